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
  ['true', 'Yes'],
  ['false', 'No'],
] as const;

/** Facts of the product. What is left at "Not known" is taken from the class where the class says it. */
export const factsOfProduct: readonly ChosenFact[] = [
  { name: 'material', label: 'Material', choices: listed(materials) },
  { name: 'donorRelation', label: 'Donor relation', choices: listed(donorRelations) },
  { name: 'hasViableCells', label: 'Contains viable cells', choices: yesOrNo },
  { name: 'keepsOriginalCharacteristics', label: 'Keeps its original characteristics', choices: yesOrNo },
  { name: 'combinedWith', label: 'Combined with', choices: listed(combinations) },
  { name: 'isCombinedWithDevice', label: 'Device is an integral part', choices: yesOrNo },
];

/** Facts of its use. */
export const factsOfUse: readonly ChosenFact[] = [
  { name: 'indication', label: 'Given for', choices: listed(regulatedUses) },
  { name: 'isHomologous', label: 'Homologous use', choices: yesOrNo },
  { name: 'isSameProcedure', label: 'Same surgical procedure', choices: yesOrNo },
  { name: 'isSameEstablishment', label: 'Same establishment', choices: yesOrNo },
  { name: 'actsByLivingCells', label: 'Acts by living cells or systemically', choices: yesOrNo },
  { name: 'intendedAction', label: 'Intended action', choices: listed(intendedActions) },
  { name: 'claims', label: 'Advertised as', choices: listed(advertisedClaims) },
  { name: 'authorisation', label: 'Given by way of', choices: listed(authorisations) },
];

export { words as factWords };
