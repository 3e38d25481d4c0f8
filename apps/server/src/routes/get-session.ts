import { listSites, listStudies } from '@jointwise/store';
import { sessionReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Who is signed in, and what the pages need at their start. */
export const getSessionRoute = defineRoute({
  method: 'GET',
  path: '/api/session',
  summary: 'Returns the signed-in user with roles, permissions, sites, studies and the token for writes.',
  access: 'signed-in',
  reply: sessionReply,
  async handle({ actor, transaction, services }) {
    const siteIds = [...actor.permissions.keys()];
    const sites = await listSites(transaction, siteIds);
    const studies = await listStudies(transaction, siteIds);
    const permissions = Object.fromEntries([...actor.permissions].map(([siteId, held]) => [siteId, [...held]]));
    const { userId: id, name, email, hasSecondFactor: secondFactor, credential } = actor;
    const isSession = credential.kind === 'session';
    return {
      body: {
        user: { id, name, email, secondFactor },
        roles: actor.roles.map(({ siteId, role }) => ({ siteId, role })),
        permissions,
        sites,
        studies,
        csrf: isSession ? credential.csrf : '',
        secondFactorRequired: services.config.requiresSecondFactor && !secondFactor,
        expiresAt: isSession ? credential.expiresAt : null,
      },
    };
  },
});
