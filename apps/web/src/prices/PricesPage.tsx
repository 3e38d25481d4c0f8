import { productClasses } from '@jointwise/definitions';
import { formatMoney } from '@jointwise/report';
import type { PriceListRow } from '@jointwise/server/contract';
import { useState } from 'react';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { today } from '../shared/format-date.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { PriceListForm } from './PriceListForm.tsx';
import { currencyOfCountry } from './price-draft.ts';
import { QuoteView } from './QuoteView.tsx';
import { usePriceLists } from './usePriceLists.ts';
import { WorthPanel } from './WorthPanel.tsx';
import { wholeCourse } from './whole-course.ts';

/** What the site asks for whole courses: the lists, a quote from one of them, and the form to change them. */
export function PricesPage() {
  const site = useCurrentSite();
  if (site === undefined) {
    return (
      <Page title="Prices">
        <StudyTabs />
        <Empty>There is no site yet.</Empty>
      </Page>
    );
  }
  return <SitePrices key={site.id} siteId={site.id} siteName={site.name} country={site.country} />;
}

type Opened = { readonly as: 'form' | 'quote'; readonly row: PriceListRow } | { readonly as: 'form' } | undefined;

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
      title="Prices"
      sentence={lists.status === 'ready' ? sentenceOf(lists.data.rows, siteName) : undefined}
      basis="Prices of whole courses, not of single injections. Published lists stand on the public page about costs."
      actions={
        mayWrite ? (
          <button type="button" className="button button-main" onClick={() => setOpened({ as: 'form' })}>
            Add a price list
          </button>
        ) : undefined
      }
    >
      <StudyTabs />
      {opened?.as === 'form' ? (
        <PriceListForm key={row?.id ?? 'new'} siteId={siteId} country={country} row={row} onClose={close} />
      ) : null}
      {opened?.as === 'quote' && row !== undefined ? <QuoteView siteId={siteId} row={row} onClose={close} /> : null}
      <Ready of={lists} what="the price lists">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>No price list yet. The first one says what a whole course of one product class costs.</Empty>
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
  if (rows.length === 0) return `${siteName} has no price list yet.`;
  const published = rows.filter(({ list }) => list.isPublished).length;
  return `${siteName} has ${rows.length} price ${rows.length === 1 ? 'list' : 'lists'}, ${published} of them published.`;
}

interface ListTableProps {
  readonly rows: readonly PriceListRow[];
  readonly country: string;
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
}

function ListTable({ rows, country, mayWrite, onOpen }: ListTableProps) {
  return (
    <TableScroll label="Price lists">
      <table>
        <thead>
          <tr>
            <th scope="col">Product class</th>
            <th scope="col">Whole course</th>
            <th scope="col">Injections</th>
            <th scope="col">Valid until</th>
            <th scope="col">Public</th>
            <th scope="col">Version</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const title = productClasses.find(({ code }) => code === row.list.productClass)?.title;
            return (
              <tr key={row.id}>
                <th scope="row">{title ?? row.list.productClass}</th>
                <td className="numbers">
                  {wholeCourse(row.list, { today: today(), country })
                    .map(({ currency, totalMinor }) => formatMoney(totalMinor, currency, 'en'))
                    .join(' and ')}
                </td>
                <td className="numbers">{row.list.injections}</td>
                <td>
                  <DateText iso={row.list.validUntil} />
                </td>
                <td>{row.list.isPublished ? 'Yes' : 'No'}</td>
                <td className="numbers">
                  {row.version}, {row.enteredBy}
                </td>
                <td>
                  <div className="row">
                    <button
                      type="button"
                      className="button"
                      aria-label={`Quote for ${title}`}
                      onClick={() => onOpen({ as: 'quote', row })}
                    >
                      Quote
                    </button>
                    {mayWrite ? (
                      <button
                        type="button"
                        className="button"
                        aria-label={`Amend the list for ${title}`}
                        onClick={() => onOpen({ as: 'form', row })}
                      >
                        Amend
                      </button>
                    ) : null}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
