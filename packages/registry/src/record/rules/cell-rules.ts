import { productClasses } from '@jointwise/definitions';
import { type Findings, refuse, warn } from '../findings.ts';
import { entriesOf, numberOf, textOf } from '../read-field.ts';
import type { RecordData } from '../record-data.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules between the fields of a cell product: tissue, harvest volumes, donor screening and release. */
export const cellRules: RecordRule = (data, _context, findings) => {
  const productClass = productClasses.find(({ code }) => code === data.productClass);
  if (productClass?.isCell !== true) return;
  const tissue = textOf(data, 'tissue');
  if (tissue !== undefined && productClass.tissue !== 'asked' && tissue !== productClass.tissue) {
    refuse(
      findings,
      'tissue',
      'tissue-of-class',
      `Tissue is ${tissue}; ${productClass.code} is made from ${productClass.tissue}.`,
    );
  }
  checkHarvest(data, tissue, findings);
  checkDonorScreening(data, findings);
  checkRelease(data, findings);
};

function checkHarvest(data: RecordData, tissue: string | undefined, findings: Findings): void {
  const range = tissue === 'bone-marrow' ? [5, 240] : tissue === 'adipose' ? [10, 500] : undefined;
  entriesOf(data, 'harvestSites').forEach((site, index) => {
    const volume = numberOf(site, 'volumeMl');
    const [minimum, maximum] = range ?? [0, Number.POSITIVE_INFINITY];
    if (volume === undefined || minimum === undefined || maximum === undefined) return;
    if (volume >= minimum && volume <= maximum) return;
    const detail = `Volume is ${volume} mL; for ${tissue} allowed is ${minimum} to ${maximum} mL a site.`;
    refuse(findings, `harvestSites[${index}].volumeMl`, 'out-of-range', detail);
  });
}

function checkDonorScreening(data: RecordData, findings: Findings): void {
  const relation = textOf(data, 'donorRelation');
  if (relation === undefined || relation === 'autologous') return;
  if (entriesOf(data, 'infectiousMarkers').length === 0) {
    const detail = 'No infectious marker is entered; donors of tissue for others must be tested.';
    warn(findings, 'infectiousMarkers', 'donor-screening', detail);
  }
  const eligibility = textOf(data, 'donorEligibility');
  if (eligibility !== 'eligible') {
    const detail = `Donor eligibility is ${eligibility ?? 'not given'}; donors of tissue for others must be eligible.`;
    warn(findings, 'donorEligibility', 'donor-screening', detail);
  }
}

function checkRelease(data: RecordData, findings: Findings): void {
  if (data.releasedAt !== undefined && data.sterility === 'pending' && data.isReleasedUnderPending !== true) {
    const detail = 'The product was released while sterility was pending; the record does not say so.';
    warn(findings, 'isReleasedUnderPending', 'released-under-pending', detail);
  }
  for (const field of ['sterility', 'gramStain', 'mycoplasma']) {
    if (data[field] === 'positive') warn(findings, field, 'contaminated', `${field} is positive.`);
  }
}
