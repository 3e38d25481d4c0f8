import type { Wording } from '@jointwise/server/contract';

/** Which words are shown: the official ones of a loaded pack, or our short descriptors, which nobody should read out. */
export function WordingNote({ wording, recall }: { readonly wording: Wording; readonly recall: string }) {
  return (
    <div className="notice small">
      <p>
        <strong>{wording.kind === 'pack' ? `Official wording (${wording.locale})` : 'Short descriptors'}</strong>
        {wording.kind === 'pack'
          ? ' from the pack that this site has loaded.'
          : ' in our own words: for copying from a completed paper form, not for asking the questions.'}
      </p>
      <p className="soft">
        Recall: {recall}. {wording.licenceNote}
      </p>
    </div>
  );
}
