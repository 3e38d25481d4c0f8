import type { FieldDefinition } from '../../field-definition.ts';
import { inSection } from '../in-section.ts';
import { cellCharacterisationFields } from './cell-characterisation-fields.ts';
import { cellDonorFields } from './cell-donor-fields.ts';
import { cellHarvestFields } from './cell-harvest-fields.ts';
import { cellCultureFields, cellProcessingFields } from './cell-processing-fields.ts';
import { cellFinalFields, cellReleaseFields } from './cell-release-fields.ts';
import { whenCultured, whenDetail } from './class-codes.ts';

const when = whenDetail('cell');

/** Fields of a product that contains living cells of a tissue other than blood, by the areas of MIBO for cells. */
export const cellFields: readonly FieldDefinition[] = [
  ...inSection('Donor', when, cellDonorFields),
  ...inSection('Harvest', when, cellHarvestFields),
  ...inSection('Processing', when, cellProcessingFields),
  ...inSection('Culture', whenCultured, cellCultureFields),
  ...inSection('Characterisation', when, cellCharacterisationFields),
  ...inSection('Release', when, cellReleaseFields),
  ...inSection('Final product', when, cellFinalFields),
];
