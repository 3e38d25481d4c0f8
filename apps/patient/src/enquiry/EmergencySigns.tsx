import type { Texts } from '../texts/texts-of.ts';

/** The signs with which nobody should wait for an answer, and whom to call. */
export function EmergencySigns({ t, title }: { readonly t: Texts; readonly title?: string }) {
  return (
    <section className="note note-danger" aria-labelledby="emergency-signs">
      <h2 id="emergency-signs">{title ?? t('enquiry.emergencyTitle')}</h2>
      <p>{t('enquiry.signsIntro')}</p>
      <ul className="plain-list">
        {t.lines('enquiry.signs').map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <p>{t('shell.emergency')}</p>
    </section>
  );
}
