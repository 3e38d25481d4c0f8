import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../src/contract/index.ts';
import { describeApi, openapiPath } from '../src/frame/openapi.ts';
import { routes } from '../src/routes/index.ts';

const problemsPage = readFileSync(fileURLToPath(new URL('../../../docs/problems.md', import.meta.url)), 'utf8');

describe('the description of the API', () => {
  // biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document is read here as any client reads it
  const api = describeApi(routes, '1.2.3') as any;

  it('has every route with summary, reply and refusals', () => {
    for (const route of routes) {
      const operation = api.paths[openapiPath(route.path)]?.[route.method.toLowerCase()];
      expect.soft(operation?.summary, route.path).toBe(route.summary);
      const status = route.reply === undefined ? '204' : String(route.status ?? 200);
      expect.soft(Object.keys(operation?.responses ?? {}), route.path).toEqual([status, 'default']);
      expect
        .soft(operation?.requestBody !== undefined, route.path)
        .toBe(route.body !== undefined || route.takesUpload === true);
    }
    const described = Object.values(api.paths).reduce(
      (sum: number, path) => sum + Object.keys(path as object).length,
      0,
    );
    expect(described).toBe(routes.length);
  });

  it('says of a table that it is one', () => {
    const replies = Object.entries(api.paths).filter(([path]) => path.endsWith('.csv'));
    expect(replies).toHaveLength(3);
    for (const [path, { get }] of replies as [string, { get: { responses: Record<string, { content: object }> } }][]) {
      expect.soft(Object.keys(get.responses['200']?.content ?? {}), path).toEqual(['text/csv']);
    }
  });

  it('names every parameter of a path, and no operation twice', () => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const operations = Object.entries<any>(api.paths).flatMap(([path, methods]) =>
      // biome-ignore lint/suspicious/noExplicitAny: as above
      Object.values<any>(methods).map((operation) => ({ path, operation })),
    );
    for (const { path, operation } of operations) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const given = operation.parameters
        .filter((one: { in: string }) => one.in === 'path')
        .map((one: { name: string }) => one.name);
      expect.soft(given.sort(), path).toEqual(wanted.sort());
    }
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives the shape of a field as it is checked', () => {
    const body = api.paths['/api/sites/{siteId}/participants'].post.requestBody.content['application/json'].schema;
    expect(body.required).toEqual(['studyId', 'enrolledOn', 'demographics']);
    expect(body.additionalProperties).toBe(false);
    expect(body.properties.studyId).toMatchObject({ type: 'string', format: 'uuid' });
  });
});

describe('problem codes', () => {
  const rows = [...problemsPage.matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}) \|/gm)].map((match) => [
    match[1],
    Number(match[2]),
  ]);

  it('stand in docs/problems.md with their status, each once, and no others do', () => {
    const listed = Object.entries(problemCodes).map(([code, { status }]) => [code, status]);
    expect([...rows].sort()).toEqual([...listed].sort());
  });
});
