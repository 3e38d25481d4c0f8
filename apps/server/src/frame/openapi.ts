import { z } from 'zod';
import { problem } from '../contract/index.ts';
import type { Access, Route } from './route.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of all routes, made from the shapes that the frame checks. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = openapiPath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jointwise',
      version,
      description: 'An outcomes registry for joint treatments. See docs/api.md for sign-in, idempotency and errors.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: toSchema(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'jointwise_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      responses: {
        Problem: {
          description: 'Refused; `code` says why.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

/** `/api/sites/:siteId` as OpenAPI writes it: `/api/sites/{siteId}`. */
export function openapiPath(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function describeRoute(route: Route): Json {
  const status = route.reply === undefined ? '204' : String(route.status ?? 200);
  const content = route.replyType
    ? { [route.replyType]: { schema: { type: 'string' } } }
    : route.reply && { 'application/json': { schema: toSchema(route.reply, 'output') } };
  return {
    operationId: operationId(route),
    summary: route.summary,
    description: describeAccess(route.access),
    security: route.access === 'public' ? [] : [{ session: [] }, { token: [] }],
    parameters: [...parametersIn('path', route), ...parametersIn('query', route), ...headerParameters(route)],
    ...(requestBody(route) && { requestBody: requestBody(route) }),
    responses: {
      [status]: { description: route.summary, ...(content && { content }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function describeAccess(access: Access): string {
  if (access === 'public') return 'Open to everybody.';
  if (access === 'signed-in') return 'Needs to be signed in.';
  const place = access.at === 'site' ? 'at the site of the address' : 'at any site; covers those sites';
  return `Needs the permission ${access.permission} ${place}.`;
}

function operationId({ method, path }: Route): string {
  const words = path.replace('/api/', '').split(/[/.:-]+/);
  return [method.toLowerCase(), ...words].filter((word) => word !== '').join('-');
}

function parametersIn(place: 'path' | 'query', route: Route): Json[] {
  const shape = place === 'path' ? route.params : route.query;
  if (shape === undefined) return [];
  const schema = toSchema(shape, 'input');
  const required = new Set((schema.required as string[] | undefined) ?? []);
  return Object.entries((schema.properties as Record<string, Json> | undefined) ?? {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: value,
  }));
}

function headerParameters({ method, access, replaysByKey }: Route): Json[] {
  if (method === 'GET' || access === 'public' || replaysByKey === false) return [];
  const schema = { type: 'string', minLength: 8, maxLength: 200 };
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema }];
}

function requestBody(route: Route): Json | undefined {
  if (route.takesUpload) return { required: true, content: { 'multipart/form-data': { schema: { type: 'object' } } } };
  if (route.body === undefined) return undefined;
  return { required: true, content: { 'application/json': { schema: toSchema(route.body, 'input') } } };
}

function toSchema(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' });
  return schema;
}
