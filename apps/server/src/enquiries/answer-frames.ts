import { locales, textsOf } from '@jointwise/patient/pages';
import type { Config } from '../config.ts';
import type { AnswerFrame } from '../contract/index.ts';
import { secureAddress } from './secure-link.ts';

/**
 * What an answer gets around its approved text, in each language, so that staff can read it as it will arrive. The link
 * itself is made when it is sent; until then its address ends in a mark.
 */
export function answerFrames(
  config: Config,
  said: { readonly site: string; readonly reference: string },
): readonly AnswerFrame[] {
  return locales().map((locale) => {
    const t = textsOf(locale);
    return {
      ...{ locale, subject: t('enquiry.safety.subject', said), ending: t('enquiry.safety.stop') },
      link: secureAddress(config, locale, '…'),
    };
  });
}
