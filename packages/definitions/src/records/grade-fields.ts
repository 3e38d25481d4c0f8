import { conditions } from '../catalogues/conditions.ts';
import { gradeSystems } from '../catalogues/grade-systems.ts';
import type { ChoiceField } from '../field-definition.ts';

/** One field for each grade system, asked for the conditions that it grades. */
export const gradeFields: readonly ChoiceField[] = gradeSystems.map((system) => ({
  name: system.field,
  label: system.title,
  kind: 'choice',
  section: 'Grade',
  choices: system.grades,
  when: [
    {
      field: 'condition',
      in: conditions.filter(({ gradeSystems: keys }) => keys.includes(system.key)).map(({ key }) => key),
    },
  ],
}));
