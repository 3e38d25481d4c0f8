import {
  type CsvRow,
  compareTotals,
  type ImportedParticipant,
  mapRow,
  type RowMapping,
  type RowProblem,
  type TotalsComparison,
} from '@jointwise/exchange';
import type { PreparedParticipant } from '@jointwise/store';
import { type ImportSetting, prepareParticipant } from './prepare-participant.ts';

/** Rows of a file that were mapped, and those that could not be. */
export interface MappedBatch {
  readonly mapped: readonly ImportedParticipant[];
  readonly problems: readonly RowProblem[];
}

export interface PreparedBatch {
  readonly prepared: readonly PreparedParticipant[];
  readonly problems: readonly RowProblem[];
  readonly warnings: number;
}

/** Maps the rows of a batch. Two rows with the same key cannot both be the same participant: the second is refused. */
export function mapBatch(mapping: RowMapping, rows: readonly CsvRow[]): MappedBatch {
  const mapped: ImportedParticipant[] = [];
  const problems: RowProblem[] = [];
  const keys = new Set<string>();
  for (const row of rows) {
    const one = mapRow(mapping, row);
    if (one.status === 'refused') problems.push(...one.problems);
    else if (keys.has(one.participant.sourceKey)) problems.push(duplicateKey(one.participant));
    else {
      keys.add(one.participant.sourceKey);
      mapped.push(one.participant);
    }
  }
  return { mapped, problems };
}

export function duplicateKey({ row, sourceKey }: Pick<ImportedParticipant, 'row' | 'sourceKey'>): RowProblem {
  const detail = `an earlier row of this file has the same key, ${sourceKey}`;
  return { row, column: '', value: sourceKey, rule: 'duplicate-key', detail };
}

/** Checks and scores mapped participants, and compares the totals of those that pass. */
export function prepareBatch(
  mapped: readonly ImportedParticipant[],
  { setting, totals }: { readonly setting: ImportSetting; readonly totals: TotalsComparison },
): PreparedBatch {
  const prepared: PreparedParticipant[] = [];
  const problems: RowProblem[] = [];
  let warnings = 0;
  for (const imported of mapped) {
    const preparation = prepareParticipant(imported, setting);
    if (preparation.status === 'refused') {
      problems.push(...preparation.problems);
      continue;
    }
    warnings += preparation.warnings;
    prepared.push(preparation.participant);
    if (imported.totals.length > 0) {
      compareTotals(totals, { row: imported.row, totals: imported.totals, scores: scoresOf(preparation.participant) });
    }
  }
  return { prepared, problems, warnings };
}

function scoresOf({ jointSides }: PreparedParticipant) {
  return jointSides.flatMap(({ episodes }) =>
    episodes.flatMap(({ visits }) =>
      visits.flatMap(({ code, responses }) =>
        responses.flatMap(({ instrument, scores }) =>
          scores.map(({ scale, value }) => ({ visit: code, instrument, scale, value })),
        ),
      ),
    ),
  );
}
