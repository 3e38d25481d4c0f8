import { aidEdition, type IpdasCriterion, type IpdasGroup } from '@jointwise/definitions';
import {
  type AidStatement,
  judgeCriteria,
  type Readability,
  readabilityLimits,
  signingState,
} from '@jointwise/registry';
import { BackLink } from '../shell/BackLink.tsx';
import { type Texts, textsOf } from '../texts/texts-of.ts';

interface QualityPageProps {
  /** All texts of the aid in each language, measured. */
  readonly readings: readonly Readability[];
  readonly statement: AidStatement;
  readonly t: Texts;
}

const groups: readonly IpdasGroup[] = [
  'qualifying',
  'certification',
  'certification-tests',
  'quality',
  'quality-tests',
];
const places = {
  options: '/options',
  option: '/options/platelet-rich-plasma',
  nothing: '/options/nothing-now',
  decide: '/decide',
  quality: '/quality',
  behind: '/who-made-this',
} as const;

/** Every criterion for decision aids: met or not, where it can be seen, how we know, and who has signed it. */
export function QualityPage({ readings, statement, t }: QualityPageProps) {
  const criteria = judgeCriteria(statement);
  const signing = signingState(statement);
  return (
    <div className="wide">
      <BackLink path="/options" label={t('aid.optionPage.all')} t={t} />
      <h1>{t('aid.quality.title')}</h1>
      <p className="lede">{t('aid.quality.lede')}</p>
      <p className={signing === 'signed' ? 'note' : 'note note-warn'}>
        {signing === 'unsigned'
          ? t('aid.quality.notSigned')
          : t(`aid.behind.${signing}`, { edition: t.date(aidEdition.changedOn) })}{' '}
        <a href={`/${t.locale}/who-made-this`}>{t('aid.behind.title')}</a>
      </p>
      <p>{t('aid.quality.provenance')}</p>
      {groups.map((group) => (
        <Group key={group} group={group} all={criteria} t={t} />
      ))}
      <section>
        <h2>{t('aid.quality.reading')}</h2>
        {readings.map((reading) => (
          <p key={reading.locale}>{readingText(reading, t)}</p>
        ))}
      </section>
      <Part title={t('aid.quality.policy')} text={t('aid.quality.policyText', { months: aidEdition.reviewMonths })} />
    </div>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}

/** By the formula of its language; a language without one says so. */
function readingText({ locale, grade, inflesz, wordsPerSentence }: Readability, t: Texts): string {
  const language = textsOf(locale)('shell.languageName');
  if (grade !== null) {
    return t('aid.quality.readingText', { language, grade: t.number(grade, 1), limit: readabilityLimits.grade });
  }
  if (inflesz !== null) {
    return t('aid.quality.readingInflesz', { language, score: t.number(inflesz), limit: readabilityLimits.inflesz });
  }
  const words = t.number(wordsPerSentence, 1);
  return t('aid.quality.readingNone', { language, words, limit: readabilityLimits.wordsPerSentence });
}

interface GroupProps {
  readonly group: IpdasGroup;
  readonly all: readonly IpdasCriterion[];
  readonly t: Texts;
}

function Group({ group, all, t }: GroupProps) {
  const criteria = all.filter((criterion) => criterion.group === group);
  const count = (state: IpdasCriterion['state']) => criteria.filter((one) => one.state === state).length;
  const title = t(`aid.quality.group.${group}`);
  return (
    <section>
      <h2>{title}</h2>
      {count('not-applicable') === criteria.length ? null : (
        <p>{t('aid.quality.count', { met: count('met'), of: criteria.length, partly: count('partly') })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="scroller" tabIndex={0} aria-label={title}>
        <table className="criteria">
          <thead>
            <tr>
              <th scope="col">{t('aid.quality.criterion')}</th>
              <th scope="col">{t('aid.quality.state')}</th>
              <th scope="col">{t('aid.quality.how')}</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion) => (
              <Row key={criterion.code} criterion={criterion} t={t} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({
  criterion: { code, state, where, check },
  t,
}: {
  readonly criterion: IpdasCriterion;
  readonly t: Texts;
}) {
  const isJudged = state !== 'not-applicable';
  return (
    <tr>
      <td>
        {t.byKey(`aid.ipdas.${code}`)}{' '}
        {where === null ? null : (
          <a href={`/${t.locale}${places[where]}`}>
            {t('aid.quality.where')}
            <span className="visually-hidden">: {t.byKey(`aid.ipdas.${code}`)}</span>
          </a>
        )}
      </td>
      <td className={`state-${state}`}>{t(`aid.quality.${state}`)}</td>
      <td>{isJudged ? t(check === null ? 'aid.quality.byReading' : 'aid.quality.machine') : '–'}</td>
    </tr>
  );
}
