import { type Findings, refuse, warn } from '../findings.ts';
import { textOf } from '../read-field.ts';
import type { RecordContext, RecordData } from '../record-data.ts';
import { refuseAfterDeath, refuseOrder, refuseOtherDay, warnBeforeIndex } from './order-of-dates.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules of an adverse event: one CTCAE version a study, and grade and seriousness that do not contradict. */
export const adverseEventRules: RecordRule = (data, context, findings) => {
  refuseOrder(data, ['onsetOn', 'endedOn'], findings);
  refuseAfterDeath(data, 'onsetOn', { context, findings });
  const onset = textOf(data, 'onsetOn');
  if (onset?.length === 10) refuseOtherDay(data, ['onsetOn', 'onsetAt'], findings);
  checkCtcae(data, context, findings);
  checkSeriousness(data, findings);
};

function checkCtcae(data: RecordData, { ctcaeVersion }: RecordContext, findings: Findings): void {
  if (ctcaeVersion === undefined || data.ctcaeVersion === ctcaeVersion) return;
  const detail = `CTCAE version is ${textOf(data, 'ctcaeVersion')}; the study grades by ${ctcaeVersion}.`;
  refuse(findings, 'ctcaeVersion', 'ctcae-version', detail);
}

function checkSeriousness(data: RecordData, findings: Findings): void {
  const grade = textOf(data, 'grade');
  const criteria: unknown = data.seriousCriteria;
  if (grade === '5' && data.isSerious !== true) {
    refuse(findings, 'isSerious', 'death-is-serious', 'Grade is 5, death, but the event is not marked as serious.');
  } else if (grade === '5' && !(Array.isArray(criteria) && criteria.includes('death'))) {
    refuse(
      findings,
      'seriousCriteria',
      'death-is-serious',
      'Grade is 5, death; it must be among the criteria of seriousness.',
    );
  } else if (grade === '4' && data.isSerious !== true) {
    warn(
      findings,
      'isSerious',
      'check-seriousness',
      'Grade is 4, life-threatening, but the event is not marked as serious.',
    );
  }
  if (data.outcome !== undefined && (data.outcome === 'fatal') !== (grade === '5')) {
    warn(
      findings,
      'outcome',
      'check-outcome',
      `Outcome is ${textOf(data, 'outcome')} and grade is ${grade}; only grade 5 is fatal.`,
    );
  }
}

export const intercurrentEventRules: RecordRule = (data, context, findings) => {
  warnBeforeIndex(data, 'occurredOn', { context, findings });
  refuseAfterDeath(data, 'occurredOn', { context, findings });
};

/** A death before the last visit is likely to be a wrong date of one of the two. */
export const deathRules: RecordRule = (data, { lastVisitOn }, findings) => {
  const diedOn = textOf(data, 'diedOn');
  if (diedOn === undefined || lastVisitOn === undefined || lastVisitOn.slice(0, diedOn.length) <= diedOn) return;
  const detail = `Died on ${diedOn}; the participant was last seen on ${lastVisitOn}, after it.`;
  warn(findings, 'diedOn', 'death-before-visit', detail);
};

export const withdrawalRules: RecordRule = (data, context, findings) => {
  refuseAfterDeath(data, 'withdrawnOn', { context, findings });
  const withdrawnOn = textOf(data, 'withdrawnOn');
  if (withdrawnOn !== undefined && context.enrolledOn !== undefined && withdrawnOn < context.enrolledOn) {
    const detail = `Withdrawn on ${withdrawnOn}; the participant was enrolled on ${context.enrolledOn}.`;
    refuse(findings, 'withdrawnOn', 'order-of-dates', detail);
  }
};
