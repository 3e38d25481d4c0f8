import type { ClaimRow } from '@jointwise/server/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { ClaimsTabs } from './ClaimsTabs.tsx';
import { type ClaimDraft, definitionOf, draftOf } from './claim-draft.ts';
import { texts } from './texts.ts';
import { claimPath, useClaim, useForgetClaims } from './useClaims.ts';

/** A new version of a claim; the published one stays until the new one is approved. */
export function EditClaimPage() {
  const { slug } = useParams({ from: '/claims/$slug/edit' });
  const claim = useClaim(slug);
  return (
    <Page title={texts('editClaimPage.title')} sentence={texts('editClaimPage.sentence')} isNarrow>
      <ClaimsTabs />
      <Ready of={claim} what={texts('editClaimPage.theClaim')}>
        {({ claim: row }) => <Edit key={row.version} row={row} />}
      </Ready>
    </Page>
  );
}

function Edit({ row }: { readonly row: ClaimRow }) {
  const draftKey = `claims.${row.slug}.${row.version}`;
  const draft = useDraft<ClaimDraft>(draftKey, draftOf(row));
  const save = useSave<unknown>(draftKey);
  const forget = useForgetClaims();
  const navigate = useNavigate();
  return (
    <ClaimForm
      draft={draft}
      save={save}
      isNew={false}
      onSave={async () => {
        const { reason } = draft.value;
        const body = { version: row.version, definition: definitionOf(draft.value, row), reason };
        if ((await save.save(`${claimPath(row.slug)}/versions`, 'POST', body)) === undefined) return;
        draft.discard();
        await forget();
        await navigate({ to: '/claims/$slug', params: { slug: row.slug }, ignoreBlocker: true });
      }}
    />
  );
}
