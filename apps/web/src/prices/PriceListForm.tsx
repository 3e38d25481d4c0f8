import {
  complicationPayers,
  currencies,
  payers,
  priceItemKinds,
  productClasses,
  taxTreatments,
} from '@jointwise/definitions';
import { checkPriceList, type FieldProblem } from '@jointwise/registry';
import type { PriceListRow } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { today } from '../shared/format-date.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { ItemTable } from './ItemTable.tsx';
import { currencyOfCountry, draftOf, listOf, type PriceDraft } from './price-draft.ts';
import { pricesPath } from './usePriceLists.ts';

interface PriceListFormProps {
  readonly siteId: string;
  readonly country: string;
  /** The list that is amended; a new one when absent. */
  readonly row: PriceListRow | undefined;
  readonly onClose: () => void;
}

/** A price list being entered: checked by the rules of entry when saved, with what is wrong beside it. */
export function PriceListForm({ siteId, country, row, onClose }: PriceListFormProps) {
  const key = `prices.${siteId}.${row?.id ?? 'new'}.${row?.version ?? 0}`;
  const start = { today: today(), currency: currencyOfCountry[country] ?? 'EUR' };
  const draft = useDraft<PriceDraft>(key, draftOf(row?.list as Parameters<typeof draftOf>[0], start));
  const save = useSave<{ readonly version: number }>(key);
  const client = useQueryClient();
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const checkedList = listOf(value);
  const checked = checkPriceList(checkedList);
  const problems = checked.status === 'refused' ? checked.problems : [];
  const isReasonMissing = value.reason.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (checked.status === 'refused' || isReasonMissing) return;
    const change = row === undefined ? {} : { id: row.id, version: row.version };
    const reply = await save.save(pricesPath(siteId), 'PUT', { ...change, reason: value.reason, list: checked.value });
    if (reply === undefined) return;
    draft.discard();
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    onClose();
  };
  const missing = isReasonMissing ? [{ field: 'reason', rule: 'required', detail: 'Say why the list is set.' }] : [];
  return (
    <form className="panel stack" onSubmit={(event) => void submit(event)} noValidate aria-label="Price list">
      <UnsavedGuard isDirty={draft.isDirty && save.state.status !== 'saved'} onDiscard={draft.discard} />
      <h2>{row === undefined ? 'New price list' : 'Amend the price list'}</h2>
      <Terms value={value} isNew={row === undefined} onChange={draft.change} />
      <ItemTable
        currency={value.currency}
        items={value.items}
        onChange={(items) => draft.change({ ...value, items })}
      />
      <Policies value={value} onChange={draft.change} />
      {isTried && problems.length + missing.length > 0 ? (
        <ProblemNotice
          problem={{
            code: 'refused',
            title: 'The list is not complete yet',
            detail: 'Each line names the field and what is needed.',
            problems: [...problems, ...missing].map((problem) => namedAfterPart(problem, checkedList)),
          }}
        />
      ) : null}
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      <div className="row">
        <button type="submit" className="button button-main">
          Save price list
        </button>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}

interface PartProps {
  readonly value: PriceDraft;
  readonly onChange: (next: PriceDraft) => void;
}

const choose = ['', 'Choose'] as const;
const words = (code: string) => [code, `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`] as const;

function Terms({ value, isNew, onChange }: PartProps & { readonly isNew: boolean }) {
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

function Policies({ value, onChange }: PartProps) {
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
      <div className="row">
        <Tick label="Given in a trial" isOn={value.isTrial} onChange={(isTrial) => set({ isTrial })} />
        <Tick
          label="Publish on the page about costs"
          isOn={value.isPublished}
          onChange={(isPublished) => set({ isPublished })}
        />
      </div>
    </>
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

/** `items[2].quantity` says nothing to a reader; the name of the part does. */
function namedAfterPart(problem: FieldProblem, list: Readonly<Record<string, unknown>>): FieldProblem {
  const place = /^items\[(\d+)\]\.(\w+)$/.exec(problem.field);
  const items = list.items as readonly { readonly kind: string }[];
  const kind = place === null ? undefined : items[Number(place[1])]?.kind;
  const part = priceItemKinds.find(({ code }) => code === kind);
  return part === undefined ? problem : { ...problem, field: `${part.title}, ${place?.[2]}` };
}
