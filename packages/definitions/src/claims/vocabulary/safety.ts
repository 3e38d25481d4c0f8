import type { TypeVocabulary } from './type-vocabulary.ts';

/** No or few harms. */
export const safetyWords: TypeVocabulary = {
  type: 'safety',
  en: [
    '\\b(?:side[- ]effects?|complications?|risks?) (?:are|is) (?:\\w+ )?(?:rare|minimal|minor|low|negligible)\\b|\\bsafe and\\b',
    '\\b(?:no|without|zero|minimal|few|fewer|free of|low|lower|less)\\b[^.;]{0,15}\\b(?:side[- ]effects?|risks?|complications?|downtime|adverse)\\b',
    '\\b(?:is|are|completely|perfectly|totally|and|very|proven) safe\\b(?!ly)',
    '\\brisk-?free\\b|\\bminimally invasive\\b|\\bsafe(?:,| and| treatment| procedure| therapy| alternative)',
    '\\bno (?:risk of )?rejection\\b',
    '\\b(?:no|little|virtually no|zero|almost no|hardly any|next to no|minimal|without|small|negligible)\\b[^.;]{0,20}\\b(?:chance|risk|danger|possibility)\\b[^.;]{0,20}\\b(?:reject\\w*|allerg\\w*|infection|side|complication|harm|reaction|disease)',
    '\\b(?:yet to see|never (?:had|seen)|have not (?:had|seen)|not a single|without a single)\\b[^.;]{0,30}\\b(?:complications?|side[- ]effects?|infections?|adverse|reactions?|problems?)\\b',
    '\\b(?:well[- ]tolerated|good safety|excellent safety|safety profile|safely|low[- ]risk|gentle|harmless|(?:fewer|less|lower) (?:complications?|risks?|side[- ]effects?|adverse)|quick recovery|fast recovery|rapid recovery|recover (?:quickly|faster)|no downtime|no hospital stay|straight back to work)\\b',
    '\\b(?:side[- ]effects?|complications?|adverse (?:events?|reactions?)|risks?|allerg\\w*|rejection)\\b[^.;]{0,25}\\b(?:are|is|were|was|have been) (?:\\w+ ){0,2}(?:rare|uncommon|unlikely|minimal|minor|mild|low|negligible|few|small|impossible|unheard of)\\b|\\brarely (?:causes?|have|has|leads? to) (?:\\w+ )?(?:side|compl|probl|adverse)',
    '\\b(?:same[- ]day|outpatient|in-office|walk-in)\\b[^.;]{0,25}\\b(?:safe|procedure with|no )|\\b(?:painless|virtually painless|almost painless|comfortable) (?:\\w+ )?(?:procedure|injection|treatment)\\b|\\b(?:safe|safer|safest)\\b(?! (?:place|distance|dose|to (?:drive|say|assume)|side))|\\bback (?:to|at) (?:work|normal)[^.;]{0,20}\\b(?:same|next|within|in a) \\w*',
  ],
  es: [
    '\\b(?:tecnica|metodo|inyeccion|muy|mas) segur[oa]\\b|\\befectos secundarios son (?:raros|minimos|leves)\\b',
    '\\b(?:sin|menos|pocos|minim\\w*|bajo|ningun)\\b[^.;]{0,15}\\b(?:efectos secundarios|riesgos?|complicaciones|efectos adversos|rechazo)\\b',
    '\\b(?:tratamiento|procedimiento|terapia|es|totalmente|completamente|muy) segur[oa]\\b',
    '\\bminimamente invasiv\\w*',
    '\\b(?:no|ni) (?:existe|hay|tiene|tienen|presenta|presentan|conlleva|produce|provoca|genera|supone|da|causa)\\w*\\b[^.;]{0,25}\\b(?:riesgos?|efectos secundarios|efectos adversos|complicaciones|rechazo|alergias?|reacciones)\\b',
    '\\b(?:bien tolerad\\w*|buena tolerancia|perfil de seguridad|con (?:total |plena )?seguridad|segur[oa]s?(?:,| y| e|\\b(?= (?:y|para)))|inocu\\w*|sin baja|sin necesidad de baja|recuperacion (?:rapida|inmediata|casi inmediata)|vida normal (?:el mismo|al dia|desde))\\b',
    '\\b(?:tratamiento|procedimiento|tecnica|terapia|opcion|metodo|producto|inyeccion|infiltracion|alternativa)s? (?:\\w+ ){0,3}segur[oa]s?\\b|\\b(?:riesgos?|complicaciones|efectos (?:secundarios|adversos))\\b[^.;]{0,20}\\b(?:es|son|resultan) (?:\\w+ )?(?:minim|raros?|raras?|escas|baj|leves|muy poc|poco frecuentes|infrecuentes|nul)\\w*',
    '\\b(?:indolor|practicamente indolor|sin dolor durante)\\b|\\bmas segur[oa]\\b|\\b(?:totalmente|muy|completamente|perfectamente) (?:segur|inocu|natural y segur)[oa]s?\\b',
  ],
};
