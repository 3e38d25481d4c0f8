import { auditVerificationReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Walks the whole audit trail and compares every audited row with it. */
export const verifyAuditRoute = defineRoute({
  method: 'POST',
  path: '/api/audit/verification',
  summary: 'Verifies the audit trail from end to end.',
  access: { permission: 'audit.verify', at: 'any-site' },
  opens: 'nothing',
  replaysByKey: false,
  reply: auditVerificationReply,
  async handle({ services }) {
    const report = await services.verifyAudit();
    return {
      body: {
        status: report.ok ? ('intact' as const) : ('broken' as const),
        recordsChecked: report.records,
        rowsChecked: report.rows,
        findings: report.problems.map(({ kind, detail, table, key }) => ({
          kind,
          detail: [table, key, detail].filter((part) => part !== undefined).join(': '),
        })),
        checkedAt: services.now().toISOString(),
      },
    };
  },
});
