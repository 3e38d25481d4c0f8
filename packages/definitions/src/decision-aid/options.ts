import type { OptionDefinition } from './option-definition.ts';
import { corticosteroid } from './options/corticosteroid.ts';
import { culturedCells } from './options/cultured-cells.ts';
import { exerciseAndWeight } from './options/exercise-and-weight.ts';
import { hyaluronicAcid } from './options/hyaluronic-acid.ts';
import { marrowAndFat } from './options/marrow-and-fat.ts';
import { medicines } from './options/medicines.ts';
import { nothingNow } from './options/nothing-now.ts';
import { plateletRichPlasma } from './options/platelet-rich-plasma.ts';
import { surgery } from './options/surgery.ts';

/** Every option of the decision aid, in the order in which it is shown. */
export const options: readonly OptionDefinition[] = [
  nothingNow,
  exerciseAndWeight,
  medicines,
  corticosteroid,
  hyaluronicAcid,
  plateletRichPlasma,
  marrowAndFat,
  culturedCells,
  surgery,
];
