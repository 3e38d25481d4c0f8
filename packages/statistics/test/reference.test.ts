import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { adapters } from './reference/index.ts';
import { dataFile, readColumns, sharedFolder } from './reference/load.ts';
import { type Comparison, type ReferenceCase, referenceNumber } from './reference/reference-case.ts';

interface Line {
  readonly id: string;
  compared: number;
  worst: number;
  worstAt: string;
  readonly tolerance: number | null;
  /** Numbers with a tolerance of their own, because R's answer is rougher than the case demands. */
  loosened: number;
  worstLoosened: number;
}

const folder = sharedFolder();
const lines: Line[] = [];
const withoutData: string[] = [];

describe('shared reference cases', () => {
  if (folder === undefined) {
    it('is skipped: the shared reference files are absent (JOINTWISE_SHARED or ../shared)', () => {});
    return;
  }
  const index = JSON.parse(readFileSync(resolve(folder, 'reference/index.json'), 'utf8')) as { id: string }[];
  for (const { id } of index) {
    const adapter = adapters[id];
    if (adapter === undefined) continue;
    const reference = JSON.parse(readFileSync(resolve(folder, `reference/${id}.json`), 'utf8')) as ReferenceCase;
    const isInline = reference.result?.pairwise !== undefined;
    if (!isInline && (reference.data ?? []).some((file) => !existsSync(dataFile(folder, file)))) {
      withoutData.push(id);
      continue;
    }
    it(id, () => {
      const line: Line = {
        id,
        compared: 0,
        worst: 0,
        worstAt: '',
        tolerance: reference.rel_tol,
        loosened: 0,
        worstLoosened: 0,
      };
      lines.push(line);
      const failures: string[] = [];
      adapter(reference, comparison(line, failures), (file) => readColumns(dataFile(folder, file)));
      expect(line.compared, 'an adapter must compare something').toBeGreaterThan(0);
      expect(failures).toEqual([]);
    });
  }
  afterAll(() => report(index.map(({ id }) => id).filter((id) => adapters[id] === undefined)));
});

/** Records the worst difference, and a sentence for every number outside its tolerance. */
function comparison(line: Line, failures: string[]): Comparison {
  return {
    number(label, actual, expectedText, { scale = 0, tolerance = line.tolerance ?? 0 } = {}) {
      line.compared++;
      const expected = referenceNumber(expectedText);
      const isSame = Object.is(actual, expected) || actual === expected;
      const difference = isSame ? 0 : Math.abs(actual - expected) / Math.max(Math.abs(expected), scale);
      if (tolerance > (line.tolerance ?? 0)) {
        line.loosened++;
        line.worstLoosened = Math.max(line.worstLoosened, difference);
      } else if (!(difference <= line.worst)) {
        line.worst = difference;
        line.worstAt = label;
      }
      if (!(difference <= tolerance)) {
        failures.push(`${label}: ${actual}, R has ${expected}; off by ${difference.toExponential(1)} > ${tolerance}`);
      }
    },
    that(label, holds) {
      line.compared++;
      if (!holds) failures.push(label);
    },
  };
}

function report(notCovered: readonly string[]): void {
  const row = (...cells: readonly string[]) =>
    `${cells[0].padEnd(32)}${cells[1].padStart(7)}${cells[2].padStart(10)}${cells[3].padStart(10)}  ${cells[4]}`;
  const table = lines.map(({ id, compared, worst, worstAt, tolerance }) =>
    row(id, String(compared), worst.toExponential(1), tolerance?.toExponential(0) ?? '-', worstAt),
  );
  console.log([row('case', 'values', 'worst', 'demanded', 'worst at'), ...table].join('\n'));
  if (withoutData.length > 0) console.log(`data file absent: ${withoutData.join(', ')}`);
  if (notCovered.length > 0) console.log(`not covered: ${notCovered.join(', ')}`);
  const file = process.env.JOINTWISE_REFERENCE_REPORT;
  if (file !== undefined) writeFileSync(file, JSON.stringify({ lines, withoutData, notCovered }));
}
