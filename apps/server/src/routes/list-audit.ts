import { listAudit } from '@jointwise/store';
import { auditQuery, auditReply } from '../contract/index.ts';
import { mayAt } from '../frame/actor.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { auditAsSeenBy } from '../participants/arm-reader.ts';

/** What was written at a site: who, when, what, from, to and why. */
export const listAuditRoute = defineRoute({
  method: 'GET',
  path: '/api/audit',
  summary: 'Lists the audit records of a site, newest first.',
  access: { permission: 'audit.read', at: 'any-site' },
  query: auditQuery,
  reply: auditReply,
  async handle({ actor, query, transaction }) {
    if (!mayAt(actor, 'audit.read', query.siteId)) {
      return refuse('forbidden', 'You need the permission audit.read at this site.');
    }
    const { rows, next } = await listAudit(transaction, query);
    return { body: { rows: await auditAsSeenBy(transaction, { actor, siteId: query.siteId }, rows), next } };
  },
});
