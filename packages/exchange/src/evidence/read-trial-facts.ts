import type { TrialDesign, TrialMasking } from '@jointwise/definitions';
import type { RowReader } from './row-reader.ts';
import type { TrialBuilder } from './trial-builder.ts';

const designs: Readonly<Record<string, TrialDesign>> = {
  'randomised-parallel': 'randomised-parallel',
  'randomised-crossover': 'randomised-crossover',
  'randomised-within-person': 'randomised-within-person',
  'non-randomised': 'non-randomised',
  'single-arm': 'single-arm',
  'not-stated': 'not-stated',
};
const maskings: Readonly<Record<string, TrialMasking>> = {
  open: 'open',
  assessor: 'assessor',
  single: 'single',
  double: 'double',
  triple: 'triple',
};
const units = { person: 'person', 'joint-side': 'joint-side', 'not-stated': 'not-stated' } as const;

/** Facts of the trial that any of its rows may carry. */
export function readTrialFacts(reader: RowReader, trial: TrialBuilder): void {
  for (const name of ['doi', 'pmid', 'journal', 'joint', 'population', 'funding', 'finding'] as const) {
    trial.fact(name, reader.text(name), reader.place(name));
  }
  trial.fact('year', reader.number('year'), reader.place('year'));
  trial.fact('registration', listOf(reader.text('registration')), reader.place('registration'));
  trial.fact('conditions', listOf(reader.text('condition')), reader.place('condition'));
  trial.fact('design', designOf(reader.text('design')), reader.place('design'));
  trial.fact('masking', reader.word('masking', maskings), reader.place('masking'));
  trial.fact('unitOfAnalysis', reader.word('unit-of-analysis', units), reader.place('unit-of-analysis'));
  trial.fact('randomised', reader.number('randomised-total'), reader.place('randomised-total'));
  trial.fact('analysed', reader.number('analysed-total'), reader.place('analysed-total'));
  const mark = reader.text('source-mark');
  const location = reader.text('location');
  if (mark === undefined && location === undefined) return;
  const source = {
    mark: mark ?? 'imported',
    provenance: 'S',
    ...(location === undefined ? {} : { location }),
  } as const;
  trial.fact('source', source, reader.place(mark === undefined ? 'location' : 'source-mark'));
}

/** Our own words, or the usual ones of review files: cohort and case-control are not randomised. */
function designOf(text: string | undefined): TrialDesign | undefined {
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  if (designs[word] !== undefined) return designs[word];
  if (/^(rct|random|randomi[sz]ed|randomi[sz]ed (controlled )?trial)/.test(word)) return 'randomised-parallel';
  if (/cohort|case.control|observational|registry|systematic|alternate|non.?random|^os$/.test(word))
    return 'non-randomised';
  return undefined;
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text
    ?.split(/[;|]/)
    .map((one) => one.trim())
    .filter(Boolean);
}
