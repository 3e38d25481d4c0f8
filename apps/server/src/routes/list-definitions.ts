import { conditions, joints, productClasses, recordDefinitions } from '@jointwise/definitions';
import { definitionsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** The catalogues that forms and filters are drawn from. */
export const listDefinitions = defineRoute({
  method: 'GET',
  path: '/api/definitions',
  summary: 'Lists record definitions, conditions, product classes and joints.',
  access: 'signed-in',
  reply: definitionsReply,
  async handle() {
    const copies = (list: readonly object[]) => list.map((entry) => ({ ...entry }));
    return {
      body: {
        records: copies(recordDefinitions),
        conditions: copies(conditions),
        productClasses: copies(productClasses),
        joints: copies(joints),
      },
    };
  },
});
