import { type CriteriaCheck, deriveProductNumbers, type RecordData } from '@jointwise/registry';
import { formatFigureNumber } from '@jointwise/report';
import type { Entry } from './record-entry.ts';
import { texts } from './texts.ts';

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
    ...shown(
      texts('derivedValues.concentrationFactor'),
      numbers.concentrationFactor,
      '×',
      texts('derivedValues.plateletsProductPlateletsBlood'),
    ),
    ...shown(
      texts('derivedValues.plateletDose'),
      numbers.plateletDoseE9,
      ' ×10⁹',
      texts('derivedValues.plateletsProduct109L'),
    ),
    ...shown(
      texts('derivedValues.recovery'),
      numbers.recoveryPercent,
      ' %',
      texts('derivedValues.dosePlateletsBloodBlood'),
    ),
    ...shown(texts('derivedValues.purity'), numbers.purityPercent, ' %', texts('derivedValues.plateletShare')),
    ...named(
      texts('derivedValues.leukocytes'),
      leukocyteWords(numbers.leukocyteClass),
      texts('derivedValues.richWhenAboveCount'),
    ),
    ...named('DEPA', numbers.depa?.label, texts('derivedValues.doseEfficiencyPurityActivation')),
    ...named('PAW', numbers.paw, texts('derivedValues.plateletsActivationWhiteCells')),
    ...numbers.viableDoses.map(({ kind: cells, viableMillions, viableMillionsPerMl }) => ({
      label: texts('derivedValues.viableCells', { cells }),
      value: `${formatFigureNumber(viableMillions, 2)} ×10⁶${viableMillionsPerMl === undefined ? '' : texts('derivedValues.viableMillionsPerMl106ML', { viableMillionsPerMl: formatFigureNumber(viableMillionsPerMl, 2) })}`,
      formula: texts('derivedValues.cellsCountedViability', { cells }),
    })),
    ...named(
      texts('derivedValues.isct2006'),
      criteriaWords(numbers.isct2006),
      texts('derivedValues.adherenceMarkersThreeLineages'),
    ),
    ...named(
      texts('derivedValues.svfCriteria'),
      criteriaWords(numbers.svf),
      texts('derivedValues.viabilityAbove70Stromal'),
    ),
    ...shown(
      texts('derivedValues.triamcinoloneEquivalent'),
      numbers.triamcinoloneEquivalent?.mg,
      texts('derivedValues.mg'),
      texts('derivedValues.dosePotencyAgent'),
    ),
  ];
}

function leukocyteWords(code: 'LP' | 'LR' | undefined): string | undefined {
  if (code === undefined) return undefined;
  return code === 'LR' ? texts('derivedValues.leukocyteRich') : texts('derivedValues.leukocytePoor');
}

function criteriaWords(check: CriteriaCheck | undefined): string | undefined {
  switch (check?.status) {
    case undefined:
      return undefined;
    case 'meets':
      return texts('derivedValues.met');
    case 'fails':
      return texts('derivedValues.notMetFails', { fails: check.fails.join(', ') });
    case 'incomplete':
      return texts('derivedValues.cannotSaidMissingIncomplete', { incomplete: check.incomplete.join(', ') });
  }
}
