import { type EmergencyNumbers, emergencyNumbers } from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';
import type { OutcomeSetting } from './OutcomeBlock.tsx';

interface CallBlockProps extends OutcomeSetting {
  /** Whether to call now; else the numbers are there for when it gets worse. Red is for the first alone. */
  readonly isNow: boolean;
}

/** Whom to call: the number of the reader's region large, the others in reach. */
export function CallBlock({ t, region, isNow }: CallBlockProps) {
  const own = emergencyNumbers.filter((entry) => entry.region === region);
  const others = emergencyNumbers.filter((entry) => entry.region !== region);
  return (
    <section className="call" aria-label={t('triage.outcome.call')}>
      {own.map((entry) => (
        <NumberLinks key={entry.region} entry={entry} t={t} isLarge isNow={isNow} />
      ))}
      {own.length === 0 ? null : <p className="call-other">{t('triage.outcome.callOther')}</p>}
      {others.map((entry) => (
        <NumberLinks key={entry.region} entry={entry} t={t} isLarge={own.length === 0} isNow={isNow} />
      ))}
    </section>
  );
}

interface NumberLinksProps {
  readonly entry: EmergencyNumbers;
  readonly t: Texts;
  readonly isLarge: boolean;
  readonly isNow: boolean;
}

function NumberLinks({ entry, t, isLarge, isNow }: NumberLinksProps) {
  const [first = '', ...more] = entry.numbers;
  const button = isNow ? 'button button-danger' : 'button';
  return (
    <p className={isLarge ? 'call-region call-region-large' : 'call-region'}>
      <span className="call-name">{t.byKey(`triage.outcome.regions.${entry.region}`)}</span>
      <a className={isLarge ? button : 'call-link'} href={`tel:${first}`}>
        {t('triage.outcome.callNow', { number: first })}
      </a>
      {more.map((number) => (
        <a key={number} className="call-link" href={`tel:${number}`}>
          {t('triage.outcome.orNumber', { number })}
        </a>
      ))}
    </p>
  );
}

/** What would change everything, on pages where nothing is an emergency now. */
export function WorseBlock({ t, region }: OutcomeSetting) {
  const known = emergencyNumbers.filter((entry) => region === undefined || entry.region === region);
  const numbers = [...new Set(known.flatMap((entry) => entry.numbers))].join(` ${t('triage.or')} `);
  return (
    <p className="note">
      <span>{t('triage.outcome.worse', { numbers })}</span>
    </p>
  );
}
