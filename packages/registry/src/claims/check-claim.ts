import {
  type ClaimDefinition,
  conditions,
  estimandById,
  estimandOfType,
  joints,
  type LocalisedText,
  productClasses,
  sentenceTypes,
} from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { lengthInCharacters, quoteValue, unstorableReason } from '../text.ts';

const fields = [
  ...['slug', 'sentence', 'isParaphrased', 'type', 'publishedIn', 'publishedBy', 'productClasses', 'comparators'],
  ...['condition', 'joint', 'horizonMonths', 'estimand', 'noEstimandReason'],
];
const longestSentence = 400;
const longestPlace = 200;
const longestHorizonMonths = 240;

/**
 * Whether a claim may be kept. One without estimand is kept with the reason why there is none; whether it may be shown
 * is another question (`checkPublication`).
 */
export function checkClaim(draft: unknown): Checked<ClaimDefinition> {
  const check = new DraftCheck(draft, fields);
  const type = check.choice('type', sentenceTypes);
  const estimand = estimandIn(check);
  const noEstimandReason = estimand === null ? reasonIn(check) : undefined;
  if (type !== undefined && typeof estimand === 'string') checkFit(check, type, estimand);
  return check.conclude({
    slug: slugIn(check),
    sentence: sentenceIn(check),
    isParaphrased: check.value('isParaphrased') === true,
    type,
    publishedIn: lineIn(check, 'publishedIn'),
    publishedBy: lineIn(check, 'publishedBy'),
    productClasses: codesIn(check, 'productClasses', { isNeeded: true }),
    comparators: codesIn(check, 'comparators', { isNeeded: false }),
    condition: keyIn(
      check,
      'condition',
      conditions.map(({ key }) => key),
    ),
    joint: keyIn(
      check,
      'joint',
      joints.map(({ key }) => key),
    ),
    horizonMonths: horizonIn(check),
    estimand,
    ...(noEstimandReason === undefined ? {} : { noEstimandReason }),
  } as ClaimDefinition);
}

function slugIn(check: DraftCheck): string | undefined {
  const slug = check.value('slug');
  if (typeof slug === 'string' && slug.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  const rule = slug === undefined ? 'required' : 'not-an-address';
  return check.refuse('slug', rule, `slug is ${quoteValue(slug)}; small letters, digits and dashes, up to 80.`);
}

function sentenceIn(check: DraftCheck): LocalisedText | undefined {
  const sentence = check.value('sentence');
  const isGroup = typeof sentence === 'object' && sentence !== null && !Array.isArray(sentence);
  const entries = isGroup ? Object.entries(sentence).filter(([, text]) => text !== '' && text !== null) : [];
  if (entries.length === 0) {
    return check.refuse('sentence', 'required', 'sentence is not given; write it in English or Spanish.');
  }
  for (const [locale, text] of entries) {
    const field = `sentence.${locale}`;
    if (locale !== 'en' && locale !== 'es') check.refuse(field, 'unknown-field', `${locale} is not en or es.`);
    else checkText(check, field, { text, longest: longestSentence });
  }
  return Object.fromEntries(entries) as LocalisedText;
}

function lineIn(check: DraftCheck, field: string): string | undefined {
  const text = check.value(field);
  if (text === undefined) return check.refuse(field, 'required', `${field} is not given; it is required.`);
  return checkText(check, field, { text, longest: longestPlace });
}

function reasonIn(check: DraftCheck): string | undefined {
  const text = check.value('noEstimandReason');
  if (text !== undefined) return checkText(check, 'noEstimandReason', { text, longest: longestSentence });
  return check.refuse(
    'noEstimandReason',
    'required',
    'No estimand is given; say why no measured question answers the sentence.',
  );
}

function checkText(check: DraftCheck, field: string, { text, longest }: { text: unknown; longest: number }) {
  if (typeof text !== 'string' || text.trim() === '')
    return check.refuse(field, 'wrong-type', `${field} is ${quoteValue(text)}; a text is needed.`);
  const unstorable = unstorableReason(text);
  if (unstorable !== undefined) return check.refuse(field, 'unstorable', `${field} cannot be kept: ${unstorable}.`);
  const length = lengthInCharacters(text);
  if (length > longest)
    return check.refuse(field, 'too-long', `${field} has ${length} characters; at most ${longest}.`);
  return text;
}

function codesIn(check: DraftCheck, field: string, { isNeeded }: { readonly isNeeded: boolean }): readonly string[] {
  const codes = check.value(field) ?? [];
  const known = productClasses.map(({ code }) => code);
  if (!Array.isArray(codes) || (isNeeded && codes.length === 0)) {
    check.refuse(field, 'required', `${field} is ${quoteValue(codes)}; a list of product classes is needed.`);
    return [];
  }
  for (const [place, code] of codes.entries()) {
    if (known.includes(code)) continue;
    check.refuse(`${field}[${place}]`, 'not-a-choice', `${quoteValue(code)} is no product class.`);
  }
  return codes as string[];
}

function keyIn(check: DraftCheck, field: string, known: readonly string[]): string | null {
  const key = check.value(field);
  if (key !== undefined && !known.includes(key as string))
    check.refuse(field, 'not-a-choice', `${field} is ${quoteValue(key)}; allowed is one of: ${known.join(', ')}.`);
  return typeof key === 'string' ? key : null;
}

function horizonIn(check: DraftCheck): number | null {
  const months = check.value('horizonMonths');
  if (months === undefined) return null;
  const isRight = typeof months === 'number' && months > 0 && months <= longestHorizonMonths;
  if (isRight) return months;
  const detail = `horizonMonths is ${quoteValue(months)}; a number of months above 0, at most ${longestHorizonMonths}.`;
  check.refuse('horizonMonths', 'out-of-range', detail);
  return null;
}

function estimandIn(check: DraftCheck): string | null {
  const id = check.value('estimand');
  if (id === undefined) return null;
  if (typeof id !== 'string' || estimandById(id) === undefined)
    check.refuse('estimand', 'not-a-choice', `estimand is ${quoteValue(id)}; there is no such estimand.`);
  return String(id);
}

function checkFit(check: DraftCheck, type: keyof typeof estimandOfType, id: string): void {
  const estimand = estimandById(id);
  if (estimand === undefined || (estimand.claimTypes as readonly string[]).includes(type)) return;
  const usual = estimandOfType[type];
  const hint = usual === null ? 'no estimand answers such a sentence' : `${usual} would`;
  check.refuse('estimand', 'other-question', `${id} does not answer a sentence of type ${type}; ${hint}.`);
}
