import { type Provenance, productClasses } from '@jointwise/definitions';
import { entriesOf, numberOf, textOf } from '../record/read-field.ts';
import type { RecordData } from '../record/record-data.ts';
import { type CriteriaCheck, checkIsct2006, type IsctInput } from './check-isct-2006.ts';
import { checkSvf } from './check-svf.ts';
import { type DepaClass, depaClass } from './depa-class.ts';
import { pawClass } from './paw-class.ts';
import {
  concentrationFactor,
  leukocyteClass,
  plateletDoseE9,
  plateletRecoveryPercent,
  relativePlateletPurityPercent,
} from './platelet-numbers.ts';
import { triamcinoloneEquivalent } from './triamcinolone-equivalent.ts';
import { type ViableDose, viableDose } from './viable-dose.ts';

/** Everything that follows from a product record; a number whose inputs were not measured is absent. */
export interface ProductNumbers {
  readonly concentrationFactor?: number;
  /** In 10⁹ platelets. */
  readonly plateletDoseE9?: number;
  readonly recoveryPercent?: number;
  readonly purityPercent?: number;
  readonly leukocyteClass?: 'LP' | 'LR';
  readonly paw?: string;
  readonly depa?: DepaClass;
  /** One entry for each kind of cell that was counted. */
  readonly viableDoses: readonly ViableDose[];
  readonly isct2006?: CriteriaCheck;
  readonly svf?: CriteriaCheck;
  readonly triamcinoloneEquivalent?: { readonly mg: number; readonly provenance: Provenance };
}

/** Computes the derived numbers of a product record. */
export function deriveProductNumbers(product: RecordData): ProductNumbers {
  const agent = textOf(product, 'steroidAgent');
  const steroidMg = numberOf(product, 'steroidMg');
  const steroid =
    agent === undefined || steroidMg === undefined ? undefined : triamcinoloneEquivalent(agent, steroidMg);
  return {
    ...plateletNumbers(product),
    viableDoses: viableDoses(product),
    ...criteria(product),
    ...(steroid === undefined ? {} : { triamcinoloneEquivalent: steroid }),
  };
}

function plateletNumbers(product: RecordData): Omit<ProductNumbers, 'viableDoses'> {
  const productE9PerL = positive(product, 'prpPlateletsE9PerL') ?? positive(product, 'plasmaPlateletsE9PerL');
  if (productE9PerL === undefined) return {};
  const bloodE9PerL = positive(product, 'bloodPlateletsE9PerL');
  const bloodVolumeMl = positive(product, 'bloodVolumeMl');
  const volumeMl = positive(product, 'volumeMl');
  const erythrocytesE12PerL = numberOf(product, 'prpErythrocytesE12PerL');
  const leukocytesE9PerL = numberOf(product, 'prpLeukocytesE9PerL');
  const bloodLeukocytes = numberOf(product, 'bloodLeukocytesE9PerL');
  const numbers = {
    concentrationFactor: bloodE9PerL && concentrationFactor(productE9PerL, bloodE9PerL),
    plateletDoseE9: volumeMl && plateletDoseE9(productE9PerL, volumeMl),
    recoveryPercent:
      bloodE9PerL && bloodVolumeMl && volumeMl
        ? plateletRecoveryPercent({ productE9PerL, volumeMl, bloodE9PerL, bloodVolumeMl })
        : undefined,
    purityPercent:
      erythrocytesE12PerL === undefined || leukocytesE9PerL === undefined
        ? undefined
        : relativePlateletPurityPercent({ plateletsE9PerL: productE9PerL, erythrocytesE12PerL, leukocytesE9PerL }),
    leukocyteClass:
      leukocytesE9PerL === undefined || bloodLeukocytes === undefined
        ? undefined
        : leukocyteClass(leukocytesE9PerL, bloodLeukocytes),
    paw: paw(product),
  };
  return withoutBlanks({ ...numbers, depa: depa(product, numbers) });
}

/** A number to multiply or divide by; a count of zero says that nothing was measured. */
function positive(product: RecordData, field: string): number | undefined {
  const value = numberOf(product, field);
  return value !== undefined && value > 0 ? value : undefined;
}

function depa(
  product: RecordData,
  numbers: {
    readonly plateletDoseE9: number | undefined;
    readonly recoveryPercent: number | undefined;
    readonly purityPercent: number | undefined;
  },
): DepaClass | undefined {
  const activator = textOf(product, 'activator');
  const { plateletDoseE9: doseE9, recoveryPercent, purityPercent } = numbers;
  if (activator === undefined || doseE9 === undefined || recoveryPercent === undefined || purityPercent === undefined) {
    return undefined;
  }
  return depaClass({ doseE9, recoveryPercent, purityPercent, isActivated: activator !== 'none' });
}

function paw(product: RecordData): string | undefined {
  const activator = textOf(product, 'activator');
  const [platelets, bloodPlatelets, leukocytes, bloodLeukocytes, neutrophils, bloodNeutrophils] = [
    'prpPlateletsE9PerL',
    'bloodPlateletsE9PerL',
    'prpLeukocytesE9PerL',
    'bloodLeukocytesE9PerL',
    'prpNeutrophilsE9PerL',
    'bloodNeutrophilsE9PerL',
  ].map((field) => numberOf(product, field));
  if (activator === undefined || platelets === undefined || bloodPlatelets === undefined) return undefined;
  if (leukocytes === undefined || bloodLeukocytes === undefined) return undefined;
  if (neutrophils === undefined || bloodNeutrophils === undefined) return undefined;
  return pawClass({
    plateletsE9PerL: platelets,
    bloodPlateletsE9PerL: bloodPlatelets,
    hasActivator: activator !== 'none',
    leukocytesE9PerL: leukocytes,
    bloodLeukocytesE9PerL: bloodLeukocytes,
    neutrophilsE9PerL: neutrophils,
    bloodNeutrophilsE9PerL: bloodNeutrophils,
  });
}

function viableDoses(product: RecordData): readonly ViableDose[] {
  const viabilityPercent = numberOf(product, 'viabilityPercent');
  if (viabilityPercent === undefined) return [];
  const volumeMl = numberOf(product, 'finalVolumeMl');
  const options = volumeMl === undefined ? { viabilityPercent } : { viabilityPercent, volumeMl };
  const tnc = numberOf(product, 'tncMillions');
  const msc = numberOf(product, 'mscMillions');
  return [
    ...(tnc === undefined ? [] : [viableDose('TNC', tnc, options)]),
    ...(msc === undefined ? [] : [viableDose('MSC', msc, options)]),
  ];
}

function criteria(product: RecordData): Pick<ProductNumbers, 'isct2006' | 'svf'> {
  const productClass = productClasses.find(({ code }) => code === product.productClass);
  if (productClass?.code === 'SVF_ENZ' || productClass?.code === 'SVF_MECH') {
    return {
      svf: checkSvf(
        withoutBlanks({
          viabilityPercent: numberOf(product, 'viabilityPercent'),
          stromalPercent: numberOf(product, 'svfStromalPercent'),
        }),
      ),
    };
  }
  return productClass?.group === 'cultured-msc' ? { isct2006: checkIsct2006(isctInput(product)) } : {};
}

function isctInput(product: RecordData): IsctInput {
  const markers: Record<string, number> = {};
  for (const entry of entriesOf(product, 'markers')) {
    const marker = textOf(entry, 'marker');
    const percent = numberOf(entry, 'percentPositive');
    if (marker !== undefined && percent !== undefined) markers[marker.trim()] = percent;
  }
  const adherent = product.isPlasticAdherent;
  return withoutBlanks({
    isPlasticAdherent: typeof adherent === 'boolean' ? adherent : undefined,
    markers,
    osteogenic: textOf(product, 'osteogenic'),
    chondrogenic: textOf(product, 'chondrogenic'),
    adipogenic: textOf(product, 'adipogenic'),
    tissue: textOf(product, 'tissue'),
    passage: numberOf(product, 'passage'),
  });
}

type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutBlanks<T extends object>(values: T): Filled<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Filled<T>;
}
