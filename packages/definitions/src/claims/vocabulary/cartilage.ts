import type { TypeVocabulary } from './type-vocabulary.ts';

/** Cartilage that grows, thickens or is kept. */
export const cartilageWords: TypeVocabulary = {
  type: 'cartilage',
  en: [
    '\\bjoints? (?:rebuilds?|regenerates?|renews?|repairs?) itself\\b|\\bcartilage (?:thickness|volume) (?:increas|improv|grow)\\w*',
    '\\b(?:regenerat\\w*|regrow\\w*|re-?build\\w*|restor\\w*|repair\\w*|renew\\w*|protect\\w*|grow\\w*|thicken\\w*|heal\\w*|replac\\w*|creat\\w*)\\b[^.;]{0,30}\\bcartilage\\b',
    '\\bcartilage (?:grows?|regenerat\\w*|regrow\\w*|repair|renewal|returns?|comes back)\\b',
    '\\bregenerat\\w* (?:the |your |worn |damaged )?(?:joints?|knees?|hips?)\\b',
    '\\b(?:preserv\\w*|shield\\w*|conserv\\w*|nourish\\w*|strengthen\\w*|revitali[sz]\\w*|lubricat\\w*[^.;]{0,20}and protect|maintain\\w*|sav(?:es?|ing)|slow\\w* (?:the )?(?:loss|wear|breakdown) of)\\b[^.;]{0,35}\\bcartilage\\b',
    '\\b(?:new|healthy|healthier|fresh|more|thicker) cartilage\\b[^.;]{0,30}\\b(?:grow\\w*|form\\w*|appear\\w*|develop\\w*|than before)|\\b(?:grow|form|produce|make|build|develop)\\w* (?:\\w+ )?(?:new|healthy|fresh) cartilage\\b',
    '\\b(?:regenerat\\w*|rebuild\\w*|renew\\w*|repair\\w*|restor\\w*|rejuvenat\\w*) (?:\\w+ ){0,3}(?:joints?|knees?|hips?|joint surfaces?)\\b(?! (?:function|mobility|movement|health))',
    '\\bcartilage\\b[^.;]{0,30}\\b(?:grows? back|grew back|regrow\\w*|regrown|rebuilt|regenerat\\w*|restored|repaired|renew\\w*|thicker|thicken\\w*|preserved|protected|recover\\w*)\\b|\\b(?:grow|bring|get)\\w* (?:\\w+ ){0,3}cartilage (?:back|again)\\b|\\b(?:resurfac\\w*|rebuild\\w*|regenerat\\w*|renew\\w*)\\b[^.;]{0,20}\\bjoint(?:s| surfaces?)?\\b',
  ],
  es: [
    '\\bcartilago vuelve a crecer\\b',
    '\\b(?:regener\\w*|reconstruy\\w*|restaur\\w*|recuper\\w*|repar\\w*|protege\\w*|renuev\\w*|crea\\w*)\\b[^.;]{0,30}\\bcartilag\\w*',
    '\\bcartilago (?:nuevo|crece|se regenera)\\b',
    '\\bregener\\w* (?:la|su|tu|las) (?:articulacion|rodilla|cadera|articulaciones)\\b',
    '\\b(?:preserv\\w*|conserv\\w*|nutr\\w*|fortalec\\w*|regeneracion|reconstruccion|reparacion|formacion|proteccion|cuida\\w*|rehac\\w*)\\b[^.;]{0,30}\\bcartilag\\w*',
    '\\bregener\\w* (?:\\w+ ){0,3}(?:articulacion\\w*|rodillas?|caderas?)\\b',
    '\\bcartilago\\b[^.;]{0,30}\\b(?:se (?:recuper|regener|repar|reconstruy|renuev|form|engros)\\w*|regenerad\\w*|recuperad\\w*|mas grueso|nuevo|protegid\\w*|vuelve a)\\b|\\b(?:aument\\w*|increment\\w*|gana\\w*|mejor\\w*)\\b[^.;]{0,20}\\b(?:grosor|espesor|volumen|calidad) (?:\\w+ ){0,2}cartilago\\b',
  ],
};
