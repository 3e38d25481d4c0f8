import { checkPriceList } from '@jointwise/registry';
import { addPriceList, type Store, type StoreContext } from '@jointwise/store';
import { demonstrationPrices } from './demonstration-prices.ts';

/** Gives the sites of the demonstration their price lists; those that are there stay as they are. */
export async function fillPriceLists(
  store: Store,
  {
    context,
    sites,
  }: { readonly context: StoreContext; readonly sites: readonly { readonly id: string; readonly code: string }[] },
): Promise<void> {
  await store.write(context, async (session) => {
    for (const { id, code } of sites) {
      for (const draft of demonstrationPrices(code)) {
        const checked = checkPriceList(draft);
        if (checked.status !== 'accepted') throw new Error(`a generated price list was refused: ${draft.productClass}`);
        await addPriceList(session, id, checked.value);
      }
    }
  });
}
