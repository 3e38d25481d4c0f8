import { complicationPayers, currencies, payers, productClasses, taxTreatments } from '@jointwise/definitions';
import { useId } from 'react';
import { PlainField } from '../shared/PlainField.tsx';
import { Select } from '../shared/Select.tsx';
import type { PriceDraft } from './price-draft.ts';
import { texts } from './texts.ts';

export interface PartProps {
  readonly value: PriceDraft;
  readonly onChange: (next: PriceDraft) => void;
}

const choose = ['', texts('termFields.choose')] as const;
const words = (code: string) => [code, `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`] as const;

/** What is sold, in which currency, for how long. */
export function Terms({ value, isNew, onChange }: PartProps & { readonly isNew: boolean }) {
  const set = (next: Partial<PriceDraft>) => onChange({ ...value, ...next });
  const classes = productClasses.filter(({ code }) => isNew || code === value.productClass);
  return (
    <div className="filters">
      <Select
        label={texts('termFields.productClass')}
        value={value.productClass}
        options={[...(isNew ? [choose] : []), ...classes.map(({ code, title }) => [code, title] as const)]}
        onChange={(productClass) => set({ productClass })}
        isLong
      />
      <Select
        label={texts('termFields.currency')}
        value={value.currency}
        options={currencies.map(({ code }) => [code, code] as const)}
        onChange={(currency) => set({ currency })}
      />
      <PlainField
        label={texts('termFields.injectionsCourse')}
        inputMode="numeric"
        value={value.injections}
        onChange={(injections) => set({ injections })}
      />
      <Select
        label={texts('termFields.tax')}
        value={value.taxTreatment}
        options={[choose, ...taxTreatments.map(words)]}
        onChange={(taxTreatment) => set({ taxTreatment })}
      />
      <PlainField
        label={texts('termFields.taxRate')}
        inputMode="numeric"
        value={value.taxRate}
        onChange={(taxRate) => set({ taxRate })}
      />
      <Day label={texts('termFields.validFrom')} value={value.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <Day
        label={texts('termFields.validUntil')}
        value={value.validUntil}
        onChange={(validUntil) => set({ validUntil })}
      />
    </div>
  );
}

/** Who pays, what happens when something goes wrong, and who may read it. */
export function Policies({ value, onChange }: PartProps) {
  const set = (next: Partial<PriceDraft>) => onChange({ ...value, ...next });
  return (
    <>
      <div className="filters">
        <Select
          label={texts('termFields.payer')}
          value={value.payer}
          options={payers.map(words)}
          onChange={(payer) => set({ payer })}
        />
        <PlainField
          label={texts('termFields.aboutInsurance')}
          value={value.insuranceNote}
          onChange={(insuranceNote) => set({ insuranceNote })}
        />
        <Select
          label={texts('termFields.complicationsPaid')}
          value={value.complicationPayer}
          options={[choose, ...complicationPayers.map(words)]}
          onChange={(complicationPayer) => set({ complicationPayer })}
        />
        <PlainField
          label={texts('termFields.complicationPolicy')}
          value={value.complicationText}
          onChange={(complicationText) => set({ complicationText })}
        />
        <PlainField
          label={texts('termFields.refundPolicy')}
          value={value.refundPolicy}
          onChange={(refundPolicy) => set({ refundPolicy })}
        />
        <PlainField
          label={texts('termFields.repeatCoursePrice')}
          inputMode="numeric"
          value={value.repeatPrice}
          onChange={(repeatPrice) => set({ repeatPrice })}
        />
        <PlainField
          label={texts('termFields.approvalChargeParticipants')}
          value={value.chargingApproval}
          onChange={(chargingApproval) => set({ chargingApproval })}
        />
        <PlainField
          label={texts('termFields.reason')}
          hint={texts('termFields.keptChange')}
          value={value.reason}
          onChange={(reason) => set({ reason })}
        />
      </div>
      <Ticks value={value} onChange={onChange} />
    </>
  );
}

function Ticks({ value, onChange }: PartProps) {
  const set = (next: Partial<PriceDraft>) => onChange({ ...value, ...next });
  return (
    <div className="row">
      <Tick label={texts('termFields.givenTrial')} isOn={value.isTrial} onChange={(isTrial) => set({ isTrial })} />
      <Tick
        label={texts('termFields.publishPageAboutCosts')}
        isOn={value.isPublished}
        onChange={(isPublished) => set({ isPublished })}
      />
    </div>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (next: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" className="input" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

function Tick({
  label,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (next: boolean) => void;
}) {
  return (
    <label className="row">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
