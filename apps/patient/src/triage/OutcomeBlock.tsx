import { type EmergencyNumbers, likelyGroups, redFlags } from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';
import { CallBlock, WorseBlock } from './CallBlock.tsx';

export interface OutcomeSetting {
  readonly t: Texts;
  /** Where the reader seems to be; undefined shows the numbers of all regions alike. */
  readonly region: EmergencyNumbers['region'] | undefined;
}

interface OutcomeBlockProps extends OutcomeSetting {
  /** As `outcomeBlocks` names it. */
  readonly block: string;
}

/** One part of an outcome page. */
export function OutcomeBlock({ block, t, region }: OutcomeBlockProps) {
  const [kind = '', key = ''] = block.split(':');
  switch (kind) {
    case 'lead':
      return <Lead name={key} t={t} />;
    case 'call':
      return <CallBlock t={t} region={region} isNow />;
    case 'numbers':
      return <CallBlock t={t} region={region} isNow={false} />;
    case 'worse':
      return <WorseBlock t={t} region={region} />;
    case 'heading':
      return <Heading name={key} t={t} />;
    case 'flag':
      return <Flag name={key} t={t} />;
    case 'open':
      return <OpenFlag name={key} t={t} />;
    case 'group':
      return <Group name={key} t={t} />;
    case 'rheumatology':
      return <Rheumatology t={t} />;
    case 'not-watched':
      return <p>{t('triage.outcome.notWatched')}</p>;
    case 'links':
      return <Links t={t} />;
    case 'sources':
      return <Sources t={t} />;
    default:
      throw new Error(`OutcomeBlock: there is no block ${block}`);
  }
}

interface Named {
  readonly name: string;
  readonly t: Texts;
}

function Lead({ name, t }: Named) {
  return (
    <div className={name === 'emergency' ? 'outcome-lead outcome-emergency' : 'outcome-lead'}>
      <h1 tabIndex={-1}>{t.byKey(`triage.outcome.lead.${name}.title`)}</h1>
      <p className="lede">{t.byKey(`triage.outcome.lead.${name}.text`)}</p>
    </div>
  );
}

function Heading({ name, t }: Named) {
  switch (name) {
    case 'noticed':
      return <h2>{t('triage.outcome.noticed')}</h2>;
    case 'groups':
      return <h2>{t('triage.outcome.couldBe')}</h2>;
    default:
      return (
        <>
          <h2>{t('triage.outcome.openTitle')}</h2>
          <p>{t('triage.outcome.openText')}</p>
        </>
      );
  }
}

/** Red stands for what cannot wait, and for nothing else. */
function Flag({ name, t }: Named) {
  const urgency = redFlags.find(({ key }) => key === name)?.urgency;
  const isToday = urgency === 'emergency' || urgency === 'same-day';
  return (
    <section className={isToday ? 'note note-danger' : 'note note-warn'}>
      <h3>{t.byKey(`triage.flags.${name}.title`)}</h3>
      <p>{t.byKey(`triage.flags.${name}.text`)}</p>
    </section>
  );
}

/** A flag that was left open, by its sign where its title speaks to somebody who has it. */
function OpenFlag({ name, t }: Named) {
  const sign = `triage.flags.${name}.sign`;
  return <p className="open-flag">{t.byKey(t.hasKey(sign) ? sign : `triage.flags.${name}.title`)}</p>;
}

function Group({ name, t }: Named) {
  const group = likelyGroups.find(({ key }) => key === name);
  return (
    <section className="panel group">
      <h3>{t.byKey(`triage.groups.${name}.title`)}</h3>
      <p>{t.byKey(`triage.groups.${name}.text`)}</p>
      <p>
        <strong>{t('triage.outcome.who')}</strong> {t.byKey(`triage.groups.${name}.who`)}
      </p>
      {group === undefined ? null : (
        <p className="small soft">
          {group.source === undefined ? t('triage.outcome.noRule') : t('triage.outcome.rule', { source: group.source })}
        </p>
      )}
    </section>
  );
}

function Rheumatology({ t }: { readonly t: Texts }) {
  return (
    <section>
      <h2>{t('triage.outcome.rheumatologyTitle')}</h2>
      <ul className="plain-list">
        {t.lines('triage.outcome.rheumatologyLines').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Links({ t }: { readonly t: Texts }) {
  const at = (path: string) => `/${t.locale}${path}`;
  return (
    <section>
      <h2>{t('triage.outcome.linksTitle')}</h2>
      <p>{t('triage.outcome.close')}</p>
      <ul className="links">
        <li>
          <a href={at('/options')}>{t('triage.outcome.links.options')}</a>
        </li>
        <li>
          <a href={at('/claims')}>{t('triage.outcome.links.claims')}</a>
        </li>
        <li>
          <a href={at('/ask')}>{t('triage.outcome.links.ask')}</a>
        </li>
      </ul>
    </section>
  );
}

function Sources({ t }: { readonly t: Texts }) {
  return (
    <details className="fold">
      <summary>{t('triage.outcome.sourcesTitle')}</summary>
      <p>
        {t('triage.outcome.sourcesText')}{' '}
        <a href={`/${t.locale}/where-does-it-hurt.json`}>{t('triage.outcome.sourcesLink')}</a>
      </p>
    </details>
  );
}
