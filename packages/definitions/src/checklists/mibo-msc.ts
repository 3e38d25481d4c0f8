import { productClasses } from '../catalogues/product-classes.ts';
import type { ChecklistDefinition, ChecklistItem } from './checklist-definition.ts';
import {
  aftercareItem,
  conditionItems,
  designItem,
  interventionItem,
  outcomeItem,
  recipientItems,
} from './shared-items.ts';

const onlyCultured: ChecklistItem['onlyWhere'] = {
  field: 'product.productClass',
  in: productClasses.filter(({ group }) => group === 'cultured-msc').map(({ code }) => code),
  reason: 'The cells were not cultured.',
};

/** What a report on mesenchymal stromal cells and other cell products should say, as answered by the registry's fields. */
export const miboMsc: ChecklistDefinition = {
  key: 'mibo-msc',
  title: 'MIBO, mesenchymal stromal cells',
  note: "Jointwise's own mapping of its fields to the areas of MIBO for mesenchymal stromal cells. It is not the published form, whose statements are not reproduced here.",
  source:
    'Murray IR et al. J Bone Joint Surg Am 2017;99:809-819, doi 10.2106/JBJS.16.00793: 12 areas, 25 statements. Areas from memory.',
  provenance: 'M-M',
  items: [
    designItem,
    ...recipientItems,
    ...conditionItems,
    interventionItem,
    { code: 'donor-relation', section: 'Donor', text: 'Donor relation', fields: ['product.donorRelation'] },
    {
      code: 'donor-person',
      section: 'Donor',
      text: 'Age and sex of the donor',
      fields: ['product.donorAgeYears', 'product.donorSex'],
    },
    {
      code: 'donor-tests',
      section: 'Donor',
      text: 'Infectious markers and eligibility',
      fields: ['product.infectiousMarkers', 'product.donorEligibility'],
    },
    {
      code: 'harvest-place',
      section: 'Harvest',
      text: 'Tissue and site',
      fields: ['product.tissue', 'product.harvestSites[].site'],
    },
    {
      code: 'harvest-how',
      section: 'Harvest',
      text: 'Technique and needle',
      fields: ['product.harvestTechnique', 'product.harvestNeedle'],
    },
    {
      code: 'harvest-volume',
      section: 'Harvest',
      text: 'Volume of every site',
      fields: ['product.harvestSites[].volumeMl'],
    },
    { code: 'processing-steps', section: 'Processing', text: 'Every step', fields: ['product.steps[].kind'] },
    {
      code: 'processing-where',
      section: 'Processing',
      text: 'Facility and operating procedure',
      fields: ['product.facility', 'product.procedureDocument'],
    },
    {
      code: 'processing-time',
      section: 'Processing',
      text: 'Reagents and time out of the body',
      fields: ['product.reagents[].name', 'product.minutesOutOfBody'],
    },
    {
      code: 'culture-medium',
      section: 'Culture',
      text: 'Medium, serum and oxygen',
      fields: ['product.medium', 'product.serum', 'product.oxygenPercent'],
      onlyWhere: onlyCultured,
    },
    {
      code: 'culture-passage',
      section: 'Culture',
      text: 'Passage and population doublings',
      fields: ['product.passage', 'product.populationDoublings'],
      onlyWhere: onlyCultured,
    },
    {
      code: 'culture-density',
      section: 'Culture',
      text: 'Seeding density and confluence',
      fields: ['product.seedingDensityPerCm2', 'product.confluencePercent'],
      onlyWhere: onlyCultured,
    },
    {
      code: 'cells-count',
      section: 'Cell characteristics',
      text: 'Cells by kind',
      fields: [['product.tncMillions', 'product.mscMillions']],
    },
    {
      code: 'cells-viability',
      section: 'Cell characteristics',
      text: 'Viability and its method',
      fields: ['product.viabilityPercent', 'product.viabilityMethod'],
    },
    {
      code: 'cells-phenotype',
      section: 'Cell characteristics',
      text: 'Immunophenotype',
      fields: ['product.markers[].percentPositive'],
    },
    {
      code: 'cells-function',
      section: 'Cell characteristics',
      text: 'Colonies and the three differentiations',
      fields: ['product.cfuFPerMillionTnc', 'product.osteogenic', 'product.chondrogenic', 'product.adipogenic'],
    },
    {
      code: 'delivery',
      section: 'Delivery',
      text: 'Target, guidance, volume and vehicle',
      fields: ['procedure.target', 'procedure.guidance', 'procedure.injectedMl', 'product.vehicle'],
    },
    aftercareItem,
    outcomeItem,
  ],
};
