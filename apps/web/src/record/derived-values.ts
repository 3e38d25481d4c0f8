import { type CriteriaCheck, deriveProductNumbers, type RecordData } from '@jointwise/registry';
import { formatFigureNumber } from '@jointwise/report';
import type { Entry } from './record-entry.ts';

/** A value that follows from what was entered, with the formula it comes from. */
export interface DerivedValue {
  readonly label: string;
  readonly value: string;
  readonly formula: string;
}

/** Derived values of a product as far as the entry goes; nothing is assumed for what is missing. */
export function derivedValues(kind: string, entry: Entry): readonly DerivedValue[] {
  if (kind !== 'product') return [];
  const numbers = deriveProductNumbers(entry as RecordData);
  const shown = (label: string, value: number | undefined, unit: string, formula: string): DerivedValue[] =>
    value === undefined ? [] : [{ label, value: `${formatFigureNumber(value, 2)}${unit}`, formula }];
  const named = (label: string, value: string | undefined, formula: string): DerivedValue[] =>
    value === undefined ? [] : [{ label, value, formula }];
  return [
    ...shown('Concentration factor', numbers.concentrationFactor, '×', 'platelets in product / platelets in blood'),
    ...shown('Platelet dose', numbers.plateletDoseE9, ' ×10⁹', 'platelets in product (10⁹/L) × volume (L)'),
    ...shown('Recovery', numbers.recoveryPercent, ' %', 'dose / (platelets in blood × blood volume) × 100'),
    ...shown('Purity', numbers.purityPercent, ' %', 'platelets / (platelets + erythrocytes + leukocytes) × 100'),
    ...named('Leukocytes', leukocyteWords(numbers.leukocyteClass), 'rich when above the count in blood'),
    ...named('DEPA', numbers.depa?.label, 'Dose, Efficiency, Purity, Activation (Magalon 2016)'),
    ...named('PAW', numbers.paw, 'Platelets, Activation, White cells (DeLong 2012)'),
    ...numbers.viableDoses.map(({ kind: cells, viableMillions, viableMillionsPerMl }) => ({
      label: `Viable ${cells}`,
      value: `${formatFigureNumber(viableMillions, 2)} ×10⁶${viableMillionsPerMl === undefined ? '' : `, ${formatFigureNumber(viableMillionsPerMl, 2)} ×10⁶/mL`}`,
      formula: `${cells} counted × viability`,
    })),
    ...named('ISCT 2006', criteriaWords(numbers.isct2006), 'adherence, markers and three lineages'),
    ...named(
      'SVF criteria',
      criteriaWords(numbers.svf),
      'viability above 70 %, stromal cells found (IFATS and ISCT 2013)',
    ),
    ...shown('Triamcinolone equivalent', numbers.triamcinoloneEquivalent?.mg, ' mg', 'dose × potency of the agent'),
  ];
}

function leukocyteWords(code: 'LP' | 'LR' | undefined): string | undefined {
  if (code === undefined) return undefined;
  return code === 'LR' ? 'leukocyte-rich' : 'leukocyte-poor';
}

function criteriaWords(check: CriteriaCheck | undefined): string | undefined {
  switch (check?.status) {
    case undefined:
      return undefined;
    case 'meets':
      return 'met';
    case 'fails':
      return `not met: ${check.fails.join(', ')}`;
    case 'incomplete':
      return `cannot be said; missing: ${check.incomplete.join(', ')}`;
  }
}
