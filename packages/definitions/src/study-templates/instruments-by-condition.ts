import { conditions } from '../catalogues/conditions.ts';
import type { ScaleReference } from '../study-definition.ts';

/** The questionnaire of a condition and the scale of it that completeness is counted on. */
const jointScales: Readonly<Record<string, ScaleReference>> = {
  'oa-knee': { instrument: 'koos', scale: 'PAIN' },
  'oa-hip': { instrument: 'hoos', scale: 'PAIN' },
  'oa-ankle': { instrument: 'faos', scale: 'PAIN' },
  'oa-shoulder': { instrument: 'spadi', scale: 'TOTAL' },
  'oa-cmc1': { instrument: 'quickdash', scale: 'QUICKDASH' },
  'oa-hand': { instrument: 'quickdash', scale: 'QUICKDASH' },
  'oa-facet': { instrument: 'odi', scale: 'INDEX' },
  ra: { instrument: 'haq-di', scale: 'DI' },
  'meniscus-tear': { instrument: 'ikdc-sub', scale: 'SUBJECTIVE' },
  'acl-injury': { instrument: 'ikdc-sub', scale: 'SUBJECTIVE' },
  'cartilage-focal': { instrument: 'ikdc-sub', scale: 'SUBJECTIVE' },
  'cuff-tendinopathy': { instrument: 'spadi', scale: 'TOTAL' },
  'cuff-tear': { instrument: 'ases', scale: 'TOTAL' },
  'lateral-epicondyl': { instrument: 'prtee', scale: 'TOTAL' },
  'achilles-tendinopathy': { instrument: 'visa-a', scale: 'TOTAL' },
  'patellar-tendinopathy': { instrument: 'visa-p', scale: 'TOTAL' },
  'gluteal-trochanteric': { instrument: 'lefs', scale: 'TOTAL' },
  'plantar-fasciopathy': { instrument: 'ffi', scale: 'TOTAL' },
};

/** Scale that completeness is counted on; pain for every condition without a questionnaire of its own. */
export const primaryScalesByCondition: Readonly<Record<string, ScaleReference>> = {
  ...jointScales,
  '*': { instrument: 'nrs-pain', scale: 'AVERAGE' },
};

const ownInstrument: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  conditions
    .map(({ key }) => [key, jointScales[key]] as const)
    .flatMap(([key, scale]) => (scale === undefined ? [] : [[key, [scale.instrument]]])),
);

/** Pain and the questionnaire of the condition. */
export const shortInstruments: Readonly<Record<string, readonly string[]>> = { '*': ['nrs-pain'], ...ownInstrument };

/** The same with general health and the global assessment. */
export const fullInstruments: Readonly<Record<string, readonly string[]>> = {
  '*': ['nrs-pain', 'promis-10', 'pga-nrs'],
  ...ownInstrument,
};

/** The same with the participant's own judgement of change and of the present state. */
export const followUpInstruments: Readonly<Record<string, readonly string[]>> = {
  '*': ['nrs-pain', 'promis-10', 'pga-nrs', 'pgic', 'pass'],
  ...ownInstrument,
};
