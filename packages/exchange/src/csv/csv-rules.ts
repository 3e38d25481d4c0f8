/** The file is not a delimited file as RFC 4180 has it. */
export class CsvFormatError extends Error {
  readonly line: number;
  readonly rule: string;

  constructor(rule: string, line: number, detail: string) {
    super(detail);
    this.name = 'CsvFormatError';
    this.rule = rule;
    this.line = line;
  }
}

/** Characters; longer than any row a registry file has. Guards memory when a quote is never closed. */
export const longestRow = 4_000_000;
/** More columns than any file a registry reads. */
export const mostColumns = 5_000;

export function unclosedQuote(line: number): CsvFormatError {
  return new CsvFormatError('unclosed-quote', line, `line ${line}: a quote is opened and never closed`);
}

export function textAfterQuote(line: number): CsvFormatError {
  const detail = `line ${line}: there is text after a closing quote; a quote inside a cell is written twice`;
  return new CsvFormatError('text-after-quote', line, detail);
}

export function rowTooLong(line: number): CsvFormatError {
  const detail = `line ${line}: the row is longer than ${longestRow} characters; is a quote not closed`;
  return new CsvFormatError('row-too-long', line, detail);
}

export function tooManyColumns(line: number): CsvFormatError {
  return new CsvFormatError('too-many-columns', line, `line ${line}: more than ${mostColumns} columns`);
}

/** Column names of the first row. @throws CsvFormatError if one occurs twice */
export function headerOf(cells: readonly string[], line: number): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice === undefined) return names;
  throw new CsvFormatError('duplicate-column', line, `line ${line}: the column name "${twice}" occurs twice`);
}
