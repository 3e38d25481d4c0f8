import { priceItemKinds } from '@jointwise/definitions';
import { checkPriceList, type FieldProblem } from '@jointwise/registry';
import type { PriceListRow } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { today } from '../shared/format-date.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { ItemTable } from './ItemTable.tsx';
import { currencyOfCountry, draftOf, listOf, type PriceDraft } from './price-draft.ts';
import { Policies, Terms } from './TermFields.tsx';
import { texts } from './texts.ts';
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
    // Closed before the lists are read again: a quote that is opened meanwhile would be closed in its place.
    onClose();
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const missing = isReasonMissing
    ? [{ field: 'reason', rule: 'required', detail: texts('priceListForm.sayWhyListSet') }]
    : [];
  return (
    <form
      className="panel stack"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={texts('priceListForm.priceList')}
    >
      <UnsavedGuard isDirty={draft.isDirty && save.state.status !== 'saved'} onDiscard={draft.discard} />
      <h2>{row === undefined ? texts('priceListForm.newPriceList') : texts('priceListForm.amendPriceList')}</h2>
      <Terms value={value} isNew={row === undefined} onChange={draft.change} />
      <ItemTable
        currency={value.currency}
        items={value.items}
        onChange={(items) => draft.change({ ...value, items })}
      />
      <Policies value={value} onChange={draft.change} />
      {isTried ? <Incomplete problems={[...problems, ...missing]} list={checkedList} /> : null}
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      <div className="row">
        <button type="submit" className="button button-main">
          {texts('priceListForm.savePriceList')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {texts('priceListForm.close')}
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}

interface IncompleteProps {
  readonly problems: readonly FieldProblem[];
  readonly list: Readonly<Record<string, unknown>>;
}

function Incomplete({ problems, list }: IncompleteProps) {
  if (problems.length === 0) return null;
  const named = problems.map((problem) => namedAfterPart(problem, list));
  const detail = texts('priceListForm.eachLineNamesField');
  return (
    <ProblemNotice
      problem={{ code: 'refused', title: texts('priceListForm.theListNotComplete'), detail, problems: named }}
    />
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
