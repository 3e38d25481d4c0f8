import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rooms: Record<string, string[]> = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8'));
const pureRooms = ['definitions', 'scoring', 'statistics', 'registry', 'analysis', 'report', 'exchange'];

interface Import {
  readonly room: string;
  readonly file: string;
  readonly target: string;
}

function folderOf(room: string): string {
  const inPackages = join(root, 'packages', room);
  return existsSync(inPackages) ? inPackages : join(root, 'apps', room);
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

const built = Object.keys(rooms).filter((room) => existsSync(join(folderOf(room), 'src')));
const imports: Import[] = built.flatMap((room) =>
  sources(join(folderOf(room), 'src')).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(importPattern)].map((match) => ({
      room,
      file: relative(root, file),
      target: (match[1] ?? match[2] ?? match[3]) as string,
    })),
  ),
);

describe('the walls', () => {
  it('sees the rooms and their imports', () => {
    expect(built.length).toBeGreaterThanOrEqual(11);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets a room import only the rooms that rooms.json allows it', () => {
    const breaches = imports.filter(({ room, target }) => {
      if (!target.startsWith('@jointwise/')) return false;
      const wanted = target.slice('@jointwise/'.length);
      return !rooms[room].includes(wanted);
    });
    expect(breaches).toEqual([]);
  });

  it('keeps relative imports inside their room', () => {
    const breaches = imports.filter(({ room, file, target }) => {
      if (!target.startsWith('.')) return false;
      return relative(folderOf(room), join(root, dirname(file), target)).startsWith('..');
    });
    expect(breaches).toEqual([]);
  });

  it('lets a room import from npm only what its own package.json names', () => {
    const breaches = imports.filter(({ room, target }) => {
      if (/^[.]|^@jointwise\/|^node:/.test(target) || builtinModules.includes(target)) return false;
      const manifest = JSON.parse(readFileSync(join(folderOf(room), 'package.json'), 'utf8'));
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      return !(name in (manifest.dependencies ?? {}));
    });
    expect(breaches).toEqual([]);
  });

  it('names in each package.json the rooms that rooms.json allows, and no other', () => {
    for (const room of built) {
      const manifest = JSON.parse(readFileSync(join(folderOf(room), 'package.json'), 'utf8'));
      const named = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@jointwise/'));
      const allowed = rooms[room].map((name) => `@jointwise/${name.split('/')[0]}`);
      expect(
        named.filter((name) => !allowed.includes(name)),
        room,
      ).toEqual([]);
    }
  });

  it('keeps Node out of the rooms that run in a browser', () => {
    const breaches = imports.filter(({ room, target }) => pureRooms.includes(room) && target.startsWith('node:'));
    expect(breaches).toEqual([]);
  });

  it('keeps hidden clocks and randomness out of the statistics and scoring rooms', () => {
    const breaches = ['statistics', 'scoring'].flatMap((room) =>
      sources(join(folderOf(room), 'src')).filter((file) =>
        /Math\.random|Date\.now|new Date\(\)/.test(readFileSync(file, 'utf8')),
      ),
    );
    expect(breaches).toEqual([]);
  });

  it('finds every room in ARCHITECTURE.md', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    expect(Object.keys(rooms).filter((room) => !text.includes(`\`${room}\``))).toEqual([]);
  });

  it('keeps files short enough to live in', () => {
    const long = built.flatMap((room) =>
      sources(join(folderOf(room), 'src'))
        .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
        .filter(({ file, lines }) => lines > 500 && !/definitions|\.cases|tables?\.ts$/.test(file)),
    );
    expect(long).toEqual([]);
  });
});

interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

describe('package-lock.json', () => {
  // One that names a package which no room asks for is never satisfied: `npm start` would install again every time.
  it('names the dependencies of every room as its package.json does', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    for (const folder of ['', ...built.map((room) => relative(root, folderOf(room)))]) {
      const asked: PackageFile = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const locked: PackageFile = packages[folder];
      expect.soft(locked.dependencies ?? {}, folder).toEqual(asked.dependencies ?? {});
      expect.soft(locked.devDependencies ?? {}, folder).toEqual(asked.devDependencies ?? {});
    }
  });
});
