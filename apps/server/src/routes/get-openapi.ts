import { z } from 'zod';
import { describeApi } from '../frame/openapi.ts';
import { defineRoute } from '../frame/route.ts';

/** This API, described. */
export const getOpenapi = defineRoute({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'Describes every route as OpenAPI 3.1.',
  access: 'public',
  reply: z.record(z.string(), z.unknown()),
  async handle({ services }) {
    // Imported late: the list of all routes includes this one.
    const { routes } = await import('./index.ts');
    return { body: describeApi(routes, services.version) };
  },
});
