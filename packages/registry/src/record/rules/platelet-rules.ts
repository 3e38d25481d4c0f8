import {
  concentrationFactor,
  forceOfSpin,
  leukocyteClass,
  plateletRecoveryPercent,
} from '../../product/platelet-numbers.ts';
import { type Findings, refuse, warn } from '../findings.ts';
import { entriesOf, numberOf, textOf } from '../read-field.ts';
import type { RecordData } from '../record-data.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules between the fields of a platelet product: volumes, times, counts, spins and what was mixed in. */
export const plateletRules: RecordRule = (data, _context, findings) => {
  checkVolumes(data, findings);
  checkTimes(data, findings);
  checkCounts(data, findings);
  checkLeukocyteClass(data, findings);
  checkSpins(data, findings);
  const mixed = textOf(data, 'anaestheticMixed');
  if (mixed === 'lidocaine' || mixed === 'bupivacaine') {
    warn(
      findings,
      'anaestheticMixed',
      'toxic-mix',
      `${mixed} was mixed in or given; it harms platelets and cartilage cells.`,
    );
  }
};

function checkVolumes(data: RecordData, findings: Findings): void {
  const blood = numberOf(data, 'bloodVolumeMl');
  const final = numberOf(data, 'volumeMl');
  const anticoagulant = numberOf(data, 'anticoagulantMl');
  if (blood === undefined) return;
  if (final !== undefined && final > blood + (anticoagulant ?? 0)) {
    refuse(findings, 'volumeMl', 'more-than-drawn', `Final volume is ${final} mL; ${blood} mL of blood were drawn.`);
  }
  if (anticoagulant !== undefined && (anticoagulant * 9 < blood || anticoagulant * 6 > blood)) {
    warn(
      findings,
      'anticoagulantMl',
      'unusual-ratio',
      `Anticoagulant is ${anticoagulant} mL for ${blood} mL of blood; usual is 1:9 to 1:6.`,
    );
  }
}

function checkTimes(data: RecordData, findings: Findings): void {
  const processing = numberOf(data, 'minutesDrawToProcessing');
  const injection = numberOf(data, 'minutesDrawToInjection');
  if (processing === undefined || injection === undefined || processing <= injection) return;
  const detail = `Draw to injection is ${injection} min; draw to processing alone is ${processing} min.`;
  refuse(findings, 'minutesDrawToInjection', 'order-of-times', detail);
}

function checkCounts(data: RecordData, findings: Findings): void {
  for (const [neutrophils, leukocytes] of [
    ['bloodNeutrophilsE9PerL', 'bloodLeukocytesE9PerL'],
    ['prpNeutrophilsE9PerL', 'prpLeukocytesE9PerL'],
  ] as const) {
    const part = numberOf(data, neutrophils);
    const whole = numberOf(data, leukocytes);
    if (part === undefined || whole === undefined || part <= whole) continue;
    refuse(
      findings,
      neutrophils,
      'part-above-whole',
      `${neutrophils} is ${part}; ${leukocytes}, which includes it, is ${whole}.`,
    );
  }
  const productE9PerL = numberOf(data, 'prpPlateletsE9PerL');
  const bloodE9PerL = numberOf(data, 'bloodPlateletsE9PerL');
  if (productE9PerL === undefined || bloodE9PerL === undefined) return;
  const factor = concentrationFactor(productE9PerL, bloodE9PerL);
  if (factor > 15) {
    const detail = `The product holds ${factor.toFixed(1)} times the platelets of blood; check that both counts have the same unit.`;
    warn(findings, 'prpPlateletsE9PerL', 'check-unit', detail);
  }
  const volumeMl = numberOf(data, 'volumeMl');
  const bloodVolumeMl = numberOf(data, 'bloodVolumeMl');
  if (volumeMl === undefined || bloodVolumeMl === undefined) return;
  const recovery = plateletRecoveryPercent({ productE9PerL, volumeMl, bloodE9PerL, bloodVolumeMl });
  if (recovery > 100) {
    const detail = `The product holds ${recovery.toFixed(0)} % of the platelets drawn; check units and volumes.`;
    warn(findings, 'prpPlateletsE9PerL', 'more-platelets-than-drawn', detail);
  }
}

function checkLeukocyteClass(data: RecordData, findings: Findings): void {
  const product = numberOf(data, 'prpLeukocytesE9PerL');
  const blood = numberOf(data, 'bloodLeukocytesE9PerL');
  if (product === undefined || blood === undefined) return;
  const derived = leukocyteClass(product, blood);
  if (data.productClass !== `PRP_${derived === 'LP' ? 'LR' : 'LP'}`) return;
  const detail = `The class is ${data.productClass}, but the leukocyte counts (${product} in the product, ${blood} in blood) say ${derived}.`;
  warn(findings, 'productClass', 'leukocyte-class', detail);
}

function checkSpins(data: RecordData, findings: Findings): void {
  entriesOf(data, 'spins').forEach((spin, index) => {
    const force = numberOf(spin, 'forceG');
    const rpm = numberOf(spin, 'rpm');
    const radius = numberOf(spin, 'rotorRadiusCm');
    if (force === undefined || rpm === undefined || radius === undefined) return;
    const derived = forceOfSpin(rpm, radius);
    if (Math.abs(derived - force) <= 0.1 * force) return;
    const detail = `Force is ${force} ×g; ${rpm} rpm at ${radius} cm are ${derived.toFixed(0)} ×g.`;
    warn(findings, `spins[${index}].forceG`, 'force-differs', detail);
  });
}
