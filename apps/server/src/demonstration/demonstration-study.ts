import { conditions, productClasses, type StudyDefinition, type VisitDefinition } from '@jointwise/definitions';

/** Instruments asked besides pain, by condition; one joint may have several conditions. */
const instrumentsOf: Readonly<Record<string, readonly string[]>> = {
  'oa-knee': ['koos'],
  'meniscus-tear': ['koos'],
  'acl-injury': ['ikdc-sub', 'tegner'],
  'cartilage-focal': ['koos12'],
  'oa-hip': ['hoos12'],
  'gluteal-trochanteric': ['lefs'],
  'oa-ankle': ['faos'],
  'oa-shoulder': ['spadi'],
  'cuff-tendinopathy': ['spadi'],
  'cuff-tear': ['ases'],
  'oa-cmc1': ['quickdash'],
  'oa-hand': ['quickdash'],
  'oa-facet': ['promis-10'],
  'lateral-epicondyl': ['prtee'],
  'achilles-tendinopathy': ['visa-a'],
  'patellar-tendinopathy': ['visa-p'],
  'plantar-fasciopathy': ['ffi'],
  ra: ['haq-di'],
};

const pain = 'nrs-pain';
const asked = (withJoint: boolean, more: readonly string[] = []): VisitDefinition['instruments'] => ({
  '*': [pain, ...more],
  ...(withJoint ? instrumentsOf : {}),
});

/** Windows of the plan: half-open on the right there, so the last day here is the day before the next begins. */
const visits: readonly VisitDefinition[] = [
  visit('BL', 'Before treatment', -14, {
    window: [-42, 0],
    instruments: asked(true),
    records: ['imaging', 'medication'],
  }),
  visit('S1', 'Day 2', 2, { window: [1, 4], instruments: asked(false), records: ['safety-assessment'] }),
  visit('W1', 'Week 1', 7, { window: [5, 13], instruments: asked(false), records: ['safety-assessment'] }),
  visit('W6', 'Week 6', 42, { window: [28, 62], instruments: asked(true), records: ['safety-assessment'] }),
  visit('M3', '3 months', 91, { window: [63, 136], instruments: asked(true), records: ['safety-assessment'] }),
  visit('M6', '6 months', 182, {
    window: [137, 273],
    instruments: asked(true, ['pgic', 'pass']),
    records: ['safety-assessment'],
  }),
  visit('M12', '12 months', 365, {
    window: [274, 547],
    perProtocolWindow: [320, 410],
    instruments: asked(true, ['pgic', 'pass']),
    records: ['safety-assessment', 'imaging'],
  }),
  visit('M24', '24 months', 730, {
    window: [548, 1094],
    instruments: asked(true, ['pass']),
    records: ['safety-assessment', 'imaging'],
  }),
  visit('M36', '3 years', 1096, { window: [1095, 1277], instruments: asked(false, ['pass']), records: [] }),
  visit('M48', '4 years', 1461, { window: [1278, 1642], instruments: asked(false, ['pass']), records: [] }),
  visit('M60', '5 years', 1826, { window: [1643, 2190], instruments: asked(true, ['pass']), records: ['imaging'] }),
];

function visit(
  code: string,
  title: string,
  targetDay: number,
  more: Omit<VisitDefinition, 'code' | 'title' | 'targetDay'>,
): VisitDefinition {
  return { code, title, targetDay, ...more };
}

/** The design of the demonstration registry: every condition, every product class, five years. */
export const demonstrationStudy: StudyDefinition = {
  kind: 'registry',
  title: 'Jointwise demonstration registry',
  synthetic: true,
  arms: [],
  conditions: conditions.map(({ key }) => key),
  productClasses: productClasses.map(({ code }) => code),
  visits,
  primaryScales: {
    '*': { instrument: pain, scale: 'AVERAGE' },
    'oa-knee': { instrument: 'koos', scale: 'PAIN' },
    'oa-hip': { instrument: 'hoos12', scale: 'PAIN' },
  },
  ctcaeVersion: '5.0',
};

export interface DemonstrationSite {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly country: string;
  readonly timeZone: string;
  readonly locale: string;
  /** Share of participants. */
  readonly share: number;
}

export const demonstrationSites: readonly DemonstrationSite[] = [
  {
    code: 'BCN',
    name: 'Barcelona (synthetic)',
    city: 'Barcelona',
    country: 'ES',
    timeZone: 'Europe/Madrid',
    locale: 'es-ES',
    share: 0.42,
  },
  {
    code: 'LDN',
    name: 'London (synthetic)',
    city: 'London',
    country: 'GB',
    timeZone: 'Europe/London',
    locale: 'en-GB',
    share: 0.33,
  },
  {
    code: 'BOS',
    name: 'Boston (synthetic)',
    city: 'Boston',
    country: 'US',
    timeZone: 'America/New_York',
    locale: 'en-US',
    share: 0.25,
  },
];
