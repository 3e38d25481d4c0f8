import { cirugia, surgery } from './shared-words.ts';
import type { TypeVocabulary } from './type-vocabulary.ts';

/** An operation that is avoided or put off. */
export const surgeryAvoidanceWords: TypeVocabulary = {
  type: 'surgery-avoidance',
  en: [
    '\\bkeep your (?:own|natural) (?:knee|hip|joint|shoulder)s?\\b|\\bno (?:scalpels?|hospital stay|operation)\\b',
    `\\b(?:avoid\\w*|prevent\\w*|postpon\\w*|delay\\w*|put off|cancel\\w*|without|no|skip\\w*|escape\\w*|instead of|replac\\w*|not need|never need|eliminat\\w* the need for)\\b[^.;]{0,30}\\b${surgery}`,
    `\\b(?:alternative|option) to\\b[^.;]{0,25}\\b${surgery}`,
    '\\bnon-?surgical\\b',
    `\\b${surgery}\\b[^.;]{0,20}\\b(?:put off|postponed|avoided|delayed|off the table|unnecessary|averted|cancelled)\\b`,
    `\\b(?:stav\\w* off|sidestep\\w*|dodg\\w*|spar(?:es?|ed|ing)|rather than|buy\\w* (?:you )?time|keep\\w* (?:you|people|patients) (?:off|out of|away from)|no need for|need for|stay out of|no longer needed?|steer clear of|before (?:resorting|considering))\\b[^.;]{0,30}\\b${surgery}`,
    '\\b(?:there is no|no) operation\\b|\\bwithout (?:going under|cutting|incisions?)\\b|\\bno (?:cuts?|incisions?|stitches|general anaesth\\w*|general anesthe\\w*)\\b',
  ],
  es: [
    '\\bconserv\\w* su (?:rodilla|cadera|articulacion)\\b',
    `\\b(?:evit\\w*|sin|retras\\w*|aplaz\\w*|olvid\\w*|no necesit\\w*|en lugar de|en vez de|sin necesidad de)\\b[^.;]{0,25}\\b${cirugia}\\b`,
    `\\balternativa a\\b[^.;]{0,15}\\b${cirugia}\\b`,
    '\\bno quirurgic\\w*',
    `\\b(?:retras\\w*|evit\\w*|pospon\\w*|posp\\w*|demor\\w*|aplaz\\w*|libr\\w*|ahorr\\w*|escap\\w*|sustituy\\w*|reduc\\w*)\\b[^.;]{0,40}\\b${cirugia}\\b`,
    '\\b(?:sin|no) (?:pasar por|necesidad de|tener que|hay que) (?:\\w+ ){0,2}(?:el )?(?:quirofano|operar\\w*|cirugia|ingreso)\\b|\\bsin (?:cortes|incisiones|ingreso|anestesia general|puntos)\\b|\\b(?:no puede o no quiere|no quiere) (?:operarse|pasar)\\b|\\bantes de (?:operar\\w*|la (?:cirugia|protesis))\\b',
  ],
};
