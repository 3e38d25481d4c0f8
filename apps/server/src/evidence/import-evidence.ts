import { checkTrials, type EvidenceFinding } from '@jointwise/analysis';
import { type ImportedEvidence, type ImportedTrial, readEvidence } from '@jointwise/exchange';
import { checkEntry } from '@jointwise/registry';
import { addEvidenceEntry, type Session } from '@jointwise/store';
import type { ImportEvidenceReply } from '../contract/index.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';
import { readEvidenceStates } from './read-evidence-state.ts';

interface EvidenceFile {
  readonly text: string;
  readonly keep: boolean;
  readonly readerId: string;
}

/**
 * Reads a file of trials, checks it together with what is there, and keeps it when asked to: each trial as this person's
 * reading. A trial whose words are not known is refused by itself; what the checks find refuses nothing.
 */
export async function importEvidence(
  session: Session,
  { text, keep, readerId }: EvidenceFile,
): Promise<{ readonly body: ImportEvidenceReply } | Refusal> {
  const read = readEvidence(text);
  if (read.status === 'refused') {
    const { rule, detail } = read;
    return refuse('refused', detail, { problems: [{ field: 'text', rule, detail }] });
  }
  const { evidence } = read;
  const known = await readEvidenceStates(session);
  const keys = new Set(known.map(({ key }) => key));
  const trials = evidence.trials.map((one) => ({ one, ...stateOf(one, keys) }));
  const kept = keep ? trials.filter(({ state }) => state !== 'refused') : [];
  for (const { one } of kept) {
    await addEvidenceEntry(session, { trialKey: one.trial.key, readerId, trial: one.trial, origin: 'import' });
  }
  return {
    body: {
      layout: evidence.layout,
      recognised: evidence.recognised,
      ignored: evidence.ignored,
      trials: trials.map(({ one, state, detail }) => rowOf(one, state, detail)),
      problems: [...evidence.problems],
      findings: findingsOf(
        evidence,
        known.map(({ settled }) => settled.trial),
      ),
      kept: kept.length,
    },
  };
}

type TrialState = ImportEvidenceReply['trials'][number]['state'];

function stateOf({ trial }: ImportedTrial, keys: ReadonlySet<string>): { state: TrialState; detail: string | null } {
  const [problem] = checkEntry(trial);
  if (problem !== undefined) return { state: 'refused', detail: `${problem.field}: ${problem.detail}` };
  if (!keys.has(trial.key)) return { state: 'new', detail: null };
  return { state: 'known', detail: 'It is in the table already; this counts as your reading of it.' };
}

function rowOf({ trial, rows }: ImportedTrial, state: TrialState, detail: string | null) {
  const { key, study, arms, results } = trial;
  return { key, study, rows: rows.length, arms: arms.length, results: results.length, state, detail };
}

/** What the checks find in the file, beside what is known, with row and column. */
function findingsOf(
  { trials }: ImportedEvidence,
  known: readonly ImportedTrial['trial'][],
): ImportEvidenceReply['findings'] {
  const own = new Map(trials.map((one) => [one.trial.key, one]));
  const others = known.filter(({ key }) => !own.has(key));
  return checkTrials([...others, ...trials.map(({ trial }) => trial)])
    .filter(({ trial }) => own.has(trial))
    .map((finding) => ({ ...finding, ...placeOf(own.get(finding.trial), finding) }));
}

function placeOf(trial: ImportedTrial | undefined, { path }: EvidenceFinding) {
  const place = trial?.places[path];
  return { row: place?.row ?? trial?.rows[0] ?? null, column: place?.column ?? null };
}
