import { drawIconArray, type PeopleLikeRow, type SafeCount, wholePeople } from '@jointwise/report';
import { Figure } from '../figure/Figure.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** Below these nothing is said of a treatment, and no count is printed. */
const leastPeople = 30;
const leastCell = 11;

/** What became of people like the reader, by treatment; those with too few people are named together. */
export function PeopleLikeResults({ rows, t }: { readonly rows: readonly PeopleLikeRow[]; readonly t: Texts }) {
  const told = rows.filter((row) => row.status !== 'too-few');
  const few = rows.filter((row) => row.status === 'too-few');
  return (
    <>
      {told.map((row) => (
        <PeopleLikeResult key={row.productClass} row={row} t={t} />
      ))}
      {few.length === 0 ? null : (
        <section className="number number-none">
          <h3>{t('aid.peoplePage.fewTitle')}</h3>
          <p>{t('aid.peoplePage.withheldWhy', { least: leastPeople })}</p>
          <p>{withheldText(few, t)}</p>
        </section>
      )}
    </>
  );
}

/** Options of which nothing is said, in two sentences: those whose number may be told, and those whose may not. */
function withheldText(few: readonly PeopleLikeRow[], t: Texts): string {
  const names = few.flatMap(({ productClass, answered }) =>
    answered === null ? [] : [t('aid.peoplePage.withheldName', { name: className(productClass, t), n: answered })],
  );
  const unnamed = few.flatMap(({ productClass, answered }) => (answered === null ? [className(productClass, t)] : []));
  return [
    ...(names.length === 0
      ? []
      : [t('aid.peoplePage.withheld', { least: leastCell, most: leastPeople - 1, names: names.join('; ') })]),
    ...(unnamed.length === 0 ? [] : [t('aid.peoplePage.withheldFew', { least: leastCell, names: unnamed.join('; ') })]),
  ].join(' ');
}

function className(productClass: string, t: Texts): string {
  const key = `aid.class.${productClass}`;
  return t.hasKey(key) ? t.byKey(key) : productClass;
}

type ToldRow = Exclude<PeopleLikeRow, { readonly status: 'too-few' }>;

function PeopleLikeResult({ row, t }: { readonly row: ToldRow; readonly t: Texts }) {
  return (
    <section className="number">
      <h3>{className(row.productClass, t)}</h3>
      <p>{answeredText(row, t)}</p>
      {row.status === 'incomplete' ? <p>{t('aid.peoplePage.incomplete')}</p> : null}
      {row.status === 'shown' ? <Shown row={row} t={t} /> : null}
    </section>
  );
}

type ShownRow = Extract<PeopleLikeRow, { readonly status: 'shown' }>;

function answeredText({ answered, due }: { readonly answered: number; readonly due: number }, t: Texts): string {
  return t('aid.peoplePage.n', { n: answered, due, percent: Math.floor((100 * answered) / due) });
}

function Shown({ row, t }: { readonly row: ShownRow; readonly t: Texts }) {
  const text = (count: SafeCount) => {
    if (count.status === 'small') return t('aid.peoplePage.small', { least: leastCell });
    if (count.status === 'hidden') return t('aid.peoplePage.hidden');
    return t('aid.peoplePage.countOf', { count: count.count, n: row.answered });
  };
  const { better, similar, worse } = row.outcomes;
  return (
    <>
      <BetterFigure row={row} t={t} />
      <p>{t('aid.peoplePage.counts', { better: text(better), similar: text(similar), worse: text(worse) })}</p>
    </>
  );
}

/** Both frames of the share that is clearly better; nothing where its count is protected. */
function BetterFigure({ row: { outcomes, better, answered, due }, t }: { readonly row: ShownRow; readonly t: Texts }) {
  if (better === null || outcomes.better.status !== 'shown') return null;
  const { share, count } = outcomes.better;
  const per100 = wholePeople(share, 100);
  const [lower, upper] = [wholePeople(better.interval[0], 100), wholePeople(better.interval[1], 100)];
  const values = { per100, count, n: answered, rest: 100 - per100, lower, upper };
  const figure = drawIconArray({
    denominator: 100,
    columns: [{ label: t('aid.peoplePage.outcome.better'), events: per100, between: [lower, upper] }],
    words: {
      title: t('aid.peoplePage.outcome.better'),
      description: t('aid.peoplePage.share', values),
      caption: answeredText({ answered, due }, t),
      frames: ({ events }, of) => [
        t('aid.peoplePage.frame', { n: events, of }),
        t('aid.peoplePage.rest', { n: of - events, of }),
      ],
      columns: [t('aid.head.who'), t('aid.head.with'), t('aid.head.without'), t('aid.head.of'), t('aid.head.between')],
      between: (from, to) => t('aid.between', { lower: from, upper: to, of: 100 }),
    },
  });
  return (
    <>
      <p>{t('aid.peoplePage.share', values)}</p>
      <Figure figure={figure} tableTitle={t('aid.table')} />
    </>
  );
}
