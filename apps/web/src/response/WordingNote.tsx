import type { Wording } from '@jointwise/server/contract';
import { texts } from './texts.ts';

/** Which words are shown: the official ones of a loaded pack, or our short descriptors, which nobody should read out. */
export function WordingNote({ wording, recall }: { readonly wording: Wording; readonly recall: string }) {
  return (
    <div className="notice small">
      <p>
        <strong>
          {wording.kind === 'pack'
            ? texts('wordingNote.officialWordingLocale', { locale: wording.locale })
            : texts('wordingNote.shortDescriptors')}
        </strong>
        {wording.kind === 'pack' ? texts('wordingNote.packSiteLoaded') : texts('wordingNote.ourOwnWordsCopying')}
      </p>
      <p className="soft">
        {texts.nodes('wordingNote.recallRecallLicenceNote', { recall, licenceNote: wording.licenceNote })}
      </p>
    </div>
  );
}
