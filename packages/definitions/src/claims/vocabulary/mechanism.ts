import { product, producto } from './shared-words.ts';
import type { TypeVocabulary } from './type-vocabulary.ts';

/** How it is said to work inside the body. */
export const mechanismWords: TypeVocabulary = {
  type: 'mechanism',
  en: [
    '\\b(?:body|joint) (?:repairs|heals) itself\\b|\\bnatural healing\\b',
    '\\b(?:turn|transform|differentiate|develop|change)s? into\\b[^.;]{0,30}\\bcells?\\b|\\bbecome (?:new )?(?:cartilage|bone|joint) cells\\b',
    '\\b(?:release|secrete|contain|deliver)s? [^.;]{0,20}growth factors\\b',
    '\\b(?:stimulat\\w*|activat\\w*|wake\\w*|boost\\w*|trigger\\w*|unlock\\w*|harness\\w*)\\b[^.;]{0,40}\\b(?:healing|regeneration|repair|heal itself)\\b',
    '\\broot cause\\b|\\bcause (?:of the disease )?and not (?:just|only)\\b',
    '\\b(?:underlying|real|true|root|actual) (?:cause|problem|source)s?\\b|\\b(?:not just|rather than|instead of) (?:mask|cover|hid|treat)\\w* (?:\\w+ ){0,2}symptoms?\\b',
    '\\b(?:cells?|platelets|exosomes|growth factors)\\b[^.;]{0,60}\\b(?:turn|transform|differentiat\\w*|develop|chang\\w*|matur\\w*|grow)\\b (?:\\w+ )?into\\b',
    '\\b(?:cells?|platelets|exosomes|growth factors|plasma|prp)\\b[^.;]{0,45}\\b(?:seek out|home in|sense|settle|migrat\\w*|travel|recruit\\w*|attract\\w*|signal\\w*|communicat\\w*|instruct\\w*|kick-?start\\w*|jump-?start\\w*|initiat\\w*|prompt\\w*|restart\\w*|reawaken\\w*)\\b',
    '\\b(?:gel|hyaluron\\w*|ha|hydrogel|injections?)\\b[^.;]{0,60}\\b(?:lubricat\\w*|cushion\\w*|glide|shock|viscosity|top(?:s|ping)? up|replenish\\w*|oil)\\b|\\btopping up the joint fluid\\b',
    '\\b(?:kick-?start\\w*|jump-?start\\w*|accelerat\\w*|speed\\w* up|enhanc\\w*|support\\w*|stimulat\\w*|promot\\w*|awaken\\w*|encourag\\w*|us(?:es?|ing)|tap\\w* into)\\b[^.;]{0,40}\\b(?:own (?:healing|repair|ability|capacity)|(?:natural|innate) (?:healing|repair|ability|capacity)|healing process|repair process|heal itself|tissue regeneration|cell (?:growth|regeneration|renewal)|self-?healing)\\b',
    `\\b${product}\\b[^.;]{0,60}\\b(?:releas\\w*|deliver\\w*|secret\\w*|flood\\w*|bath\\w*|concentrat\\w*|rich in|packed with|full of|loaded with)\\b[^.;]{0,45}\\b(?:growth factors?|proteins|healing|repair|bioactive|signals?|cytokines)\\b`,
    "\\b(?:signal|instruct|tell|prompt|encourag|call|urg)\\w*\\b[^.;]{0,25}\\b(?:body|cells?|tissue|joint)s?\\b[^.;]{0,20}\\bto (?:repair|heal|regenerat|rebuild|renew|grow)\\w*|\\b(?:body|nature)(?:'s|s)? (?:\\w+ )?(?:own )?(?:\\w+ )?(?:healing|repair|regenerat\\w*)\\b|\\b(?:restor|replac|replenish|renew|thicken|improv)\\w*\\b[^.;]{0,25}\\b(?:joint fluid|synovial fluid|lubrication|viscosity|lubricant)\\b",
  ],
  es: [
    '\\bse (?:transforman|convierten|diferencian) en\\b[^.;]{0,25}\\bcelulas?\\b',
    '\\b(?:liberan?|contienen?|aportan?) [^.;]{0,20}factores de crecimiento\\b',
    '\\b(?:estimula\\w*|activa\\w*|despierta\\w*|potencia\\w*)\\b[^.;]{0,35}\\b(?:curacion|regeneracion|reparacion)\\b',
    '\\b(?:sobre|a|ataca|trata) la (?:raiz|causa)\\b',
    '\\b(?:celulas|plaquetas|exosomas|factores de crecimiento)\\b[^.;]{0,50}\\b(?:se (?:transforma|convierte|diferencia)\\w*|migra\\w*|viaja\\w*|atra\\w*|reclut\\w*|detecta\\w*|se dirige\\w*|estimul\\w*|activ\\w*|ponen en marcha|desencaden\\w*)\\b',
    '\\b(?:va|van|ir|ataca|trata|actua|llega)\\w* (?:\\w+ ){0,2}(?:a|al|sobre|en|la) (?:\\w+ )?(?:raiz|causa|origen)\\b|\\b(?:causa|origen|raiz) (?:real|del problema|del dolor)\\b',
    '\\b(?:estimul\\w*|activ\\w*|promuev\\w*|favorec\\w*|potenci\\w*|aceler\\w*|impuls\\w*|aprovech\\w*|pon\\w* en marcha)\\b[^.;]{0,40}\\b(?:regeneracion|reparacion|curacion|cicatrizacion|autocuracion|capacidad (?:natural|propia|de)|formacion de (?:nuevo )?(?:colageno|tejido|cartilago)|colageno)\\b|\\b(?:lubric|amortigu)\\w*[^.;]{0,25}\\b(?:articulacion|rodilla|roce|impacto)',
    `\\b${producto}\\b[^.;]{0,60}\\b(?:liber\\w*|aport\\w*|contien\\w*|secret\\w*|ric[oa]s? en|concentra\\w*|cargad[oa]s? de)\\b[^.;]{0,45}\\b(?:factores|proteinas|citoquinas|senales|sustancias)\\b|\\b(?:repon\\w*|restaur\\w*|recuper\\w*|devuelv\\w*|mejor\\w*|rellen\\w*)\\b[^.;]{0,25}\\b(?:liquido sinovial|lubricacion|viscosidad|amortiguacion)\\b`,
    '\\b(?:cuerpo|organismo|articulacion)\\b[^.;]{0,25}\\b(?:se (?:repar|cur|regener|reconstruy)\\w*|repare|regenere|cure) ?(?:a si mism[oa]|por si (?:mism[oa]|sol[oa])|sol[oa])?\\b',
  ],
};
