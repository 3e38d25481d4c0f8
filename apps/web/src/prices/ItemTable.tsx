import { inclusions, priceItemKinds } from '@jointwise/definitions';
import { TableScroll } from '../shared/TableScroll.tsx';
import { blankItem, type ItemDraft, type PriceDraft } from './price-draft.ts';

interface ItemTableProps {
  readonly currency: string;
  readonly items: PriceDraft['items'];
  readonly onChange: (items: PriceDraft['items']) => void;
}

const wordOf: Readonly<Record<string, string>> = {
  priced: 'Has a price',
  'in-another-item': 'Is in another part',
  'not-included': 'Is not included',
  'not-needed': 'Is not needed',
};

/** Every part of a course with its price, or why there is none; what stays open is shown as not mentioned. */
export function ItemTable({ currency, items, onChange }: ItemTableProps) {
  return (
    <TableScroll label="Parts of the course">
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">In the price</th>
            <th scope="col">Times</th>
            <th scope="col">Price of one, {currency}</th>
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
          aria-label={`${title}: in the price`}
          value={item.inclusion}
          onChange={(event) => set({ inclusion: event.target.value as ItemDraft['inclusion'] })}
        >
          <option value="">Not mentioned</option>
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
          aria-label={`${title}: times`}
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
          aria-label={`${title}: price of one`}
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
