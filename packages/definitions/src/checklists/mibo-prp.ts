import type { ChecklistDefinition } from './checklist-definition.ts';
import {
  aftercareItem,
  conditionItems,
  designItem,
  interventionItem,
  outcomeItem,
  recipientItems,
} from './shared-items.ts';

/** What a report on platelet-rich plasma should say, as answered by the registry's fields. */
export const miboPrp: ChecklistDefinition = {
  key: 'mibo-prp',
  title: 'MIBO, platelet-rich plasma',
  note: "Jointwise's own mapping of its fields to the areas of MIBO for platelet-rich plasma. It is not the published form, whose statements are not reproduced here.",
  source:
    'Murray IR et al. J Bone Joint Surg Am 2017;99:809-819, doi 10.2106/JBJS.16.00793: 12 areas, 23 statements. Areas from memory.',
  provenance: 'M-M',
  items: [
    designItem,
    ...recipientItems,
    {
      code: 'recipient-medication',
      section: 'Recipient',
      text: 'Washout of anti-inflammatory and antiplatelet medicine',
      fields: ['product.nsaidWashoutDaysBefore'],
    },
    ...conditionItems,
    interventionItem,
    {
      code: 'blood-draw',
      section: 'Blood processing',
      text: 'Blood volume and anticoagulant',
      fields: ['product.bloodVolumeMl', 'product.anticoagulant'],
    },
    {
      code: 'blood-time',
      section: 'Blood processing',
      text: 'Time from draw to processing',
      fields: ['product.minutesDrawToProcessing'],
    },
    {
      code: 'blood-platelets',
      section: 'Blood characteristics',
      text: 'Platelet count of blood',
      fields: ['product.bloodPlateletsE9PerL'],
    },
    {
      code: 'blood-leukocytes',
      section: 'Blood characteristics',
      text: 'Leukocytes of blood with neutrophils',
      fields: ['product.bloodLeukocytesE9PerL', 'product.bloodNeutrophilsE9PerL'],
    },
    {
      code: 'blood-erythrocytes',
      section: 'Blood characteristics',
      text: 'Red cells of blood',
      fields: [['product.bloodErythrocytesE12PerL', 'product.bloodHaematocritPercent']],
    },
    {
      code: 'prp-kit',
      section: 'Product processing',
      text: 'Kit and its lot',
      fields: ['product.kitName', 'product.kitLot'],
    },
    {
      code: 'prp-spins',
      section: 'Product processing',
      text: 'Force and time of every spin',
      fields: ['product.spins[].forceG', 'product.spins[].minutes'],
    },
    { code: 'prp-volume', section: 'Product characteristics', text: 'Final volume', fields: ['product.volumeMl'] },
    {
      code: 'prp-platelets',
      section: 'Product characteristics',
      text: 'Platelet count of the product and how it was made',
      fields: [['product.prpPlateletsE9PerL', 'product.plasmaPlateletsE9PerL'], 'product.analyser'],
    },
    {
      code: 'prp-leukocytes',
      section: 'Product characteristics',
      text: 'Leukocytes of the product with neutrophils',
      fields: ['product.prpLeukocytesE9PerL', 'product.prpNeutrophilsE9PerL'],
    },
    {
      code: 'prp-erythrocytes',
      section: 'Product characteristics',
      text: 'Red cells of the product',
      fields: [['product.prpErythrocytesE12PerL', 'product.prpHaematocritPercent']],
    },
    {
      code: 'activation',
      section: 'Activation',
      text: 'Activation, or that there was none',
      fields: ['product.activator'],
    },
    {
      code: 'delivery-place',
      section: 'Delivery',
      text: 'Target and guidance',
      fields: ['procedure.target', 'procedure.guidance'],
    },
    {
      code: 'delivery-dose',
      section: 'Delivery',
      text: 'Volume injected, time from draw, local anaesthetic',
      fields: ['procedure.injectedMl', 'product.minutesDrawToInjection', 'product.anaestheticMixed'],
    },
    aftercareItem,
    outcomeItem,
  ],
};
