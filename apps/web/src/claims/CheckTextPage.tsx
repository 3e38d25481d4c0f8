import { verdictWords } from '@jointwise/definitions';
import { useId, useState } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { ClaimsTabs } from './ClaimsTabs.tsx';
import { FoundSentences } from './FoundSentences.tsx';
import { texts } from './texts.ts';
import type { CheckedText } from './useClaims.ts';

/** Paste a sentence or a page: every claim in it, each with its verdict. Nothing of the text is stored on the server. */
export function CheckTextPage() {
  const field = useId();
  const draft = useDraft<{ text: string }>('claims.check', { text: '' });
  const save = useSave<CheckedText>('claims.check');
  const [checked, setChecked] = useState<CheckedText>();
  const { text } = draft.value;
  return (
    <Page
      title={texts('checkTextPage.title')}
      sentence={checked === undefined ? texts('checkTextPage.pasteSentenceWholePage') : sentenceOf(checked)}
      basis={texts('checkTextPage.basis')}
    >
      <ClaimsTabs />
      <form
        className="stack-close"
        onSubmit={async (event) => {
          event.preventDefault();
          const reply = await save.save('/claims/check', 'POST', { text });
          if (reply !== undefined) setChecked(reply);
        }}
      >
        <div className="field field-long">
          <label htmlFor={field}>{texts('checkTextPage.textOrHtml')}</label>
          <textarea
            id={field}
            className="input text-input"
            rows={8}
            maxLength={200_000}
            value={text}
            onChange={(event) => draft.change({ text: event.target.value })}
          />
        </div>
        {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
        <p>
          <button type="submit" className="button button-main" disabled={text.trim() === ''}>
            {texts('checkTextPage.findTheClaims')}
          </button>
        </p>
      </form>
      {checked === undefined ? null : <FoundSentences sentences={checked.sentences} />}
    </Page>
  );
}

function sentenceOf({ sentences }: CheckedText): string {
  const claims = sentences.flatMap((sentence) => sentence.claims);
  const supported = claims.filter(({ verdict }) => verdict === 'supported').length;
  const word = verdictWords.supported.en.toLowerCase();
  return texts('checkTextPage.claimsClaimsSentencesSentences', {
    claims: claims.length,
    sentences: sentences.length,
    supported,
    word,
  });
}
