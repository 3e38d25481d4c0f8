import { useNavigate } from '@tanstack/react-router';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { ClaimsTabs } from './ClaimsTabs.tsx';
import { type ClaimDraft, definitionOf, emptyDraft } from './claim-draft.ts';
import { texts } from './texts.ts';
import { useForgetClaims } from './useClaims.ts';

/** A new claim, as a draft. */
export function NewClaimPage() {
  const draft = useDraft<ClaimDraft>('claims.new', emptyDraft);
  const save = useSave<unknown>('claims.new');
  const forget = useForgetClaims();
  const navigate = useNavigate();
  return (
    <Page title={texts('newClaimPage.title')} sentence={texts('newClaimPage.sentence')} isNarrow>
      <ClaimsTabs />
      <ClaimForm
        draft={draft}
        save={save}
        isNew
        onSave={async () => {
          const { slug } = draft.value;
          if ((await save.save('/claims', 'POST', { definition: definitionOf(draft.value) })) === undefined) return;
          draft.discard();
          await forget();
          await navigate({ to: '/claims/$slug', params: { slug }, ignoreBlocker: true });
        }}
      />
    </Page>
  );
}
