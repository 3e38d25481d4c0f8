import type { EvidenceScale, TrialResult } from '@jointwise/definitions';
import type { ColumnMeaning } from './evidence-columns.ts';
import type { EvidencePlace } from './imported-evidence.ts';
import type { RowReader } from './row-reader.ts';
import type { ResultIdentity, TrialBuilder } from './trial-builder.ts';

const directions = {
  'lower-better': 'lower-better',
  'higher-better': 'higher-better',
  lower: 'lower-better',
  higher: 'higher-better',
} as const;
const kinds = {
  change: 'change',
  final: 'final',
  endpoint: 'final',
  raw: 'final',
  event: 'event',
  'not-stated': 'not-stated',
} as const satisfies Record<string, TrialResult['kind']>;
const weeksPerMonth = 365.25 / 12 / 7;

/** What was measured, when, and as what. */
export function identityOf(reader: RowReader, endpoint: string, isEvent: boolean): ResultIdentity {
  const scale = scaleOf(reader);
  const weeks = reader.number('time-weeks');
  const months = reader.number('time-months') ?? (weeks === undefined ? undefined : weeks / weeksPerMonth);
  const time = reader.number('time');
  const said = reader.text('kind')?.toLowerCase() ?? '';
  const kind = said in kinds ? kinds[said as keyof typeof kinds] : undefined;
  return {
    endpoint,
    kind: isEvent ? 'event' : (kind ?? 'not-stated'),
    ...(scale === undefined ? {} : { scale }),
    ...(months === undefined ? {} : { timepointMonths: months }),
    ...(time === undefined || months !== undefined ? {} : { timeAsGiven: time }),
  };
}

function scaleOf(reader: RowReader): EvidenceScale | undefined {
  const instrument = reader.text('instrument');
  if (instrument === undefined) return undefined;
  const [minimum, maximum] = [reader.number('range-minimum'), reader.number('range-maximum')];
  const [scale, unit] = [reader.text('scale'), reader.text('unit')];
  return {
    instrument,
    title: reader.text('scale-title') ?? instrument,
    direction: reader.word('direction', directions) ?? 'lower-better',
    ...(scale === undefined ? {} : { scale }),
    ...(unit === undefined ? {} : { unit }),
    ...(minimum === undefined || maximum === undefined ? {} : { range: [minimum, maximum] as const }),
  };
}

/** Places of the fields whose column the file has. */
export function placesOf(
  reader: RowReader,
  fields: Readonly<Record<string, ColumnMeaning>>,
): Record<string, EvidencePlace> {
  const places: Record<string, EvidencePlace> = {};
  for (const [field, meaning] of Object.entries(fields)) {
    const place = reader.place(meaning);
    if (place !== undefined) places[field] = place;
  }
  return places;
}

/** Tells that a study which should have one row has another with the same endpoint and time: both are kept, one counts. */
export function noteRepetition(reader: RowReader, trial: TrialBuilder, index: number): void {
  if (!trial.hasValues(index)) return;
  const rule = 'the study has an earlier row with this endpoint and time; a pool counts the first';
  reader.refuse(
    'study',
    'repeated-study',
    `${rule}. Give it a name, an endpoint or a time of its own if it is another`,
  );
}
