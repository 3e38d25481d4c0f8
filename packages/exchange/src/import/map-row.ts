import type { CsvRow } from '../csv/csv-reader.ts';
import type {
  EpisodeMapping,
  ExpectedTotal,
  ImportMapping,
  JointSideMapping,
  RecordMapping,
  ResponseMapping,
} from './import-mapping.ts';
import type {
  ImportedEpisode,
  ImportedJointSide,
  ImportedParticipant,
  ImportedRecord,
  ImportedResponse,
  ImportedTotal,
  RowProblem,
} from './imported-participant.ts';
import { type RowView, readValue } from './read-value.ts';
import type { ImportedValue, ValueSource } from './value-source.ts';

export type MappedRow =
  | { readonly status: 'mapped'; readonly participant: ImportedParticipant }
  | { readonly status: 'refused'; readonly problems: readonly RowProblem[] };

/** What is the same for every row of one file. */
export interface RowMapping {
  readonly mapping: ImportMapping;
  readonly header: readonly string[];
  /** Position of each column. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Prepares a mapping for a file with these columns. */
export function rowMapping(mapping: ImportMapping, header: readonly string[]): RowMapping {
  return { mapping, header, columns: new Map(header.map((name, index) => [name, index])) };
}

/**
 * What one row says, or every reason why it cannot be read. Pure: the same row gives the same participant, so that the
 * source key recognises it on the next run. A row is mapped whole or not at all.
 */
export function mapRow(prepared: RowMapping, row: CsvRow): MappedRow {
  const { mapping, header, columns } = prepared;
  if (row.cells.length !== header.length) {
    const detail = `the row has ${row.cells.length} cells where the header has ${header.length}`;
    return { status: 'refused', problems: [{ row: row.row, column: '', value: '', rule: 'cell-count', detail }] };
  }
  const reader = new RowReading(row.row, {
    missing: mapping.missing ?? [],
    cell: (column) => {
      const index = columns.get(column);
      return index === undefined ? undefined : row.cells[index];
    },
  });
  const key = reader.key(mapping);
  const participant: ImportedParticipant = {
    row: row.row,
    sourceKey: `${mapping.source}:${key}`,
    code: reader.code(mapping, key),
    enrolledOn: reader.text(mapping.participant.enrolledOn, 'enrolledOn'),
    records: reader.records(mapping.participant.records),
    jointSides: mapping.participant.jointSides.map((jointSide) => reader.jointSide(jointSide)),
    totals: (mapping.expectedTotals ?? []).map((total) => reader.total(total)),
  };
  return reader.problems.length === 0
    ? { status: 'mapped', participant }
    : { status: 'refused', problems: reader.problems };
}

/** Reads the parts of one row and collects what is wrong with it. */
class RowReading {
  readonly problems: RowProblem[] = [];
  readonly #row: number;
  readonly #view: RowView;

  constructor(row: number, view: RowView) {
    this.#row = row;
    this.#view = view;
  }

  key({ key }: ImportMapping): string {
    if ('rowNumber' in key) return String(this.#row);
    return key.columns.map((column) => this.text({ column, required: true }, column).replaceAll('|', '||')).join('|');
  }

  /** The participant code: the prefix and the key, as far as a code may hold it. */
  code({ key, participant: { codePrefix } }: ImportMapping, value: string): string {
    const code = `${codePrefix}${value.replaceAll('|', '-')}`;
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(code)) return code;
    const column = 'columns' in key ? key.columns.join(', ') : '';
    const detail = `"${code.slice(0, 60)}" cannot be a participant code: letters, digits, point, line and dash, 40 at most`;
    this.#refuse(column, value, 'code-shape', detail);
    return code;
  }

  text(source: ValueSource, field: string, view: RowView = this.#view): string {
    const before = this.problems.length;
    const value = this.#value(source, field, view);
    if (value !== undefined) return String(value);
    if (this.problems.length > before) return '';
    const column = 'column' in source ? source.column : '';
    this.#refuse(column || field, '', 'required', `${field} must have a value in every row`);
    return '';
  }

  records(mappings: readonly RecordMapping[] = [], view: RowView = this.#view): ImportedRecord[] {
    return mappings.flatMap((mapping) => {
      if (!this.#isWanted(mapping.when, `${mapping.kind}.when`, view)) return [];
      const data: Record<string, ImportedValue> = {};
      const columns: Record<string, string> = {};
      for (const [field, source] of Object.entries(mapping.fields)) {
        const value = this.#value(source, `${mapping.kind}.${field}`, view);
        if (value === undefined) continue;
        data[field] = value;
        if ('column' in source) columns[field] = source.column;
        if ('yearSpan' in source) columns[field] = source.yearSpan;
      }
      return [{ kind: mapping.kind, data, columns }];
    });
  }

  /** Whether a part of the row is to be made at all. */
  #isWanted(when: RecordMapping['when'], field: string, view: RowView): boolean {
    if (when === undefined) return true;
    const value = this.#value(when.value, field, view);
    return when.in.some((one) => one === value);
  }

  jointSide(mapping: JointSideMapping): ImportedJointSide {
    return {
      joint: this.text(mapping.joint, 'joint'),
      side: this.text(mapping.side, 'side'),
      records: this.records(mapping.records),
      episodes: mapping.episodes
        .filter(({ when }) => this.#isWanted(when, 'episode.when', this.#view))
        .map((episode) => this.#episode(episode)),
    };
  }

  #episode(mapping: EpisodeMapping): ImportedEpisode {
    const indexOn = this.text(mapping.indexOn, 'indexOn');
    const view: RowView = indexOn === '' ? this.#view : { ...this.#view, indexOn };
    return {
      productClass: this.text(mapping.productClass, 'productClass'),
      indexOn,
      records: this.records(mapping.records, view),
      visits: mapping.visits.map(({ code, responses }) => ({
        code,
        records: [],
        responses: responses.flatMap((response) => this.#response(response, view)),
      })),
    };
  }

  #response(mapping: ResponseMapping, view: RowView): ImportedResponse[] {
    const answers: Record<string, number | boolean | 'not-applicable' | null> = {};
    const columns: Record<string, string> = {};
    let answered = 0;
    for (const [item, source] of Object.entries(mapping.answers)) {
      const asNumber: ValueSource =
        'column' in source && source.as === undefined ? { ...source, as: 'number' } : source;
      const value = this.#value(asNumber, `${mapping.instrument}.${item}`, view);
      if ('column' in source) columns[item] = source.column;
      if (typeof value === 'string' && value !== 'not-applicable') {
        this.#refuse(columns[item] ?? item, value, 'not-a-number', `"${value}" is not an answer to item ${item}`);
        continue;
      }
      answers[item] = (value ?? null) as ImportedResponse['answers'][string];
      if (value !== undefined) answered += 1;
    }
    if (answered === 0) return [];
    const { instrument, mode, locale } = mapping;
    const completedOn = this.text(mapping.completedOn, `${instrument}.completedOn`, view);
    return [{ instrument, mode, locale, completedOn, answers, columns }];
  }

  total({ visit, instrument, scale, column, missing, tolerance = 0 }: ExpectedTotal): ImportedTotal {
    const source: ValueSource = { column, as: 'number', ...(missing === undefined ? {} : { missing }) };
    const value = this.#value(source, column, this.#view);
    return { visit, instrument, scale, column, tolerance, value: typeof value === 'number' ? value : null };
  }

  #value(source: ValueSource, field: string, view: RowView): ImportedValue | undefined {
    const read = readValue(source, view);
    if (read.status === 'value') return read.value;
    if (read.status === 'refused') this.#refuse(read.column || field, read.given, read.rule, read.detail);
    return undefined;
  }

  #refuse(column: string, value: string, rule: string, detail: string): void {
    // An index date that could not be read is told once, and so is a cell that is read for several fields.
    if (rule === 'no-index-date' && this.problems.length > 0) return;
    if (this.problems.some((problem) => problem.column === column)) return;
    this.problems.push({ row: this.#row, column, value: value.slice(0, 200), rule, detail });
  }
}
