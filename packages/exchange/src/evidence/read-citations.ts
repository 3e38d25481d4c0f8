import type { TrialDefinition } from '@jointwise/definitions';
import type { ImportedTrial, ReadEvidence } from './imported-evidence.ts';
import { trialKey } from './trial-builder.ts';

/** One reference as lines of tag and value, with the line of the file on which it starts. */
interface TaggedRecord {
  readonly line: number;
  readonly fields: readonly { readonly tag: string; readonly value: string; readonly line: number }[];
}

/**
 * References from RIS (`TY  - JOUR` ... `ER  -`) or NBIB (PubMed's `PMID- 123` ...) as trials without arms and results:
 * what a search found, to be extracted. `row` is the number of the reference, `column` the tag.
 */
export function readCitations(text: string): ReadEvidence {
  const isRis = /^\uFEFF?\s*TY {0,2}- ?/m.test(text);
  const records = isRis ? risRecords(text) : nbibRecords(text);
  const trials = records.map((record, at) => (isRis ? fromRis(record, at + 1) : fromNbib(record, at + 1)));
  const named = trials.filter((trial) => trial !== undefined);
  if (named.length === 0) {
    const detail = 'The text has no reference: RIS begins with "TY  - ", NBIB with "PMID- ".';
    return { status: 'refused', rule: 'no-references', detail };
  }
  const problems = trials.flatMap((trial, at) =>
    trial === undefined
      ? [
          {
            row: at + 1,
            column: 'TI',
            value: '',
            rule: 'missing-study' as const,
            detail: `Reference ${at + 1} has neither a title nor an author; it is left out.`,
          },
        ]
      : [],
  );
  return {
    status: 'read',
    evidence: { layout: 'citations', recognised: [], ignored: [], trials: unique(named), problems },
  };
}

const tagLine = /^([A-Z][A-Z0-9]{1,3}) {0,4}- ?(.*)$/;

function risRecords(text: string): TaggedRecord[] {
  return split(text, (tag) => tag === 'TY');
}

function nbibRecords(text: string): TaggedRecord[] {
  return split(text, (tag) => tag === 'PMID');
}

/** Lines that start with blanks go on with the line before. */
function split(text: string, startsWith: (tag: string) => boolean): TaggedRecord[] {
  const records: { line: number; fields: { tag: string; value: string; line: number }[] }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, index) => {
      const line = index + 1;
      const [, tag, value = ''] = tagLine.exec(raw) ?? [];
      if (tag !== undefined && startsWith(tag)) records.push({ line, fields: [] });
      const last = records.at(-1);
      if (last === undefined) return;
      if (tag !== undefined) last.fields.push({ tag, value: value.trim(), line });
      const before = last.fields.at(-1);
      if (tag === undefined && before !== undefined && /^\s{2,}\S/.test(raw)) before.value += ` ${raw.trim()}`;
    });
  return records;
}

function fromRis(record: TaggedRecord, row: number): ImportedTrial | undefined {
  const of = (...tags: string[]) => record.fields.find(({ tag }) => tags.includes(tag))?.value;
  return toTrial(row, {
    title: of('TI', 'T1'),
    author: of('AU', 'A1'),
    year: yearIn(of('PY', 'Y1', 'DA')),
    journal: of('JO', 'JF', 'T2', 'JA'),
    doi: of('DO') ?? doiIn(of('UR', 'L3')),
    pmid: of('C2')?.match(/^\d+$/)?.[0],
    text: record.fields.map(({ value }) => value).join(' '),
  });
}

function fromNbib(record: TaggedRecord, row: number): ImportedTrial | undefined {
  const of = (...tags: string[]) => record.fields.find(({ tag }) => tags.includes(tag))?.value;
  const ids = record.fields.filter(({ tag }) => tag === 'LID' || tag === 'AID').map(({ value }) => value);
  return toTrial(row, {
    title: of('TI'),
    author: of('FAU', 'AU'),
    year: yearIn(of('DP', 'DEP')),
    journal: of('TA', 'JT'),
    doi: ids.find((value) => value.endsWith('[doi]'))?.replace(/\s*\[doi\]$/, ''),
    pmid: of('PMID'),
    text: record.fields.map(({ value }) => value).join(' '),
  });
}

interface Citation {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly year: number | undefined;
  readonly journal: string | undefined;
  readonly doi: string | undefined;
  readonly pmid: string | undefined;
  /** Everything in the reference, where registration numbers hide. */
  readonly text: string;
}

function toTrial(row: number, { title, author, year, journal, doi, pmid, text }: Citation): ImportedTrial | undefined {
  const surname = author?.split(',')[0]?.trim();
  const study = surname === undefined ? title : [surname, year].filter((part) => part !== undefined).join(' ');
  if (study === undefined || study === '') return undefined;
  const registration = [...new Set(text.match(/\b(NCT\d{8}|ISRCTN\d{8}|ACTRN\d{14})\b/g) ?? [])];
  const trial: TrialDefinition = {
    key: trialKey(study),
    study,
    design: 'not-stated',
    conditions: [],
    unitOfAnalysis: 'not-stated',
    arms: [],
    results: [],
    source: { mark: 'imported', provenance: 'S' },
    ...(year === undefined ? {} : { year }),
    ...(journal === undefined ? {} : { journal }),
    ...(doi === undefined ? {} : { doi }),
    ...(pmid === undefined ? {} : { pmid }),
    ...(registration.length === 0 ? {} : { registration }),
    ...(title === undefined ? {} : { note: title }),
  };
  return { trial, rows: [row], places: {} };
}

function yearIn(text: string | undefined): number | undefined {
  const year = text?.match(/\b(1[89]|20)\d\d\b/)?.[0];
  return year === undefined ? undefined : Number(year);
}

function doiIn(text: string | undefined): string | undefined {
  return text?.match(/10\.\d{4,9}\/\S+/)?.[0];
}

/** Two papers of one author and year keep apart by a letter. */
function unique(trials: readonly ImportedTrial[]): ImportedTrial[] {
  const seen = new Map<string, number>();
  return trials.map((one) => {
    const times = seen.get(one.trial.key) ?? 0;
    seen.set(one.trial.key, times + 1);
    return times === 0 ? one : { ...one, trial: { ...one.trial, key: `${one.trial.key}-${times + 1}` } };
  });
}
