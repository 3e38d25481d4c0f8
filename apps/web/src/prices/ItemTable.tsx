import { inclusions, priceItemKinds } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';
import { blankItem, type ItemDraft, type PriceDraft } from './price-draft.ts';
import { texts } from './texts.ts';

interface ItemTableProps {
  readonly currency: string;
  readonly items: PriceDraft['items'];
  readonly onChange: (items: PriceDraft['items']) => void;
}

const wordOf: Readonly<Record<string, string>> = {
  priced: texts('itemTable.priced'),
  'in-another-item': texts('itemTable.inAnotherItem'),
  'not-included': texts('itemTable.notIncluded'),
  'not-needed': texts('itemTable.notNeeded'),
};

/** Every part of a course with its price, or why there is none; what stays open is shown as not mentioned. */
export function ItemTable({ currency, items, onChange }: ItemTableProps) {
  return (
    <TableScroll label={texts('itemTable.partsCourse')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts('itemTable.part')}</th>
            <th scope="col">{texts('itemTable.inThePrice')}</th>
            <th scope="col">{texts('itemTable.times')}</th>
            <th scope="col">{texts.nodes('itemTable.priceOneCurrency', { currency })}</th>
          </tr>
        </thead>
        <tbody>
          {priceItemKinds.map(({ code, title }) => (
            <ItemRow
              key={code}
              title={title}
              item={items[code] ?? blankItem}
              onChange={(next) => onChange({ ...items, [code]: next })}
            />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface ItemRowProps {
  readonly title: string;
  readonly item: ItemDraft;
  readonly onChange: (next: ItemDraft) => void;
}

function ItemRow({ title, item, onChange }: ItemRowProps) {
  const set = (next: Partial<ItemDraft>) => onChange({ ...item, ...next });
  const isPriced = item.inclusion === 'priced';
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <select
          className="select"
          aria-label={texts('itemTable.titlePrice', { title })}
          value={item.inclusion}
          onChange={(event) => set({ inclusion: event.target.value as ItemDraft['inclusion'] })}
        >
          <option value="">{texts('itemTable.notMentioned')}</option>
          {inclusions.map((inclusion) => (
            <option key={inclusion} value={inclusion}>
              {wordOf[inclusion]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          className="input"
          aria-label={texts('itemTable.titleTimes', { title })}
          inputMode="numeric"
          size={4}
          disabled={!isPriced}
          value={item.quantity}
          onChange={(event) => set({ quantity: event.target.value })}
        />
      </td>
      <td>
        <input
          className="input"
          aria-label={texts('itemTable.titlePriceOne', { title })}
          inputMode="decimal"
          size={9}
          disabled={!isPriced}
          value={item.price}
          onChange={(event) => set({ price: event.target.value })}
        />
      </td>
    </tr>
  );
}
