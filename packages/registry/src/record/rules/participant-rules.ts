import { conditions, joints } from '@jointwise/definitions';
import { ageBandOf } from '../../participant/age-band.ts';
import { quoteValue } from '../../text.ts';
import { type Findings, refuse, warn } from '../findings.ts';
import { numberOf, textOf } from '../read-field.ts';
import type { RecordData } from '../record-data.ts';
import { refuseAfterDeath, refuseOrder } from './order-of-dates.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules of demographics: age against enrolment, and body mass index against height and weight. */
export const demographicsRules: RecordRule = (data, { today, enrolledOn }, findings) => {
  const birthYear = numberOf(data, 'birthYear');
  const reference = enrolledOn ?? today;
  if (birthYear !== undefined) checkAge(data, Number(reference.slice(0, 4)) - birthYear, findings);
  const heightCm = numberOf(data, 'heightCm');
  const weightKg = numberOf(data, 'weightKg');
  const bmi = numberOf(data, 'bmiKgPerM2');
  if (heightCm === undefined || weightKg === undefined || bmi === undefined) return;
  const derived = weightKg / (heightCm / 100) ** 2;
  if (Math.abs(derived - bmi) <= 0.6) return;
  warn(
    findings,
    'bmiKgPerM2',
    'bmi-differs',
    `Body mass index is ${bmi}; height and weight give ${derived.toFixed(1)}.`,
  );
};

/** `age` is the age reached in the year of enrolment; the person may still be one year younger. */
function checkAge(data: RecordData, age: number, findings: Findings): void {
  const birthYear = numberOf(data, 'birthYear');
  if (age < 0) {
    refuse(findings, 'birthYear', 'future-date', `Year of birth is ${birthYear}, which is after enrolment.`);
    return;
  }
  if (age < 18)
    warn(findings, 'birthYear', 'minor', `Born in ${birthYear}, the participant was under 18 at enrolment.`);
  if (age > 110)
    warn(findings, 'birthYear', 'unusual-value', `Born in ${birthYear}, the participant was ${age} at enrolment.`);
  const band = textOf(data, 'ageBand');
  if (band === undefined || [age, Math.max(0, age - 1)].some((years) => ageBandOf(years) === band)) return;
  refuse(
    findings,
    'ageBand',
    'age-band-differs',
    `Age band is ${band}; born in ${birthYear}, the participant was ${age} or a year less.`,
  );
}

/** Rules of a condition: it belongs to the joint, and its code to the condition. */
export const conditionRules: RecordRule = (data, { joint }, findings) => {
  refuseOrder(data, ['symptomsSince', 'diagnosedOn'], findings);
  refuseOrder(data, ['injuredOn', 'diagnosedOn'], findings);
  const condition = conditions.find(({ key }) => key === data.condition);
  if (condition === undefined) return;
  if (joint !== undefined && !condition.joints.includes(joint)) {
    const label = joints.find(({ key }) => key === joint)?.label ?? joint;
    refuse(
      findings,
      'condition',
      'condition-of-joint',
      `Condition is ${condition.key}; it does not occur at: ${label.toLowerCase()}.`,
    );
  }
  const code = textOf(data, 'icd10');
  if (code !== undefined && !condition.icd10.some((start) => code.toUpperCase().startsWith(start))) {
    refuse(
      findings,
      'icd10',
      'code-of-condition',
      `ICD-10 code is ${quoteValue(code)}; for ${condition.key} it starts with ${condition.icd10.join(' or ')}.`,
    );
  }
};

/** Rules of consent: informed before deciding, time to think, and no payment on the day of consent. */
export const consentRules: RecordRule = (data, context, findings) => {
  refuseOrder(data, ['informedOn', 'decidedOn'], findings);
  refuseAfterDeath(data, 'decidedOn', { context, findings });
  const decidedOn = textOf(data, 'decidedOn');
  const needsTime = data.purpose === 'treatment' || data.purpose === 'trial';
  if (data.decision !== 'given' || !needsTime || decidedOn === undefined) return;
  if (data.informedOn === decidedOn) {
    warn(
      findings,
      'informedOn',
      'cooling-off',
      `Information and consent are both of ${decidedOn}; at least a day lies between them.`,
    );
  }
  if (data.paidOn === decidedOn) {
    warn(findings, 'paidOn', 'paid-on-consent', `Payment and consent are both of ${decidedOn}.`);
  }
};

export const medicationRules: RecordRule = (data, _context, findings) => {
  refuseOrder(data, ['startedOn', 'stoppedOn'], findings);
  const taken = numberOf(data, 'daysTaken');
  const period = numberOf(data, 'periodDays');
  if (taken === undefined || period === undefined || taken <= period) return;
  refuse(findings, 'daysTaken', 'part-above-whole', `Days taken are ${taken}; the period has ${period}.`);
};
