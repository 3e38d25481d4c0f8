import { conditions } from '../catalogues/conditions.ts';
import { productClasses } from '../catalogues/product-classes.ts';
import type { StudyDefinition } from '../study-definition.ts';
import { primaryScalesByCondition } from './instruments-by-condition.ts';
import { defaultVisits } from './visit-schedule.ts';

/** A registry that takes in every condition and product class and follows for five years; a site edits a copy of it. */
export const registryTemplate: StudyDefinition = {
  kind: 'registry',
  title: 'Outcomes registry',
  synthetic: false,
  arms: [],
  conditions: conditions.map(({ key }) => key),
  productClasses: productClasses.map(({ code }) => code),
  visits: defaultVisits,
  primaryScales: primaryScalesByCondition,
  ctcaeVersion: '6.0',
};
