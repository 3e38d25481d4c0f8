import { quoteValue } from '../../text.ts';
import { type Findings, refuse, warn } from '../findings.ts';
import { textOf } from '../read-field.ts';
import type { RecordContext, RecordData } from '../record-data.ts';
import { refuseAfterDeath } from './order-of-dates.ts';
import type { RecordRule } from './record-rule.ts';

/**
 * Rules of an allocation: an arm of the study, one in force for each person or joint-side. An allocation before consent
 * or after treatment is kept, and asks why: it happened, and what it is worth is for the analysis to say.
 */
export const allocationRules: RecordRule = (data, context, findings) => {
  refuseOtherArm(data, context, findings);
  refuseSecond(context, findings);
  refuseAfterDeath(data, 'allocatedOn', { context, findings });
  warnBeforeConsent(data, context, findings);
  warnAfterTreatment(data, context, findings);
};

function refuseOtherArm(data: RecordData, { arms }: RecordContext, findings: Findings): void {
  const arm = textOf(data, 'arm');
  if (arms === undefined || arm === undefined || arms.includes(arm)) return;
  const known = arms.length === 0 ? 'the study has no arms' : `its arms are ${arms.join(', ')}`;
  refuse(findings, 'arm', 'not-in-study', `Arm is ${quoteValue(arm)}; ${known}.`);
}

function refuseSecond({ hasAllocation }: RecordContext, findings: Findings): void {
  if (hasAllocation !== true) return;
  const detail = 'There is an allocation in force already; amend it, or withdraw it as entered in error.';
  refuse(findings, 'arm', 'already-allocated', detail);
}

function warnBeforeConsent(data: RecordData, { trialConsentedOn }: RecordContext, findings: Findings): void {
  const allocatedOn = textOf(data, 'allocatedOn');
  if (trialConsentedOn === null) {
    warn(findings, 'allocatedOn', 'before-consent', 'No consent to the trial is recorded.');
  } else if (trialConsentedOn !== undefined && allocatedOn !== undefined && allocatedOn < trialConsentedOn) {
    const detail = `Allocated on ${allocatedOn}; consent is of ${trialConsentedOn}, after it.`;
    warn(findings, 'allocatedOn', 'before-consent', detail);
  }
}

function warnAfterTreatment(data: RecordData, { treatedOn }: RecordContext, findings: Findings): void {
  const allocatedOn = textOf(data, 'allocatedOn');
  if (treatedOn === undefined || allocatedOn === undefined || allocatedOn <= treatedOn) return;
  const detail = `Allocated on ${allocatedOn}; treated on ${treatedOn}, before it. Such an allocation decided nothing.`;
  warn(findings, 'allocatedOn', 'after-treatment', detail);
}
