import {
  type AidCheck,
  aidEdition,
  aidSourceByKey,
  aidValues,
  type OptionDefinition,
  type OptionNumber,
  optionKeys,
  optionParts,
  options,
} from '@jointwise/definitions';
import { readabilityProblems } from './check-readability.ts';
import { readabilityOf } from './readability.ts';

/** What the checks need of the texts: whether one is there, the list of questions, and all of them to read. */
export interface AidTexts {
  /** Language tag. */
  readonly locale: string;
  hasKey(key: string): boolean;
  readonly questions: readonly string[];
  /** All texts of the aid, a line each. */
  readonly all: string;
}

/**
 * Checks by machine what a criterion of decision aids asks for, over all options and one language.
 *
 * @returns what is wrong, empty when the criterion holds
 */
export function checkAid(check: AidCheck, texts: AidTexts): readonly string[] {
  return checks[check](texts);
}

type NumberShown = Exclude<OptionNumber, { readonly kind: 'none' }>;

const numbersOf = ({ benefit, harm }: OptionDefinition) => [...benefit, ...harm];
const shownNumbers = (): readonly NumberShown[] =>
  options.flatMap(numbersOf).filter((number): number is NumberShown => number.kind !== 'none');
const missing = (texts: AidTexts, keys: readonly string[]) => keys.filter((key) => !texts.hasKey(key));
const numberTexts = (texts: AidTexts, name: string) =>
  missing(
    texts,
    shownNumbers().map(({ key }) => `aid.number.${key}.${name}`),
  );

const checks: Readonly<Record<AidCheck, (texts: AidTexts) => readonly string[]>> = {
  'all-options': (texts) => [
    ...optionKeys.filter((key) => !options.some((option) => option.key === key)),
    ...missing(
      texts,
      optionKeys.map((key) => `aid.option.${key}.name`),
    ),
  ],
  'all-parts': (texts) =>
    missing(
      texts,
      options.flatMap(({ key }) => optionParts.map((part) => `aid.option.${key}.${part}`)),
    ),
  'equal-detail': (texts) => [
    ...options.filter(({ benefit, harm }) => benefit.length === 0 || harm.length === 0).map(({ key }) => key),
    ...checks['all-parts'](texts),
  ],
  sources: () => [
    ...shownNumbers()
      .filter(({ source }) => aidSourceByKey(source) === undefined)
      .map(({ key }) => key),
    ...options.flatMap(({ key, statements }) =>
      optionParts
        .filter((part) => statements[part].provenance !== 'own-words' && statements[part].sources.length === 0)
        .map((part) => `${key}.${part}`),
    ),
  ],
  dates: () =>
    aidEdition.firstOn <= aidEdition.changedOn && aidEdition.changedOn < aidEdition.reviewBy ? [] : ['edition'],
  'update-policy': (texts) => missing(texts, ['aid.quality.policyText', 'aid.optionsPage.overdue']),
  certainty: (texts) =>
    missing(
      texts,
      shownNumbers().map(({ certainty }) => `aid.certainty.${certainty}`),
    ),
  population: (texts) => numberTexts(texts, 'who'),
  // Both columns of one number are of one study at one time: a comparator never has a time of its own.
  'same-time': () =>
    shownNumbers()
      .filter(({ months }) => months !== null && months <= 0)
      .map(({ key }) => key),
  'same-denominator': () =>
    shownNumbers()
      .filter((number) => number.kind === 'counted' && (number.percent < 0 || number.percent > 100))
      .map(({ key }) => key),
  'two-views': (texts) => [...numberTexts(texts, 'measure'), ...numberTexts(texts, 'shows')],
  values: (texts) =>
    missing(
      texts,
      aidValues.flatMap((value) => [`aid.decide.values.item.${value}`, `aid.decide.values.where.${value}`]),
    ),
  questions: ({ questions }) => (questions.length >= 10 ? [] : ['questions']),
  readability: ({ all, locale }) => {
    const measured = readabilityOf(all, locale);
    return measured === null ? ['no texts'] : readabilityProblems(measured);
  },
};
