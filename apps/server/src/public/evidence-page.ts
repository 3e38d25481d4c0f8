import { standingOf } from '@jointwise/analysis';
import { overallBias } from '@jointwise/definitions';
import { EvidencePage, type ShownEvidence } from '@jointwise/patient/pages';
import { listStudies } from '@jointwise/store';
import { type EvidenceState, readEvidenceStates } from '../evidence/read-evidence-state.ts';
import type { Services } from '../services.ts';
import { definePage } from './define-page.ts';
import { readPublic } from './read-public.ts';

/** The published trials that have a source, with who has checked them. */
export const evidencePage = definePage({
  path: '/evidence',
  get: async ({ texts, services }) => {
    const { evidence, updatedOn } = await shownEvidence(services);
    return {
      title: texts('evidence.title'),
      description: texts('evidence.description'),
      updatedOn,
      content: EvidencePage({ evidence, t: texts }),
    };
  },
  files: {
    json: async ({ services }) => ({ body: JSON.stringify(await shownEvidence(services)) }),
  },
});

/** Day of the shipped table, where nobody has entered anything since. */
const shippedOn = '2026-11-22';

async function shownEvidence(services: Services): Promise<{ evidence: ShownEvidence; updatedOn: string }> {
  const states = await readPublic(services, (session) => readEvidenceStates(session));
  const studies = await readPublic(services, (session) => listStudies(session));
  const shown = states.filter((state) => standing(state) !== 'from-memory');
  const entered = states.flatMap(({ readings }) => readings.map(({ at }) => at ?? ''));
  const last = entered.sort().at(-1)?.slice(0, 10) ?? '';
  return {
    evidence: {
      trials: shown.map(toShown),
      withheld: states.length - shown.length,
      studies: studies.map(({ code, title }) => ({ code, title })),
    },
    updatedOn: last > shippedOn ? last : shippedOn,
  };
}

function standing({ settled: { trial, status, readers } }: EvidenceState) {
  return standingOf({ trial, status, readers });
}

function toShown(state: EvidenceState): ShownEvidence['trials'][number] {
  const { trial } = state.settled;
  return {
    key: state.key,
    study: trial.study,
    journal: trial.journal ?? null,
    doi: trial.doi ?? null,
    people: trial.randomised ?? trial.analysed ?? null,
    isVerified: standing(state) === 'verified',
    bias: overallBias(trial.riskOfBias),
    funding: trial.funding ?? null,
    source: trial.source.mark,
  };
}
