import { adjustPValues, type MultiplicityMethod } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { defineMethod } from '../method.ts';
import { completeRows } from '../sample.ts';
import { column, specSchema } from '../spec-schema.ts';

interface Spec {
  readonly name?: string;
  readonly p: string;
}

const methods: readonly MultiplicityMethod[] = [
  'bonferroni',
  'holm',
  'hochberg',
  'hommel',
  'benjamini-hochberg',
  'benjamini-yekutieli',
];

/** p values of many questions, such as one per adverse event, adjusted in every usual way. */
export const multiplicityMethod = defineMethod<Spec>({
  name: 'multiplicity',
  title: 'Adjusted p values',
  schema: specSchema({ name: column, p: column }, ['p']),
  run(table, spec) {
    const { table: rows, sample } = completeRows(table, [spec.p]);
    const p = [...rows.numbers(spec.p)];
    const impossible = p.findIndex((value) => !(value >= 0 && value <= 1));
    if (impossible >= 0)
      throw new CommandFailure(`${rows.place(impossible, spec.p)}: ${p[impossible]} is not a probability`);
    const names = spec.name === undefined ? rows.rowNames() : rows.labels(spec.name);
    const adjusted = methods.map((method) => ({ method, values: adjustPValues(p, method) }));
    return {
      model: `${p.length} p values`,
      choices: ['Bonferroni to Hommel bound the chance of one false claim; Benjamini bounds the share of false claims'],
      sample,
      tables: [
        {
          title: 'Adjusted p values',
          columns: [['', 'text'], ['p', 'p'], ...methods.map((method) => [method, 'p'] as const)],
          rows: p.map((value, i) => [names[i], value, ...adjusted.map(({ values }) => values[i])]),
        },
      ],
      fit: { names, p, adjusted: Object.fromEntries(adjusted.map(({ method, values }) => [method, values])) },
    };
  },
});
