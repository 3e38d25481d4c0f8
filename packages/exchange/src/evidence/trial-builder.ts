import {
  type ArmResult,
  type PrintedDifference,
  productClasses,
  type TrialArm,
  type TrialDefinition,
  type TrialResult,
} from '@jointwise/definitions';
import type { EvidencePlace, EvidenceProblem, ImportedTrial } from './imported-evidence.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Path = string;

/** What tells one result of a trial from another. */
export type ResultIdentity = Pick<TrialResult, 'endpoint' | 'scale' | 'timepointMonths' | 'timeAsGiven' | 'kind'>;

const classCodes = new Set(productClasses.map(({ code }) => code));

/**
 * Gathers the rows of one study. Rows that say the same thing twice stay twice, so that a check can name them; a fact of
 * the trial that two rows give differently is kept as first read and told as a problem.
 */
export class TrialBuilder {
  readonly #facts: Mutable<TrialDefinition>;
  readonly #arms: TrialArm[] = [];
  readonly #results: Mutable<TrialResult>[] = [];
  readonly #places: Record<Path, EvidencePlace> = {};
  readonly #rows = new Set<number>();
  readonly problems: EvidenceProblem[] = [];

  constructor(key: string, study: string) {
    this.#facts = {
      key,
      study,
      design: 'not-stated',
      conditions: [],
      unitOfAnalysis: 'not-stated',
      arms: [],
      results: [],
      source: { mark: 'imported', provenance: 'S' },
    };
  }

  /** Notes that a row belongs to the study. */
  row(row: number): void {
    this.#rows.add(row);
  }

  /** Whether the study is known to be of another year than the one that a row gives; false for what is no year. */
  isOfOtherYear(year: string | undefined): boolean {
    const known = this.#facts.year;
    return known !== undefined && /^(?:19|20)\d\d$/.test(year ?? '') && Number(year) !== known;
  }

  fact<Name extends keyof TrialDefinition>(
    name: Name,
    value: TrialDefinition[Name] | undefined,
    place: EvidencePlace | undefined,
  ): void {
    if (value === undefined || place === undefined) return;
    const before = this.#places[name];
    if (before === undefined) {
      this.#facts[name] = value;
      this.#places[name] = place;
      return;
    }
    if (JSON.stringify(this.#facts[name]) === JSON.stringify(value)) return;
    const detail = `row ${before.row} says ${before.value}, row ${place.row} says ${place.value}; the first is kept`;
    this.problems.push({
      ...place,
      rule: 'contradictory-rows',
      detail: `${this.#facts.study}: ${place.column}: ${detail}.`,
    });
  }

  /** Code of the arm with this label (or with this code, where the file has codes), added when it is new. */
  arm(label: string, more: Partial<Omit<TrialArm, 'label'>> = {}): string {
    const code = more.code ?? label;
    const at = this.#arms.findIndex((arm) => arm.code === code || (more.code === undefined && arm.label === label));
    const known = this.#arms[at];
    if (known !== undefined) {
      // A comparator may be named by its code before its own row tells its label.
      const isPlaceholder = known.label === known.code && more.code !== undefined;
      this.#arms[at] = { ...known, ...more, code: known.code, ...(isPlaceholder ? { label } : {}) };
      return known.code;
    }
    // A name is a class only where it is written as its code; "Saline" in somebody's file stays a name.
    this.#arms.push({ productClasses: classCodes.has(label) ? [label] : [], ...more, code, label });
    return code;
  }

  /** Index of the result with this identity, added when it is new. */
  result(identity: ResultIdentity): number {
    const isSame = (result: TrialResult) => identityText(result) === identityText(identity);
    const known = this.#results.findIndex(isSame);
    if (known >= 0) return known;
    const key = [identity.endpoint, identity.scale?.instrument, identity.timepointMonths ?? identity.timeAsGiven]
      .filter((part) => part !== undefined)
      .join('-');
    this.#results.push({ ...identity, key: `${key}-${this.#results.length + 1}`, arms: [], differences: [] });
    return this.#results.length - 1;
  }

  /** Whether an earlier row has given this result. */
  hasValues(index: number): boolean {
    const { arms, differences } = this.#own(index);
    return arms.length + differences.length > 0;
  }

  armResult(index: number, result: ArmResult, places: Readonly<Record<string, EvidencePlace>>): void {
    const own = this.#own(index);
    const at = own.arms.length;
    own.arms = [...own.arms, result];
    this.#note(`results.${index}.arms.${at}`, places);
  }

  difference(index: number, difference: PrintedDifference, places: Readonly<Record<string, EvidencePlace>>): void {
    const own = this.#own(index);
    const at = own.differences.length;
    own.differences = [...own.differences, difference];
    this.#note(`results.${index}.differences.${at}`, places);
  }

  threshold(index: number, threshold: NonNullable<TrialResult['threshold']>): void {
    this.#own(index).threshold = threshold;
  }

  armPlace(code: string, places: Readonly<Record<string, EvidencePlace>>): void {
    this.#note(`arms.${this.#arms.findIndex((arm) => arm.code === code)}`, places);
  }

  build(): ImportedTrial {
    const trial = { ...this.#facts, arms: this.#arms, results: this.#results };
    return { trial, rows: [...this.#rows], places: this.#places };
  }

  #own(index: number): Mutable<TrialResult> {
    const own = this.#results[index];
    if (own === undefined) throw new RangeError(`TrialBuilder: there is no result ${index}`);
    return own;
  }

  #note(path: Path, places: Readonly<Record<string, EvidencePlace>>): void {
    for (const [field, place] of Object.entries(places)) this.#places[`${path}.${field}`] = place;
  }
}

function identityText({ endpoint, scale, timepointMonths, timeAsGiven, kind }: ResultIdentity): string {
  return JSON.stringify([endpoint, scale?.instrument, scale?.scale, timepointMonths, timeAsGiven, kind]);
}

/** kebab-case key of a study. */
export function trialKey(study: string): string {
  const key = study
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? 'study' : key.slice(0, 80);
}
