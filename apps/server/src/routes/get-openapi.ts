import { z } from 'zod';
import { describeApi } from '../frame/openapi.ts';
import { defineRoute } from '../frame/route.ts';

let described: Record<string, unknown> | undefined;

/** This API, described: once, since it costs a fifth of a second and anybody may ask. */
export const getOpenapi = defineRoute({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'Describes every route as OpenAPI 3.1.',
  access: 'public',
  reply: z.record(z.string(), z.unknown()),
  async handle({ services }) {
    // Imported late: the list of all routes includes this one.
    const { routes } = await import('./index.ts');
    described ??= describeApi(routes, services.version);
    return { body: described };
  },
});
