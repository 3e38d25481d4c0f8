import { type InstrumentDefinition, isMarks } from '@jointwise/definitions';
import { isCalendarDate } from '../calendar.ts';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { quoteValue } from '../text.ts';
import { type AnswersByItem, checkAnswers } from './check-answers.ts';

export const responseModes = ['web', 'kiosk', 'paper', 'phone', 'proxy'] as const;
export type ResponseMode = (typeof responseModes)[number];

export interface ResponseEntry {
  readonly instrument: string;
  readonly answers: AnswersByItem;
  readonly mode: ResponseMode;
  readonly locale: string;
  readonly completedOn: string;
  /** Instant, UTC. */
  readonly startedAt?: string;
}

export interface ResponseContext {
  readonly today: string;
  /** Instruments asked at the visit, if known; another one brings a warning. */
  readonly askedInstruments?: readonly string[];
  /** Window of the visit; outside it the response is kept with a warning. */
  readonly window?: { readonly opensOn: string; readonly closesOn: string };
  readonly diedOn?: string;
  /** Days of responses to the same instrument that the visit has already; a further one brings a warning. */
  readonly earlierOn?: readonly string[];
}

/** Checks an instrument filled in at a visit: its answers, and when and how they were given. */
export function checkResponse(
  instrument: InstrumentDefinition,
  draft: unknown,
  { today, askedInstruments, window, diedOn, earlierOn = [] }: ResponseContext,
): Checked<ResponseEntry> {
  const check = new DraftCheck(draft, ['instrument', 'answers', 'mode', 'locale', 'completedOn', 'startedAt']);
  if (check.value('instrument') !== instrument.key) {
    check.refuse(
      'instrument',
      'not-a-choice',
      `instrument is ${quoteValue(check.value('instrument'))}; the answers are those of ${instrument.key}.`,
    );
  }
  const answers = checkAnswers(instrument, check.value('answers'));
  check.warnings.push(...answers.warnings);
  if (answers.status === 'refused') check.problems.push(...answers.problems);
  const mode = check.choice('mode', responseModes) ?? 'web';
  if (answers.status === 'accepted' && mode !== 'paper') refuseMarks(check, answers.value, mode);
  if (earlierOn.length > 0) {
    const detail = `${instrument.key} is answered at this visit already, on ${earlierOn.join(' and ')}; to correct that response, amend it.`;
    check.warn('instrument', 'answered-before', detail);
  }
  const locale = check.value('locale');
  if (typeof locale !== 'string' || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)) {
    check.refuse('locale', 'language-format', `locale is ${quoteValue(locale)}; a language tag as en-GB is needed.`);
  }
  const completedOn = check.pastDate('completedOn', today) ?? '';
  if (completedOn !== '') placeInTime(check, completedOn, { askedInstruments, window, diedOn, key: instrument.key });
  const startedAt = startOf(check);
  return check.conclude({
    instrument: instrument.key,
    answers: answers.status === 'accepted' ? answers.value : {},
    mode,
    locale: String(locale),
    completedOn,
    ...(startedAt === undefined ? {} : { startedAt }),
  });
}

/** Only paper takes two marks; where a screen or a voice asks, the question is asked again. */
function refuseMarks(check: DraftCheck, answers: AnswersByItem, mode: ResponseMode): void {
  for (const [code, answer] of Object.entries(answers)) {
    if (!isMarks(answer)) continue;
    const detail = `${code} has two marks; only a response copied from paper can, and this one is "${mode}".`;
    check.refuse(`answers.${code}`, 'marks', detail);
  }
}

function placeInTime(
  check: DraftCheck,
  completedOn: string,
  {
    askedInstruments,
    window,
    diedOn,
    key,
  }: {
    readonly askedInstruments: readonly string[] | undefined;
    readonly window: ResponseContext['window'];
    readonly diedOn: string | undefined;
    readonly key: string;
  },
): void {
  if (diedOn !== undefined && completedOn.slice(0, diedOn.length) > diedOn) {
    check.refuse('completedOn', 'after-death', `completedOn is ${completedOn}; the participant died on ${diedOn}.`);
  }
  if (window !== undefined && (completedOn < window.opensOn || completedOn > window.closesOn)) {
    const detail = `completedOn is ${completedOn}; the window of the visit is ${window.opensOn} to ${window.closesOn}.`;
    check.warn('completedOn', 'outside-window', detail);
  }
  if (askedInstruments !== undefined && !askedInstruments.includes(key)) {
    check.warn('instrument', 'not-asked', `${key} is not among the instruments of this visit.`);
  }
}

function startOf(check: DraftCheck): string | undefined {
  const startedAt = check.value('startedAt');
  if (startedAt === undefined) return undefined;
  const isInstant =
    typeof startedAt === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.test(startedAt);
  if (isInstant && isCalendarDate(startedAt.slice(0, 10)) && !Number.isNaN(Date.parse(startedAt))) return startedAt;
  return check.refuse(
    'startedAt',
    'wrong-type',
    `startedAt is ${quoteValue(startedAt)}; an instant as 2026-03-14T09:26:53Z is needed.`,
  );
}
