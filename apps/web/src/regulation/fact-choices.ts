import {
  advertisedClaims,
  authorisations,
  combinations,
  donorRelations,
  type FactName,
  intendedActions,
  materials,
  regulatedUses,
} from '@jointwise/definitions';
import { texts } from './texts.ts';

/** A fact that is chosen from a list, with its name in the field's terms. */
export interface ChosenFact {
  readonly name: FactName;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
}

/** `first-degree-relative` as a person reads it. */
const words = (code: string): string => {
  const text = code.replaceAll('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};
const listed = (codes: readonly string[]) => codes.map((code) => [code, words(code)] as const);
const yesOrNo = [
  ['true', texts('factChoices.yes')],
  ['false', texts('factChoices.no')],
] as const;

/** Facts of the product. What is left at "Not known" is taken from the class where the class says it. */
export const factsOfProduct: readonly ChosenFact[] = [
  { name: 'material', label: texts('factChoices.material'), choices: listed(materials) },
  { name: 'donorRelation', label: texts('factChoices.donorRelation'), choices: listed(donorRelations) },
  { name: 'hasViableCells', label: texts('factChoices.containsViableCells'), choices: yesOrNo },
  { name: 'keepsOriginalCharacteristics', label: texts('factChoices.keepsOriginalCharacteristics'), choices: yesOrNo },
  { name: 'combinedWith', label: texts('factChoices.combinedWith'), choices: listed(combinations) },
  { name: 'isCombinedWithDevice', label: texts('factChoices.deviceIntegralPart'), choices: yesOrNo },
];

/** Facts of its use. */
export const factsOfUse: readonly ChosenFact[] = [
  { name: 'indication', label: texts('factChoices.givenFor'), choices: listed(regulatedUses) },
  { name: 'isHomologous', label: texts('factChoices.homologousUse'), choices: yesOrNo },
  { name: 'isSameProcedure', label: texts('factChoices.sameSurgicalProcedure'), choices: yesOrNo },
  { name: 'isSameEstablishment', label: texts('factChoices.sameEstablishment'), choices: yesOrNo },
  { name: 'actsByLivingCells', label: texts('factChoices.actsLivingCellsSystemically'), choices: yesOrNo },
  { name: 'intendedAction', label: texts('factChoices.intendedAction'), choices: listed(intendedActions) },
  { name: 'claims', label: texts('factChoices.advertisedAs'), choices: listed(advertisedClaims) },
  { name: 'authorisation', label: texts('factChoices.givenWay'), choices: listed(authorisations) },
];

export { words as factWords };
