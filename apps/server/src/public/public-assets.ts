import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAssets } from '@jointwise/patient/pages';
import { z } from 'zod';

/** Address below which the built styles and scripts of public pages lie. */
export const assetsPrefix = '/public/assets/';

const manifestShape = z.record(z.string(), z.string());

/** Styles and scripts by name, as `apps/patient/build.mjs` wrote them down. */
export class PublicAssets {
  private readonly files: Readonly<Record<string, string>>;

  /** Without a folder, or before anything was built, pages go out without style and script and still work. */
  constructor(folder: string | undefined) {
    const path = folder === undefined ? undefined : join(folder, 'manifest.json');
    const isBuilt = path !== undefined && existsSync(path);
    this.files = isBuilt ? manifestShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
  }

  for(scripts: readonly string[] = []): PageAssets {
    return {
      styles: this.addresses(['letter.css']),
      scripts: this.addresses([...scripts, 'offline'].map((name) => `${name}.js`)),
    };
  }

  /** Name of the built file, where there is one. */
  fileOf(name: string): string | undefined {
    return Object.hasOwn(this.files, name) ? this.files[name] : undefined;
  }

  private addresses(names: readonly string[]): readonly string[] {
    return names
      .map((name) => this.fileOf(name))
      .flatMap((file) => (file === undefined ? [] : [`${assetsPrefix}${file}`]));
  }
}
