import { createHash } from 'node:crypto';
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
  private readonly style: string;

  /** Without a folder, or before anything was built, pages go out without style and script and still work. */
  constructor(folder: string | undefined) {
    const path = folder === undefined ? undefined : join(folder, 'manifest.json');
    const isBuilt = path !== undefined && existsSync(path);
    this.files = isBuilt ? manifestShape.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
    const styles = this.fileOf('letter.css');
    this.style = folder === undefined || styles === undefined ? '' : readStyle(join(folder, 'assets', styles));
  }

  for(scripts: readonly string[] = []): PageAssets {
    return {
      style: this.style,
      scripts: this.addresses([...scripts, 'offline'].map((name) => `${name}.js`)),
    };
  }

  /** What a content security policy calls the styles, which stand in the page itself; absent without any. */
  get styleHash(): string | undefined {
    return this.style === '' ? undefined : `'sha256-${createHash('sha256').update(this.style).digest('base64')}'`;
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

/** @throws Error for styles that would end their element */
function readStyle(path: string): string {
  const style = readFileSync(path, 'utf8').trim();
  if (/<\//.test(style)) throw new Error(`readStyle: ${path} holds "</"; styles in a page must not`);
  return style;
}
