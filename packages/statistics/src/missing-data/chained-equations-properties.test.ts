import { describe, expect, it } from 'vitest';
import { drawNormal, randomGenerator } from '../random/index.ts';
import { chainedEquations, type ImputationVariable } from './chained-equations.ts';

type Method = ImputationVariable['method'];

/** Eighty rows of three related numbers and a yes or no; the last three have gaps. */
function table(numbers: Method = 'normal'): ImputationVariable[] {
  const generator = randomGenerator(21, 'table');
  const columns = [0, 1, 2, 3].map(() => new Float64Array(80));
  for (let i = 0; i < 80; i++) {
    const common = drawNormal(generator);
    for (const column of columns) column[i] = common + drawNormal(generator);
    columns[3][i] = Number(columns[3][i] > 0);
    for (const column of columns.slice(1)) if (generator.uniform() < 0.2) column[i] = Number.NaN;
  }
  const methods: readonly Method[] = ['complete', numbers, numbers, 'logistic'];
  return columns.map((values, j) => ({ name: `v${j}`, values, method: methods[j] }));
}

const completed = (variables: readonly ImputationVariable[], seed = 5) => [
  ...chainedEquations(variables, { imputations: 3, iterations: 4, generator: randomGenerator(seed) }),
];

const numbersOnly = (method: Method = 'normal') => table(method).slice(0, 3);

describe('chainedEquations, whatever the data', () => {
  it.each(['normal', 'predictive-mean-matching'] as const)(
    '%s: scales with the unit and the origin of every variable',
    (method) => {
      const [factors, shifts] = [
        [10, 0.2, 400],
        [5, 100, -3],
      ];
      const scaled = numbersOnly(method).map(({ values, ...rest }, j) => ({
        ...rest,
        values: values.map((value) => factors[j] * value + shifts[j]),
      }));
      const others = completed(scaled);
      completed(numbersOnly(method)).forEach(({ columns }, m) => {
        columns.forEach((column, j) => {
          column.forEach((value, i) => {
            expect(others[m].columns[j][i]).toBeCloseTo(factors[j] * value + shifts[j], 7);
          });
        });
      });
    },
  );

  it('does not depend on the names of a yes-or-no variable beyond chance', () => {
    // 1 - x is drawn by other random numbers, from the same law: means of many imputations agree within five standard errors.
    const renamed = table().map((variable, j) =>
      j === 3 ? { ...variable, values: variable.values.map((value) => 1 - value) } : variable,
    );
    const meansOf = (variables: readonly ImputationVariable[]) =>
      [...chainedEquations(variables, { imputations: 60, iterations: 4, generator: randomGenerator(8) })].map(
        ({ columns }) => columns[3].reduce((sum, value) => sum + value, 0) / 80,
      );
    const [one, other] = [meansOf(table()), meansOf(renamed).map((mean) => 1 - mean)];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
    const error = Math.sqrt((variance(one) + variance(other)) / 60);
    expect(Math.abs(mean(one) - mean(other))).toBeLessThan(5 * error);
  });

  it('gives back a variable without gaps as it came', () => {
    const variables = table();
    for (const { columns } of completed(variables)) expect(columns[0]).toBe(variables[0].values);
  });
});

describe('chainedEquations on hard data', () => {
  const isComplete = (variables: readonly ImputationVariable[]) =>
    completed(variables).every(({ columns, trace }) =>
      [...columns, ...trace].every((values) => values.every((value) => Number.isFinite(value))),
    );
  const withValues = (change: (values: Float64Array, j: number) => Float64Array) =>
    numbersOnly().map((variable, j) => ({ ...variable, values: change(variable.values, j) }));

  it('leaves out a column that follows from others', () => {
    const variables = numbersOnly();
    const copy = {
      name: 'copy',
      values: variables[0].values.map((value) => 3 - 2 * value),
      method: 'complete' as const,
    };
    const constant = { name: 'constant', values: new Float64Array(80).fill(7), method: 'complete' as const };
    const [plain, widened] = [completed(variables), completed([...variables, copy, constant])];
    plain.forEach(({ columns }, m) => {
      for (const j of [1, 2]) {
        columns[j].forEach((value, i) => {
          expect(widened[m].columns[j][i]).toBeCloseTo(value, 8);
        });
      }
    });
  });

  it.each([
    [
      'a row where all but one is missing',
      withValues((values, j) => values.map((x, i) => (j > 0 && i === 4 ? Number.NaN : x))),
    ],
    [
      'two variables that were never observed together',
      withValues((values, j) => values.map((x, i) => (j > 0 && i % 2 === j - 1 ? Number.NaN : x))),
    ],
    [
      'a variable observed in two rows',
      withValues((values, j) => values.map((x, i) => (j === 2 && i > 1 ? Number.NaN : x))),
    ],
    [
      'a variable with one value',
      withValues((values, j) => (j === 1 ? values.map((x) => (Number.isNaN(x) ? x : 4)) : values)),
    ],
    [
      'perfect correlation',
      withValues((values, j) =>
        j === 1 ? numbersOnly()[0].values.map((x, i) => (i % 5 === 0 ? Number.NaN : 2 * x)) : values,
      ),
    ],
    ['nothing missing', withValues((values) => values.map((x) => (Number.isNaN(x) ? 0 : x)))],
    ['no rows but one', withValues((values) => values.map((x) => (Number.isNaN(x) ? 1 : x)).slice(0, 1))],
  ] as const)('completes %s', (_, variables) => {
    expect(isComplete(variables)).toBe(true);
  });

  it('keeps a perfect correlation in what it draws', () => {
    const variables = withValues((values, j) =>
      j === 1 ? numbersOnly()[0].values.map((x, i) => (i % 5 === 0 ? Number.NaN : 2 * x)) : values,
    );
    for (const { columns } of completed(variables)) {
      columns[1].forEach((value, i) => {
        expect(value).toBeCloseTo(2 * columns[0][i], 5);
      });
    }
  });
});
