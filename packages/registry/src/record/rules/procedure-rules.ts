import { refuse, warn } from '../findings.ts';
import { numberOf, textOf } from '../read-field.ts';
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
};

export const laboratoryRules: RecordRule = (data, context, findings) => {
  refuseAfterDeath(data, 'sampledOn', { context, findings });
};

export const safetyAssessmentRules: RecordRule = (data, context, findings) => {
  refuseAfterDeath(data, 'assessedOn', { context, findings });
};
