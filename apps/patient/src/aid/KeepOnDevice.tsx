import type { Texts } from '../texts/texts-of.ts';

/**
 * The offer to keep the answers in this browser; `keep-answers.ts` shows it, so that nobody is offered what does not
 * work. Nothing is kept before the button is pressed, and nothing is sent.
 *
 * @param isFilling whether kept answers are put back into the form of this page
 */
export function KeepOnDevice({ isFilling, t }: { readonly isFilling: boolean; readonly t: Texts }) {
  return (
    <section className="panel keep" data-keep={isFilling ? 'fill' : 'save'} hidden aria-labelledby="keep-title">
      <h2 id="keep-title">{t('aid.keep.title')}</h2>
      <p>{t('aid.keep.text')}</p>
      <p
        role="status"
        data-keep-said=""
        data-kept={t('aid.keep.kept')}
        data-forgotten={t('aid.keep.forgotten')}
        data-refused={t('aid.keep.refused')}
        data-filled={t('aid.keep.filled')}
      />
      <div className="buttons">
        <button className="button" type="button" data-keep-now="">
          {t('aid.keep.keep')}
        </button>
        <button className="button" type="button" data-keep-forget="" hidden>
          {t('aid.keep.forget')}
        </button>
      </div>
    </section>
  );
}
