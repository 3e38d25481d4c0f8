import type { PriceListRow } from '@jointwise/server/contract';
import { useState } from 'react';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { ListTable, type Opened } from './ListTable.tsx';
import { PriceListForm } from './PriceListForm.tsx';
import { currencyOfCountry } from './price-draft.ts';
import { QuoteView } from './QuoteView.tsx';
import { texts } from './texts.ts';
import { usePriceLists } from './usePriceLists.ts';
import { WorthPanel } from './WorthPanel.tsx';

/** What the site asks for whole courses: the lists, a quote from one of them, and the form to change them. */
export function PricesPage() {
  const site = useCurrentSite();
  if (site === undefined) {
    return (
      <Page title={texts('pricesPage.title')}>
        <StudyTabs />
        <Empty>{texts('pricesPage.thereNoSiteYet')}</Empty>
      </Page>
    );
  }
  return <SitePrices key={site.id} siteId={site.id} siteName={site.name} country={site.country} />;
}

function SitePrices({
  siteId,
  siteName,
  country,
}: {
  readonly siteId: string;
  readonly siteName: string;
  readonly country: string;
}) {
  const lists = usePriceLists(siteId);
  const may = useMay();
  const mayWrite = may('price.write', siteId);
  const study = useCurrentStudy();
  const [opened, setOpened] = useState<Opened>(undefined);
  const row = opened !== undefined && 'row' in opened ? opened.row : undefined;
  const close = () => setOpened(undefined);
  return (
    <Page
      title={texts('pricesPage.title')}
      sentence={lists.status === 'ready' ? sentenceOf(lists.data.rows, siteName) : undefined}
      basis={texts('pricesPage.basis')}
      actions={
        mayWrite ? (
          <button type="button" className="button button-main" onClick={() => setOpened({ as: 'form' })}>
            {texts('pricesPage.addPriceList')}
          </button>
        ) : undefined
      }
    >
      <StudyTabs />
      {opened?.as === 'form' ? (
        <PriceListForm key={row?.id ?? 'new'} siteId={siteId} country={country} row={row} onClose={close} />
      ) : null}
      {opened?.as === 'quote' && row !== undefined ? <QuoteView siteId={siteId} row={row} onClose={close} /> : null}
      <Ready of={lists} what={texts('pricesPage.thePriceLists')}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{texts('pricesPage.noPriceListYet')}</Empty>
          ) : (
            <ListTable rows={rows} country={country} mayWrite={mayWrite} onOpen={setOpened} />
          )
        }
      </Ready>
      {study !== undefined && may('outcomes.read') ? (
        <WorthPanel studyId={study.id} currency={currencyOfCountry[country] ?? 'EUR'} />
      ) : null}
    </Page>
  );
}

function sentenceOf(rows: readonly PriceListRow[], siteName: string): string {
  if (rows.length === 0) return texts('pricesPage.siteNameNoPriceList', { siteName });
  const published = rows.filter(({ list }) => list.isPublished).length;
  return texts('pricesPage.siteNameCountPriceLists', { count: rows.length, siteName, published });
}
