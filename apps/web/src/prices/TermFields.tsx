import { complicationPayers, currencies, payers, productClasses, taxTreatments } from '@jointwise/definitions';
import { useId } from 'react';
import { PlainField } from '../shared/PlainField.tsx';
import { Select } from '../shared/Select.tsx';
import type { PriceDraft } from './price-draft.ts';

export interface PartProps {
  readonly value: PriceDraft;
  readonly onChange: (next: PriceDraft) => void;
}

const choose = ['', 'Choose'] as const;
const words = (code: string) => [code, `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`] as const;

/** What is sold, in which currency, for how long. */
export function Terms({ value, isNew, onChange }: PartProps & { readonly isNew: boolean }) {
  const set = (next: Partial<PriceDraft>) => onChange({ ...value, ...next });
  const classes = productClasses.filter(({ code }) => isNew || code === value.productClass);
  return (
    <div className="filters">
      <Select
        label="Product class"
        value={value.productClass}
        options={[...(isNew ? [choose] : []), ...classes.map(({ code, title }) => [code, title] as const)]}
        onChange={(productClass) => set({ productClass })}
        isLong
      />
      <Select
        label="Currency"
        value={value.currency}
        options={currencies.map(({ code }) => [code, code] as const)}
        onChange={(currency) => set({ currency })}
      />
      <PlainField
        label="Injections in the course"
        inputMode="numeric"
        value={value.injections}
        onChange={(injections) => set({ injections })}
      />
      <Select
        label="Tax"
        value={value.taxTreatment}
        options={[choose, ...taxTreatments.map(words)]}
        onChange={(taxTreatment) => set({ taxTreatment })}
      />
      <PlainField
        label="Tax rate, %"
        inputMode="numeric"
        value={value.taxRate}
        onChange={(taxRate) => set({ taxRate })}
      />
      <Day label="Valid from" value={value.validFrom} onChange={(validFrom) => set({ validFrom })} />
      <Day label="Valid until" value={value.validUntil} onChange={(validUntil) => set({ validUntil })} />
    </div>
  );
}

/** Who pays, what happens when something goes wrong, and who may read it. */
export function Policies({ value, onChange }: PartProps) {
  const set = (next: Partial<PriceDraft>) => onChange({ ...value, ...next });
  return (
    <>
      <div className="filters">
        <Select label="Payer" value={value.payer} options={payers.map(words)} onChange={(payer) => set({ payer })} />
        <PlainField
          label="About insurance"
          value={value.insuranceNote}
          onChange={(insuranceNote) => set({ insuranceNote })}
        />
        <Select
          label="Complications are paid by"
          value={value.complicationPayer}
          options={[choose, ...complicationPayers.map(words)]}
          onChange={(complicationPayer) => set({ complicationPayer })}
        />
        <PlainField
          label="Complication policy"
          value={value.complicationText}
          onChange={(complicationText) => set({ complicationText })}
        />
        <PlainField
          label="Refund policy"
          value={value.refundPolicy}
          onChange={(refundPolicy) => set({ refundPolicy })}
        />
        <PlainField
          label="Repeat course, price"
          inputMode="numeric"
          value={value.repeatPrice}
          onChange={(repeatPrice) => set({ repeatPrice })}
        />
        <PlainField
          label="Approval to charge participants"
          value={value.chargingApproval}
          onChange={(chargingApproval) => set({ chargingApproval })}
        />
        <PlainField
          label="Reason"
          hint="Kept with the change."
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
      <Tick label="Given in a trial" isOn={value.isTrial} onChange={(isTrial) => set({ isTrial })} />
      <Tick
        label="Publish on the page about costs"
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
