import type { TypeVocabulary } from './type-vocabulary.ts';

/** That somebody allowed it. */
export const regulatoryWords: TypeVocabulary = {
  type: 'regulatory',
  en: [
    '\\bcompliant with (?:the )?(?:fda|ema|mhra|aemps)\\b',
    '\\b(?:fda|ema|mhra|aemps|government|health authority)[- ](?:approved|registered|cleared|licensed|compliant|authori[sz]ed|certified)\\b',
    '\\b(?:approved|registered|cleared|licensed|authori[sz]ed|certified) (?:by|with) (?:the )?(?:fda|ema|mhra|aemps|ministry|health)\\b',
    '\\bce[- ]mark\\w*',
    '\\b(?:fda|ema|mhra|aemps|cofepris|invima|anvisa|anmat|tga|health canada|government|ministry of health|health authorit\\w*)[^.;]{0,20}\\b(?:approv\\w*|clear(?:ed|ance)|licen[sc]\\w*|registered|authori[sz]\\w*|permitted|certif\\w*|complian\\w*)\\b|\\b(?:approv\\w*|clear(?:ed|ance)|licen[sc]ed|registered|authori[sz]ed|permitted|certified|complian\\w*)[^.;]{0,25}\\b(?:by|from|with|under) (?:the )?(?:\\w+ ){0,2}(?:fda|ema|mhra|aemps|cofepris|invima|anvisa|regulator\\w*|authorit\\w*|regulations?|guidelines|ministry)\\b',
  ],
  es: [
    '\\b(?:autorizad\\w*|aprobad\\w*|registrad\\w*|certificad\\w*|homologad\\w*) por (?:la |el )?(?:aemps|fda|ema|ministerio|sanidad)\\b',
    '\\bmarcado ce\\b',
    '\\b(?:licencia|autorizacion|registro|aprobacion|permiso|certificacion|aval)\\b[^.;]{0,20}\\b(?:sanitari[oa]s?|de (?:la |el )?(?:cofepris|aemps|fda|ema|invima|anmat|ministerio)|(?:cofepris|aemps|fda|ema|invima|anmat))\\b|\\b(?:autorizad|aprobad|registrad|certificad|homologad|avalad|regulad|acreditad)[oa]s? (?:\\w+ ){0,2}por (?:la |el )?(?:\\w+ )?(?:aemps|fda|ema|cofepris|invima|anmat|ministerio|sanidad|agencia|autoridad)\\w*',
  ],
};
