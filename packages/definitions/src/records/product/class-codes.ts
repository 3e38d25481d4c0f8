import { type ProductClass, type ProductDetail, productClasses } from '../../catalogues/product-classes.ts';
import type { FieldCondition } from '../../field-definition.ts';

const codesWhere = (keep: (productClass: ProductClass) => boolean): readonly string[] =>
  productClasses.filter(keep).map((productClass) => productClass.code);

/** Condition that a field is asked only for classes described by one of the details. */
export function whenDetail(...details: readonly ProductDetail[]): readonly FieldCondition[] {
  return [{ field: 'productClass', in: codesWhere((productClass) => details.includes(productClass.detail)) }];
}

export const whenBiologic: readonly FieldCondition[] = [
  { field: 'productClass', in: codesWhere((productClass) => productClass.isBiologic) },
];

export const whenCultured: readonly FieldCondition[] = [
  { field: 'productClass', in: codesWhere((productClass) => productClass.group === 'cultured-msc') },
];

/** Products whose point is that they hold more platelets than blood. */
export const whenPlateletRich: readonly FieldCondition[] = [
  { field: 'productClass', in: codesWhere((productClass) => productClass.group === 'platelet') },
];

/** Plasmas whose point is something else; they may hold hardly any platelets. */
export const whenPlateletPoor: readonly FieldCondition[] = [
  { field: 'productClass', in: codesWhere((productClass) => productClass.group === 'plasma') },
];
