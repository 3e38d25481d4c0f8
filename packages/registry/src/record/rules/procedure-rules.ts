import { conditions, gradeSystems } from '@jointwise/definitions';
import { type Findings, refuse, warn } from '../findings.ts';
import { numberOf, textOf } from '../read-field.ts';
import type { RecordContext, RecordData } from '../record-data.ts';
import { refuseAfterDeath, refuseOrder, refuseOtherDay } from './order-of-dates.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules of a procedure: after consent, while the participant lives, and in its place in the series. */
export const procedureRules: RecordRule = (data, context, findings) => {
  refuseOtherDay(data, ['performedOn', 'performedAt'], findings);
  refuseAfterDeath(data, 'performedOn', { context, findings });
  const performedOn = textOf(data, 'performedOn');
  const { consentedOn } = context;
  if (consentedOn === null) {
    warn(findings, 'performedOn', 'before-consent', 'No consent to the treatment is recorded.');
  } else if (consentedOn !== undefined && performedOn !== undefined && performedOn < consentedOn) {
    const detail = `Performed on ${performedOn}; consent is of ${consentedOn}, after it.`;
    warn(findings, 'performedOn', 'before-consent', detail);
  }
  const number = numberOf(data, 'seriesNumber');
  const of = numberOf(data, 'seriesOf');
  if (number !== undefined && of !== undefined && number > of) {
    refuse(findings, 'seriesNumber', 'part-above-whole', `Number in the series is ${number}; ${of} are planned.`);
  }
};

export const imagingRules: RecordRule = (data, context, findings) => {
  refuseOrder(data, ['imagedOn', 'readOn'], findings);
  refuseAfterDeath(data, 'imagedOn', { context, findings });
  refuseGradesOfOtherJoints(data, context, findings);
};

/** Refuses a grade of a system that grades no condition of the joint. */
function refuseGradesOfOtherJoints(data: RecordData, { joint }: RecordContext, findings: Findings): void {
  if (joint === undefined) return;
  const here = conditions.filter(({ joints }) => joints.includes(joint)).flatMap((condition) => condition.gradeSystems);
  for (const { key, field, title } of gradeSystems) {
    if (data[field] === undefined || here.includes(key)) continue;
    refuse(
      findings,
      field,
      'grade-of-joint',
      `A grade of ${title} is given; it grades no condition of this joint, ${joint}.`,
    );
  }
}

export const laboratoryRules: RecordRule = (data, context, findings) => {
  refuseAfterDeath(data, 'sampledOn', { context, findings });
};

export const safetyAssessmentRules: RecordRule = (data, context, findings) => {
  refuseAfterDeath(data, 'assessedOn', { context, findings });
};
