import type { PeopleLikeRow, PeopleLikeWish } from '@jointwise/report';
import { PeopleLikeResults } from '../aid/PeopleLikeResults.tsx';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

/** What can be asked for: codes that occur in the registry. */
export interface PeopleLikeChoices {
  readonly joints: readonly string[];
  readonly sexes: readonly ('female' | 'male')[];
  readonly ageBands: readonly string[];
  readonly grades: readonly string[];
  /** Bands of pain before treatment, as "4-6". */
  readonly baselines: readonly string[];
}

export interface PeopleLikeProps {
  readonly choices: PeopleLikeChoices;
  /** What was asked, in the codes of the form. */
  readonly asked: Readonly<Record<keyof typeof fields, string>>;
  readonly wish: PeopleLikeWish;
  /** Null where there is no registry to ask. */
  readonly rows: readonly PeopleLikeRow[] | null;
  /** Whether what was asked is not on the lists. */
  readonly isRefused: boolean;
  /** Least whole number of points that counts as clearly better. */
  readonly points: number;
  /** ISO day. */
  readonly countedOn: string;
  readonly t: Texts;
}

const fields = { joint: 'joints', sex: 'sexes', age: 'ageBands', grade: 'grades', baseline: 'baselines' } as const;

/** What happened to people of the reader's age and joint in this registry: counted, uncontrolled, never a forecast. */
export function PeopleLikePage(props: PeopleLikeProps) {
  const { rows, isRefused, points, countedOn, t } = props;
  return (
    <div className="wide">
      <BackLink path="/options" label={t('aid.optionPage.all')} t={t} />
      <h1>{t('aid.peoplePage.title')}</h1>
      <p className="lede">{t('aid.peoplePage.lede')}</p>
      <p className="note note-warn">{t('aid.peoplePage.caution')}</p>
      {isRefused ? (
        <p className="note" role="alert">
          {t('aid.peoplePage.closed')}
        </p>
      ) : null}
      {rows === null ? <p className="note">{t('aid.peoplePage.empty')}</p> : <Question {...props} />}
      {rows?.length === 0 ? <p className="note">{t('aid.peoplePage.none')}</p> : null}
      {rows === null || rows.length === 0 ? null : (
        <>
          <h2>{t('aid.peoplePage.caption')}</h2>
          <p>{t('aid.peoplePage.threshold', { points })}</p>
          <PeopleLikeResults rows={rows} t={t} />
          <p className="small soft">{t('aid.peoplePage.counted', { date: t.date(countedOn) })}</p>
        </>
      )}
    </div>
  );
}

function Question({ choices, asked, t }: PeopleLikeProps) {
  return (
    <form className="form panel" method="get" action={`/${t.locale}/people-like-you`}>
      {(Object.keys(fields) as (keyof typeof fields)[]).map((name) => (
        <div key={name} className="field">
          <label htmlFor={name}>{t(`aid.peoplePage.${name}`)}</label>
          <select className="select" id={name} name={name} defaultValue={asked[name]}>
            <option value="">{t('aid.peoplePage.any')}</option>
            {choices[fields[name]].map((code) => (
              <option key={code} value={code}>
                {choiceText(name, code, t)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="buttons">
        <button className="button button-main" type="submit">
          {t('aid.peoplePage.show')}
        </button>
      </div>
    </form>
  );
}

function choiceText(name: keyof typeof fields, code: string, t: Texts): string {
  switch (name) {
    case 'joint':
      return t.hasKey(`aid.joint.${code}`) ? t.byKey(`aid.joint.${code}`) : code;
    case 'sex':
      return t(code === 'female' ? 'aid.peoplePage.female' : 'aid.peoplePage.male');
    case 'grade':
      return t('aid.peoplePage.gradeName', { grade: code });
    case 'baseline': {
      const [from = '', to = ''] = code.split('-');
      return t('aid.peoplePage.baselineName', { from, to });
    }
    case 'age':
      return code.replace('-', '–');
  }
}
