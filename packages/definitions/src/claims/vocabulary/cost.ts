import type { TypeVocabulary } from './type-vocabulary.ts';

/** That it is cheap or saves money. */
export const costWords: TypeVocabulary = {
  type: 'cost',
  en: [
    '\\bfraction of the (?:cost|price)\\b|\\bcheaper\\b|\\baffordable\\b|\\bless expensive\\b|\\bcosts? (?:far |much )?less\\b|\\bsaves? you (?:money|thousands)\\b|\\bbest price\\b',
    '\\b(?:sav(?:e|es|ed|ing)) (?:\\w+ ){0,3}(?:money|thousands|hundreds|\\$|£|€|dollars|pounds|euros)|\\bout of pocket\\b[^.;]{0,20}\\bless\\b|\\b(?:low|lower|reasonable|competitive|budget)[- ](?:cost|prices?|priced|fees?)\\b|\\bcost-?effective\\b|\\b(?:cheap|inexpensive|good value|value for money|best value|half the price|at no extra cost|covered by (?:your )?insurance)\\b',
    '\\b(?:costs?|pric\\w*)\\b[^.;]{0,20}\\b(?:less|lower|fraction|half|a third|cheaper|as little as|only|just)\\b|\\b(?:from|for) (?:only|just|as little as) ?[$£€]? ?\\d|\\bpays? for itself\\b|\\bbreak(?:ing)? the bank\\b|\\bless than (?:the (?:cost|price) of|half)\\b',
  ],
  es: [
    '\\bmas barat\\w*|\\bmas economic\\w*|\\bcuesta menos\\b|\\bprecio asequible\\b|\\basequible\\b|\\bel mejor precio\\b|\\bahorr[ae]\\w*',
    '\\b(?:mas|muy) (?:barat|economic|asequibl|rentabl)\\w*|\\b(?:bajo|menor|mejor|buen) (?:coste|costo|precio)\\b|\\b(?:coste|costo|precio)s? (?:\\w+ )?(?:asequible|reducido|bajo|competitivo|economico|accesible|menor|inferior)s?\\b|\\bcost\\w*-?efectiv\\w*|\\b(?:economic[oa]s?|rentable)\\b',
    '\\bahorr\\w*|\\b(?:sale|cuesta|cuestan|salen) (?:\\w+ ){0,2}(?:menos|mas barat\\w*|mas economic\\w*|mas a cuenta)\\b|\\bpor (?:mucho |bastante )?menos (?:dinero|de lo que)\\b|\\b(?:desde|por) (?:solo|tan solo|solamente) \\d|\\b(?:una fraccion|la mitad|un tercio) del? (?:precio|coste|costo)\\b|\\bal alcance de (?:todos|cualquier)',
  ],
};
