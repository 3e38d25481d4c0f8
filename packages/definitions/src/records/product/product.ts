import { productClasses } from '../../catalogues/product-classes.ts';
import type { FieldDefinition } from '../../field-definition.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import { inSection } from '../in-section.ts';
import { cellFields } from './cell-fields.ts';
import { whenBiologic, whenDetail } from './class-codes.ts';
import { comparatorFields } from './comparator-fields.ts';
import { plateletFields } from './platelet-fields.ts';

const identity: readonly FieldDefinition[] = [
  {
    name: 'productClass',
    label: 'Product class',
    kind: 'choice',
    required: true,
    section: 'Product',
    choices: productClasses.map(({ code, title }) => ({ code, label: title })),
  },
  {
    name: 'isPartOfRegimen',
    label: 'Given together with another product',
    hint: 'Each component has its own product record, so that no effect is put down to one of them.',
    kind: 'boolean',
    section: 'Product',
  },
  { name: 'preparedOn', label: 'Prepared on', kind: 'date', section: 'Product' },
  {
    name: 'donorRelation',
    label: 'Donor relation',
    kind: 'choice',
    required: true,
    section: 'Product',
    when: whenBiologic,
    choices: [
      { code: 'autologous', label: 'Own (autologous)' },
      { code: 'allogeneic-unrelated', label: 'Unrelated donor' },
      { code: 'first-degree-relative', label: 'First-degree relative' },
      { code: 'second-degree-relative', label: 'Second-degree relative' },
    ],
  },
  {
    name: 'donorCode',
    label: 'Donor code',
    hint: 'Pseudonymous; for own tissue the participant code.',
    kind: 'text',
    maximumLength: 40,
    section: 'Product',
    when: whenBiologic,
  },
];

const kit: readonly FieldDefinition[] = inSection(
  'Kit or package',
  whenDetail('platelet', 'cell', 'hyaluronate', 'corticosteroid'),
  [
    { name: 'kitMaker', label: 'Maker', kind: 'text', maximumLength: 120 },
    { name: 'kitName', label: 'Kit or product name', kind: 'text', maximumLength: 120 },
    { name: 'kitModel', label: 'Model', kind: 'text', maximumLength: 120 },
    { name: 'kitLot', label: 'Lot', kind: 'text', maximumLength: 60 },
    { name: 'kitExpiresOn', label: 'Expires on', kind: 'date', mayBeFuture: true },
    {
      name: 'kitUdi',
      label: 'UDI',
      hint: 'GS1 element string as scanned, or with brackets.',
      kind: 'text',
      maximumLength: 120,
    },
  ],
);

/** What was given: one record for each component of a regimen. Which fields are asked depends on the class. */
export const product: RecordDefinition = {
  kind: 'product',
  title: 'Product',
  anchor: 'episode',
  dateField: 'preparedOn',
  fields: [...identity, ...kit, ...plateletFields, ...cellFields, ...comparatorFields],
  source:
    'Areas of MIBO for cells and for plasma (Murray IR et al. 2017, doi 10.2106/JBJS.16.00793) and of CERT, in our own words.',
};
