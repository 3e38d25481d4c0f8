import { describe, expect, it } from 'vitest';
import { recordDefinitions } from '../records/records.ts';
import { checklists } from './checklists.ts';

const studyFields = ['kind', 'visits', 'primaryScales'];

function exists(path: string): boolean {
  const [root, rest = ''] = [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)];
  if (root === 'study') return studyFields.includes(rest);
  const [list = '', inner] = rest.split('[].');
  const field = recordDefinitions.find(({ kind }) => kind === root)?.fields.find(({ name }) => name === list);
  if (inner === undefined) return field !== undefined;
  return field?.kind === 'list' && field.fields.some(({ name }) => name === inner);
}

describe('checklists', () => {
  it('have the shape of the standards: 12 areas each, 23 statements for plasma and 25 for cells', () => {
    const shape = (key: string) => {
      const items = checklists.find((checklist) => checklist.key === key)?.items ?? [];
      return [new Set(items.map(({ section }) => section)).size, items.length];
    };
    expect([shape('mibo-prp'), shape('mibo-msc')]).toEqual([
      [12, 23],
      [12, 25],
    ]);
  });

  it.each(checklists.map((checklist) => [checklist.key, checklist] as const))(
    '%s names fields that exist, and each item once',
    (_key, checklist) => {
      const paths = checklist.items.flatMap(({ fields }) => fields).flat();
      expect(paths.filter((path) => !exists(path))).toEqual([]);
      expect(new Set(checklist.items.map(({ code }) => code)).size).toBe(checklist.items.length);
    },
  );

  it('say that they are not the published forms', () => {
    for (const key of ['mibo-prp', 'mibo-msc', 'cert']) {
      expect(checklists.find((checklist) => checklist.key === key)?.note).toContain('not the published form');
    }
  });
});
