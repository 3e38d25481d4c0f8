import {
  acceptabilityAt,
  type CostUtilityEstimate,
  deriveEconomicArms,
  type EconomicArms,
  estimateCostUtility,
} from '@jointwise/analysis';
import { discountRates, productClasses, willingnessToPay } from '@jointwise/definitions';
import { getEstimandFacts, listSites, type Session, type Study } from '@jointwise/store';
import { readCoursePrices } from './course-prices.ts';

export interface EconomicsWish {
  readonly productClass: string;
  readonly comparator: string;
  readonly currency: string;
  readonly horizonMonths: number;
  readonly seed: number;
}

export interface EconomicsAnswer {
  readonly estimate?: CostUtilityEstimate;
  /** What is not there, in words; empty with an estimate. */
  readonly missing: readonly { readonly code: string; readonly detail: string }[];
}

const utility = { instrument: 'eq-5d-5l', scale: 'INDEX' };
const leastPeople = 30;
const replicates = 1000;

/** Cost for a QALY from what a registry holds, at the prices of the sites; or what is missing for it. */
export async function answerEconomics(
  session: Session,
  wish: EconomicsWish,
  { study, siteIds, today }: { readonly study: Study; readonly siteIds: readonly string[]; readonly today: string },
): Promise<EconomicsAnswer> {
  const sites = await listSites(session, siteIds);
  const priced = await readCoursePrices(session, { siteIds, today });
  const prices = new Map(
    priced
      .filter(({ currency }) => currency === wish.currency)
      .map(({ site, productClass, amount }) => [`${site} ${productClass}`, amount]),
  );
  const facts = await getEstimandFacts(session, {
    ...{ studyId: study.id, sites, today, scales: [`${utility.instrument}/${utility.scale}`] },
    visits: study.definition.visits.map(({ code }) => code),
    productClasses: productClasses.map(({ code }) => code),
    ...{ conditions: [], joints: [], imageFields: [] },
  });
  const arms = deriveEconomicArms(facts, {
    ...{ treated: wish.productClass, comparator: wish.comparator, utility },
    horizonYears: wish.horizonMonths / 12,
    baselineVisit: study.definition.visits.find(({ targetDay }) => targetDay <= 0)?.code ?? 'BL',
    wholeCourse: (siteCode, productClass) => prices.get(`${siteCode} ${productClass}`),
  });
  const estimation = estimateCostUtility({
    treated: { title: titleOf(wish.productClass), people: arms.treated },
    comparator: { title: titleOf(wish.comparator), people: arms.comparator },
    ...{ currency: wish.currency, horizonYears: wish.horizonMonths / 12, discountRate: discountRates[0].rate },
    perQaly: willingnessToPay.filter(({ currency }) => currency === wish.currency).map(({ perQaly }) => perQaly),
    ...{ seed: wish.seed, replicates, confidenceLevel: 0.95, leastPeople },
  });
  return estimation.status === 'estimated'
    ? { estimate: estimation.fit, missing: [] }
    : { missing: missingFrom(arms, wish) };
}

/** Points of the acceptability curve from nothing to 100 000 for a QALY. */
export function acceptabilityCurve({ pairs }: CostUtilityEstimate) {
  return Array.from({ length: 21 }, (_, index) => acceptabilityAt(pairs, index * 5000));
}

function titleOf(productClass: string): string {
  return productClasses.find(({ code }) => code === productClass)?.title ?? productClass;
}

function missingFrom({ treated, comparator }: EconomicArms, wish: EconomicsWish): EconomicsAnswer['missing'] {
  const both = [
    [wish.productClass, treated],
    [wish.comparator, comparator],
  ] as const;
  const found = both.flatMap(([code, people]) => {
    const name = titleOf(code);
    const noUtility = people.every(({ utilities }) => utilities.length === 0);
    const noCosts = people.every(({ costs }) => costs === undefined);
    return [
      ...(people.length === 0 ? [{ code: 'no-people', detail: `Nobody has had ${name} as a first course.` }] : []),
      ...(people.length > 0 && noUtility
        ? [
            {
              code: 'no-utilities',
              detail: `${name}: no EQ-5D value. The visits have to ask EQ-5D-5L, and a value set has to be loaded as a pack.`,
            },
          ]
        : []),
      ...(people.length > 0 && noCosts
        ? [{ code: 'no-prices', detail: `${name}: no price list in ${wish.currency} at the sites.` }]
        : []),
    ];
  });
  if (found.length > 0) return found;
  const counts = both.map(([code, people]) => `${titleOf(code)} ${people.length}`).join(', ');
  const detail = `Fewer than ${leastPeople} people of an arm have complete costs and values up to the horizon (${counts} treated).`;
  return [{ code: 'too-few-complete-people', detail }];
}
