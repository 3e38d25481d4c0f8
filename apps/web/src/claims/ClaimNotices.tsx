import { type VerdictCode, verdictWords } from '@jointwise/definitions';
import { Link } from '@tanstack/react-router';
import { address } from '../api/address.ts';
import { useSave } from '../api/useSave.ts';
import { texts } from './texts.ts';
import { useForgetClaims, useNotices } from './useClaims.ts';

/** Claims of the signed-in person whose verdict got worse; silent where there is none. */
export function ClaimNotices() {
  const notices = useNotices();
  const close = useSave<unknown>('claims.notice');
  const forget = useForgetClaims();
  if (notices.status !== 'ready' || notices.data.rows.length === 0) return null;
  return (
    <section className="notice notice-warn stack-close" aria-label={texts('claimNotices.claimsGotWorse')}>
      {notices.data.rows.map(({ id, claim, detail }) => (
        <p key={id} className="row spread">
          <span>
            {texts.nodes('claimNotices.linkPublishedBeforeNow', {
              link: (
                <Link to="/claims/$slug" params={{ slug: claim ?? '' }}>
                  {claim}
                </Link>
              ),
              before: word(detail.before),
              now: word(detail.now),
            })}
          </span>
          <button
            type="button"
            className="button button-plain"
            onClick={async () => {
              await close.save(address`/notices/${id}`, 'DELETE', {});
              await forget();
            }}
          >
            {texts('claimNotices.putAway')}
          </button>
        </p>
      ))}
    </section>
  );
}

function word(code: string | undefined): string {
  return verdictWords[code as VerdictCode]?.en ?? '';
}
