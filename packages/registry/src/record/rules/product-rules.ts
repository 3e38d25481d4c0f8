import { productClasses } from '@jointwise/definitions';
import type { Checked } from '../../checked.ts';
import { checkGs1Udi } from '../../identifiers/check-gs1-udi.ts';
import { checkIsbt128Din, isIsbt128ProductCode } from '../../identifiers/check-isbt128-din.ts';
import { checkSingleEuropeanCode } from '../../identifiers/check-single-european-code.ts';
import { quoteValue } from '../../text.ts';
import { type Findings, refuse, warn } from '../findings.ts';
import { textOf } from '../read-field.ts';
import type { RecordContext, RecordData } from '../record-data.ts';
import { cellRules } from './cell-rules.ts';
import { plateletRules } from './platelet-rules.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules of a product: who gave it, whether it was still good, whether its codes can be right, whether counts agree. */
export const productRules: RecordRule = (data, context, findings) => {
  checkDonor(data, context, findings);
  checkExpiry(data, context, findings);
  checkCodes(data, findings);
  plateletRules(data, context, findings);
  cellRules(data, context, findings);
};

function checkDonor(data: RecordData, { participantCode }: RecordContext, findings: Findings): void {
  const productClass = productClasses.find(({ code }) => code === data.productClass);
  const relation = textOf(data, 'donorRelation');
  if (productClass === undefined || relation === undefined) return;
  if (!productClass.donorRelations.some((allowed) => allowed === relation)) {
    const allowed = productClass.donorRelations.join(', ');
    refuse(
      findings,
      'donorRelation',
      'donor-relation',
      `Donor relation is ${relation}; for ${productClass.code} allowed is: ${allowed}.`,
    );
  }
  const donorCode = textOf(data, 'donorCode');
  if (donorCode === undefined || participantCode === undefined) return;
  if (relation === 'autologous' && donorCode !== participantCode) {
    refuse(
      findings,
      'donorCode',
      'donor-is-not-recipient',
      `Donor code is ${quoteValue(donorCode)}; own tissue comes from the participant, ${participantCode}.`,
    );
  }
  if (relation !== 'autologous' && donorCode === participantCode) {
    refuse(
      findings,
      'donorCode',
      'donor-is-recipient',
      `Donor code is that of the participant, but the donor relation is ${relation}.`,
    );
  }
}

function checkExpiry(data: RecordData, context: RecordContext, findings: Findings): void {
  const usedOn = context.procedureOn ?? textOf(data, 'preparedOn');
  for (const field of ['kitExpiresOn', 'expiresAt']) {
    const expiry = textOf(data, field)?.slice(0, 10);
    if (expiry === undefined) continue;
    if (usedOn !== undefined && expiry < usedOn) {
      refuse(findings, field, 'expired', `${field} is ${expiry}; the product was used on ${usedOn}, after it.`);
    } else if (usedOn === undefined && expiry < context.today) {
      warn(findings, field, 'expired', `${field} is ${expiry}, which has passed; the day of use is not known here.`);
    }
  }
  if (data.kitName !== undefined && data.kitLot === undefined) {
    warn(findings, 'kitLot', 'lot-missing', 'The kit has a name but no lot; a recall could not be traced.');
  }
}

function checkCodes(data: RecordData, findings: Findings): void {
  const carry = (field: string, checked: Checked<unknown>) => {
    if (checked.status === 'refused')
      for (const { rule, detail } of checked.problems) refuse(findings, field, rule, detail);
  };
  const din = textOf(data, 'din');
  if (din !== undefined) carry('din', checkIsbt128Din(din));
  const sec = textOf(data, 'sec');
  if (sec !== undefined) carry('sec', checkSingleEuropeanCode(sec));
  const code = textOf(data, 'isbtProductCode');
  if (code !== undefined && !isIsbt128ProductCode(code)) {
    refuse(
      findings,
      'isbtProductCode',
      'isbt128',
      `Product code is ${quoteValue(code)}; needed are a letter, four digits, type and division.`,
    );
  }
  checkUdi(data, 'kitUdi', findings);
  checkUdi(data, 'implantUdi', findings);
}

/** GS1 strings are read; HIBCC strings, which begin with "+", are kept as they are. */
function checkUdi(data: RecordData, field: string, findings: Findings): void {
  const udi = textOf(data, field);
  if (udi === undefined || udi.startsWith('+')) return;
  const checked = checkGs1Udi(udi);
  if (checked.status === 'refused') {
    for (const { rule, detail } of checked.problems) refuse(findings, field, rule, detail);
    return;
  }
  const { lot, expiresOn } = checked.value;
  if (field !== 'kitUdi') return;
  if (lot !== undefined && data.kitLot !== undefined && lot !== data.kitLot) {
    warn(findings, 'kitLot', 'udi-differs', `Lot is ${quoteValue(data.kitLot)}; the UDI says ${quoteValue(lot)}.`);
  }
  if (expiresOn !== undefined && data.kitExpiresOn !== undefined && expiresOn !== data.kitExpiresOn) {
    warn(
      findings,
      'kitExpiresOn',
      'udi-differs',
      `Expiry is ${quoteValue(data.kitExpiresOn)}; the UDI says ${expiresOn}.`,
    );
  }
}
