import { productClasses } from '@jointwise/definitions';
import { entriesOf, numberOf, textOf } from '../record/read-field.ts';
import type { RecordData } from '../record/record-data.ts';
import { scientific } from './scientific.ts';

export interface DosesLabel {
  /** Donor, origin, separation, exhibited characteristics, site of delivery. */
  readonly parts: readonly [donor: string, origin: string, separation: string, exhibited: string, site: string];
  /** The parts with a middle dot between them. */
  readonly text: string;
  /** How many parts the record does not characterise. */
  readonly missing: number;
}

const unknown = 'not characterised';

/**
 * The five-part DOSES label of a product: Donor · Origin · Separation · Exhibited characteristics · Site of delivery.
 * A part that the record does not answer reads "not characterised".
 *
 *   autologous · iliac marrow · density centrifugation · 3.1×10⁷ TNC, CFU-F 1 200 · knee-L intra-articular
 *
 * Choices: nucleated cells, stromal cells and colonies are named apart and never turned into one another; colonies are
 * the measured rate times the nucleated cells it was measured on. Counts are shown with two digits, for reading alone.
 *
 * @param delivery record of the injection, for the target
 */
export function dosesLabel({
  product,
  delivery,
  joint,
  side,
}: {
  readonly product: RecordData;
  readonly delivery?: RecordData;
  readonly joint?: string;
  readonly side?: string;
}): DosesLabel {
  const parts = [
    donor(product),
    origin(product),
    separation(product),
    exhibited(product),
    site(delivery, joint, side),
  ].map((part) => part ?? unknown) as [string, string, string, string, string];
  return { parts, text: parts.join(' · '), missing: parts.filter((part) => part === unknown).length };
}

function donor(product: RecordData): string | undefined {
  return textOf(product, 'donorRelation')?.replaceAll('-', ' ');
}

const tissueWords: Readonly<Record<string, string>> = {
  'bone-marrow': 'marrow',
  adipose: 'fat',
  'cord-tissue': 'umbilical cord tissue',
  'cord-blood': 'umbilical cord blood',
  ipsc: 'induced pluripotent cells',
};
const siteWords: Readonly<Record<string, string>> = {
  'iliac-posterior': 'iliac',
  'iliac-anterior': 'iliac',
  tibia: 'tibial',
  abdomen: 'abdominal',
  flank: 'flank',
  thigh: 'thigh',
};

function origin(product: RecordData): string | undefined {
  const productClass = productClasses.find(({ code }) => code === product.productClass);
  const fixed = productClass?.tissue === 'asked' ? undefined : productClass?.tissue;
  const tissue = textOf(product, 'tissue') ?? fixed ?? undefined;
  if (tissue === undefined) return undefined;
  const sites = entriesOf(product, 'harvestSites').map((entry) => siteWords[textOf(entry, 'site') ?? '']);
  const named = [...new Set(sites.filter((word) => word !== undefined))];
  return [named.join(' and '), tissueWords[tissue] ?? tissue].filter((word) => word !== '').join(' ');
}

const stepWords: Readonly<Record<string, string>> = {
  filter: 'filtration',
  mechanical: 'mechanical processing',
  enzymatic: 'enzymatic digestion',
  'cell-selection': 'cell selection',
};

function separation(product: RecordData): string | undefined {
  const spins = entriesOf(product, 'spins').length;
  if (spins > 0) return `centrifugation, ${spins} ${spins === 1 ? 'spin' : 'spins'}`;
  const passage = numberOf(product, 'passage');
  const words = entriesOf(product, 'steps').map((step) => {
    const kind = textOf(step, 'kind') ?? '';
    if (kind === 'centrifuge') return step.isDensityGradient === true ? 'density centrifugation' : 'centrifugation';
    if (kind === 'culture') return passage === undefined ? 'culture' : `culture to passage ${passage}`;
    return stepWords[kind];
  });
  const named = [...new Set(words.filter((word) => word !== undefined))];
  return named.length === 0 ? undefined : named.join(', ');
}

function exhibited(product: RecordData): string | undefined {
  const tnc = numberOf(product, 'tncMillions');
  const msc = numberOf(product, 'mscMillions');
  const colonies = numberOf(product, 'cfuFPerMillionTnc');
  const viability = numberOf(product, 'viabilityPercent');
  const platelets = numberOf(product, 'prpPlateletsE9PerL') ?? numberOf(product, 'plasmaPlateletsE9PerL');
  const volumeMl = numberOf(product, 'volumeMl');
  const parts = [
    msc === undefined ? undefined : `${scientific(msc * 1e6)} MSC`,
    tnc === undefined ? undefined : `${scientific(tnc * 1e6)} TNC`,
    colonies === undefined ? undefined : coloniesText(colonies, tnc),
    viability === undefined ? undefined : `${viability} % viable`,
    platelets === undefined || volumeMl === undefined
      ? undefined
      : `${scientific(platelets * volumeMl * 1e6)} platelets`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function coloniesText(perMillion: number, tncMillions: number | undefined): string {
  if (tncMillions === undefined) return `CFU-F ${perMillion} per 10⁶ TNC`;
  const total = String(Math.round(perMillion * tncMillions));
  return `CFU-F ${total.replace(/\B(?=(\d{3})+$)/g, ' ')}`;
}

function site(
  delivery: RecordData | undefined,
  joint: string | undefined,
  side: string | undefined,
): string | undefined {
  const target = delivery === undefined ? undefined : textOf(delivery, 'target');
  if (target === undefined || joint === undefined) return undefined;
  const initial = side === 'left' || side === 'right' ? `-${side.charAt(0).toUpperCase()}` : '';
  return `${joint}${initial} ${target}`;
}
