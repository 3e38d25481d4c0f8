import { checkPriceList } from '@jointwise/registry';
import { addPriceList, amendPriceList } from '@jointwise/store';
import { savedVersionReply, setPriceListBody } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { siteParams } from '../participants/participant-params.ts';
import { refuseUnsaved } from '../participants/refuse-unsaved.ts';
import { settleCheck } from '../participants/settle-check.ts';

/** Sets what a site asks for a whole course of a product class: a new list, or the next version of one. */
export const setPriceList = defineRoute({
  method: 'PUT',
  path: '/api/sites/:siteId/prices',
  summary: 'Adds a price list or amends one: a new version with a reason.',
  access: { permission: 'price.write', at: 'site' },
  params: siteParams,
  body: setPriceListBody,
  reply: savedVersionReply,
  async handle({ params: { siteId }, body: { id, version, list: draft }, transaction }) {
    const settled = settleCheck(checkPriceList(draft), undefined);
    if (isRefusal(settled)) return settled;
    const { value: list } = settled;
    if (id !== undefined && version === undefined) {
      const problem = { field: 'version', rule: 'required', detail: 'A change names the version that was seen.' };
      return refuse('refused', problem.detail, { problems: [problem] });
    }
    const saved =
      id === undefined || version === undefined
        ? await addPriceList(transaction, siteId, list)
        : await amendPriceList(transaction, { siteId, id, version, list });
    if (saved.status !== 'saved') return refuseUnsaved(saved);
    return { body: { id: saved.id, version: saved.version } };
  },
});
