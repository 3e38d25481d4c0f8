import type { OutcomesQuestion } from '@jointwise/analysis';
import {
  conditions,
  instrumentByKey,
  joints,
  productClasses,
  type StudyDefinition,
  type VisitDefinition,
} from '@jointwise/definitions';
import type { Site, Study } from '@jointwise/store';

/** What somebody asks of the outcomes, in codes. */
export interface OutcomesWish {
  readonly instrument: string;
  readonly scale: string;
  readonly visit: string;
  readonly condition?: string | undefined;
  readonly joint?: string | undefined;
  readonly productClass?: string | undefined;
  readonly siteId?: string | undefined;
  readonly threshold?: string | undefined;
}

export type PlannedQuestion =
  | { readonly status: 'planned'; readonly question: OutcomesQuestion; readonly baselineVisit: string }
  | { readonly status: 'refused'; readonly field: keyof OutcomesWish };

/** Turns codes into a question that `analysis` answers; refused with the first field that names nothing. */
export function planOutcomesQuestion(study: Study, wish: OutcomesWish, sites: readonly Site[]): PlannedQuestion {
  const { definition } = study;
  const instrument = instrumentByKey(wish.instrument);
  const scale = instrument?.scales.find(({ code }) => code === wish.scale);
  const visit = definition.visits.find(({ code }) => code === wish.visit);
  const baseline = baselineOf(definition);
  const condition = conditions.find(({ key }) => key === wish.condition);
  const joint = joints.find(({ key }) => key === wish.joint);
  const productClass = productClasses.find(({ code }) => code === wish.productClass);
  if (instrument === undefined) return { status: 'refused', field: 'instrument' };
  if (scale === undefined) return { status: 'refused', field: 'scale' };
  if (visit === undefined || baseline === undefined) return { status: 'refused', field: 'visit' };
  if (wish.condition !== undefined && condition === undefined) return { status: 'refused', field: 'condition' };
  if (wish.joint !== undefined && joint === undefined) return { status: 'refused', field: 'joint' };
  if (wish.productClass !== undefined && productClass === undefined)
    return { status: 'refused', field: 'productClass' };
  const question: OutcomesQuestion = {
    study: { code: study.code, title: definition.title, synthetic: definition.synthetic },
    instrument: { key: instrument.key, title: instrument.title, version: instrument.version },
    scale,
    visit: { code: visit.code, title: visit.title, targetDay: visit.targetDay },
    ...(condition && { condition: { code: condition.key, title: condition.title } }),
    ...(joint && { joint: { code: joint.key, title: joint.label } }),
    ...(productClass && { productClass: { code: productClass.code, title: productClass.title } }),
    ...(wish.siteId !== undefined && { siteId: wish.siteId }),
    sites: sites.map(({ id, name }) => ({ id, name })),
    productClasses: productClasses.map(({ code, title }) => ({ code, title })),
    thresholds: instrument.thresholds,
    ...(wish.threshold !== undefined && { thresholdKey: wish.threshold }),
  };
  return { status: 'planned', question, baselineVisit: baseline.code };
}

/** The last visit before treatment that asks for questionnaires. */
function baselineOf({ visits }: StudyDefinition): VisitDefinition | undefined {
  return visits.findLast(({ targetDay, instruments }) => targetDay <= 0 && Object.keys(instruments).length > 0);
}
