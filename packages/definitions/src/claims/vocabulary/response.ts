import { product, producto, sinNegar, undenied } from './shared-words.ts';
import type { TypeVocabulary } from './type-vocabulary.ts';

/** That it works, for how many, or works better than something else, without saying in what. */
export const responseWords: TypeVocabulary = {
  type: 'response',
  en: [
    '\\b(?:9|8|7|nine|eight|seven) (?:of|out of|in) (?:10|ten) cases\\b|\\b(?:almost )?(?:everyone|all our patients|all patients|most of our patients)\\b[^.;]{0,25}\\b(?:better|improv\\w*|satisfied|happy)\\b',
    '\\b(?:\\d{1,3}(?:\\.\\d+)?\\s?(?:%|per ?cent)|(?:nine|eight|seven|9|8|7) (?:out of|in) (?:ten|10))[^.;]{0,30}\\b(?:patients?|people|success\\w*|improve\\w*|cases|clients|satisf\\w*|better)\\b',
    '\\bsuccess rate\\b',
    '\\bcures?\\b[^.;]{0,25}\\b(?:arthritis|osteoarthritis|joint|knee)',
    `\\b${product}\\b${undenied}{0,70}\\b(?:is|are|was|were|be|been|proved?|proven|being|remains?|shown|considered|a|an|highly|very|more|most)\\b[^.;]{0,20}\\beffective\\b(?! (?:at|in|for) (?:reliev|reduc|eas|treating pain|relief))`,
    '\\b(?:safe(?:,| and|,? yet) |highly |very |most |more |an? |equally )effective (?:\\w+ ){0,2}(?:treatment|therapy|alternative|option|solution|way|method|remedy|approach)\\b',
    `\\b${product}\\b${undenied}{0,40}\\b(?:works?|worked)\\b(?! (?:by|as|with|through|in (?:a|the) (?:same|similar)))[^.;]{0,20}`,
    `\\b${product}\\b${undenied}{0,60}\\b(?:outperform\\w*|outshin\\w*|outdo\\w*|outstrip\\w*|beats?|surpass\\w*|trumps?|tops|(?:is|are|was|were|be|proved?|proven|far|clearly|shown to be) (?:(?!not |no |hardly |neither )\\w+ ){0,2}(?:superior|better|more (?:effective|powerful|potent|successful|efficacious)))\\b(?! (?:understood|known|at|in (?:pain|terms)|tolerated))`,
    `\\b(?:better|superior|greater|stronger|more (?:effective|successful)) (?:\\w+ ){0,3}(?:results?|outcomes?|success|efficacy|effectiveness|improvements?|scores?|choice|option)\\b[^.;]{0,40}\\b(?:than|with|from|to|compared|over)\\b`,
    `\\b(?:less (?:effective|successful)|inferior|(?:a )?(?:\\w+ )?second(?: best)? to|no match|worse|behind|outperformed|surpassed|beaten|overtaken|bettered)\\b[^.;]{0,12}\\b(?:than|to|for|by|of)?\\b[^.;]{0,15}\\b${product}\\b`,
    `\\b(?:superiority|advantages?|benefits?|edge) of\\b[^.;]{0,20}\\b${product}\\b${undenied}{0,20}\\bover\\b|\\b${product}\\b${undenied}{0,25}\\b(?:comes? out (?:on top|ahead)|(?:has|have) the (?:edge|upper hand)|wins?)\\b`,
    `\\b(?:do|does|did|fare[sd]?) (?:\\w+ )?(?:well|better|best) (?:with|on|after)\\b|\\b(?:respond\\w*|results?) (?:\\w+ )?(?:very )?(?:well|favourabl\\w*|favorabl\\w*) to\\b|\\b(?:great|excellent|impressive|remarkable|amazing|outstanding|life-changing|promising|good|proven) (?:\\w+ )?(?:results|outcomes|success)\\b`,
    '\\b(?:most|majority|many|nearly all|almost all|nine in ten|(?:\\d{2,3} ?%|\\d{2,3} per ?cent)) (?:of )?(?:\\w+ ){0,4}(?:patients?|people|clients?|cases|knees|users)\\b[^.;]{0,40}\\b(?:improv\\w*|respond\\w*|benefit\\w*|better|satisfied|happy|success\\w*|recommend\\w*|do(?:ne)? it again|have it (?:done )?again)\\b',
    `\\b(?:no other (?:\\w+ )?(?:injection|treatment|therapy)|nothing)\\b[^.;]{0,20}\\b(?:comes close|works (?:as|so) well|compares|matches)\\b|\\b(?:lag\\w*|trail\\w*|pale\\w*|loses? out|lost|compar\\w* (?:poorly|badly)|cannot (?:match|compete)|can't (?:match|compete)|is outclassed|are outclassed|falls? short|fell short)\\b[^.;]{0,20}\\b(?:to|with|by|behind|of|beside|next to)?\\b[^.;]{0,12}\\b${product}\\b`,
    `\\b${product}\\b${undenied}{0,60}\\b(?:(?:more|greater|bigger|larger|faster) (?:benefits?|improvements?|gains?)|works? (?:\\w+ )?(?:better|best|wonders)|wins?|ahead of|preferred (?:over|to)|preferable to|head and shoulders|a step up from|the best (?:option|treatment|choice|alternative)|the most (?:effective|powerful|successful)|gold standard|the winner|on top)\\b`,
    '\\b(?:success|satisfaction|response|improvement) rates?\\b|\\b(?:\\d{2,3} ?(?:%|per ?cent|percent)|(?:nine|eight|seven|9|8|7) (?:in|of|out of) (?:ten|10)|two thirds|three quarters|the (?:vast |great )?majority|most)\\b[^.;]{0,40}\\b(?:improv\\w*|respond\\w*|success\\w*|satisf\\w*|benefit\\w*|get better|got better|do well|did well|felt better|feel better|report\\w* (?:\\w+ )?improvement)\\b',
  ],
  es: [
    '\\b(?:casi )?todos (?:nuestros|los) pacientes\\b[^.;]{0,20}\\b(?:mejor\\w*|satisfech\\w*|contentos)',
    '\\b(?:\\d{1,3}(?:,\\d+)?\\s?(?:%|por ciento)|(?:nueve|ocho|siete|9|8|7) de cada (?:diez|10))[^.;]{0,30}\\b(?:pacientes?|personas|exito|mejor\\w*|casos|satisf\\w*)',
    '\\btasa de exito\\b',
    '\\bcura\\b[^.;]{0,15}\\b(?:artrosis|artritis)\\b',
    `\\b${producto}\\b${sinNegar}{0,70}\\b(?:es|son|ha|han|resulta\\w*|muy|mas|altamente|demostrado|y)\\b[^.;]{0,25}\\b(?:eficaz|eficaces|efectiv[oa]s?)\\b|\\bsegur[oa]s? y (?:muy )?(?:eficaz|eficaces|efectiv[oa]s?)\\b|\\b(?:tratamiento|terapia|tecnica|opcion|alternativa|solucion)s? (?:\\w+ ){0,3}(?:eficaz|eficaces|efectiv[oa]s?)\\b`,
    `\\b${producto}\\b${sinNegar}{0,50}\\b(?:funcionan?|da[n]? (?:\\w+ )?(?:buenos|mejores|excelentes) resultados|supera\\w*|aventaja\\w*|gana|ganan|vence\\w*|(?:es|son|sea|ser|resulta\\w*|siendo|se muestra\\w*) (?:\\w+ ){0,2}(?:mejor(?:es)?|superior(?:es)?|mas (?:eficaz|eficaces|efectiv[oa]s?|potentes?)))\\b`,
    `\\b(?:eficacia|superioridad|efectividad|ventajas?|resultados?) (?:de|del)\\b[^.;]{0,25}\\b${producto}\\b${sinNegar}{0,30}\\b(?:sobre|frente|supera\\w*|mejor\\w*|superior\\w*|por encima)\\b`,
    `\\b(?:superad[oa]s?|inferior(?:es)?|menos (?:eficaz|eficaces|efectiv[oa]s?)|peor(?:es)?|por detras|por debajo|aventajad[oa]s?|a la zaga)\\b[^.;]{0,15}\\b(?:por|a|al|que|del?)\\b[^.;]{0,20}\\b${producto}\\b`,
    `\\b(?:mejor(?:es)?|superior(?:es)?|mayor(?:es)?) (?:\\w+ ){0,2}(?:resultados?|eficacia|efectividad|exito|evolucion|respuesta)\\b[^.;]{0,45}\\b(?:que|a|al|frente|con|sobre)\\b`,
    '\\b(?:la )?(?:mayoria|gran parte|casi todos|muchos) (?:de )?(?:\\w+ ){0,3}(?:pacientes|personas|casos)\\b[^.;]{0,30}\\b(?:mejor\\w*|respond\\w*|satisf\\w*|content\\w*|repetir\\w*|recomend\\w*|favorabl\\w*|buen\\w*)\\b|\\b(?:excelentes|buenos|magnificos|grandes|muy buenos|espectaculares|prometedores) resultados\\b',
    `\\b${producto}\\b${sinNegar}{0,50}\\b(?:ofrec\\w*|consig\\w*|obtien\\w*|logr\\w*|proporcion\\w*|aport\\w*|muestra\\w*|da|dan) (?:\\w+ ){0,2}(?:mejor\\w*|mayor\\w*|buen\\w*|excelent\\w*) (?:\\w+ ){0,2}(?:resultados?|beneficios?|eficacia|respuesta)\\b|\\b${producto}\\b${sinNegar}{0,50}\\b(?:por encima d|por delante d|preferible|lleva ventaja|se impone|mas beneficios|la mejor (?:opcion|alternativa)|el mejor tratamiento|lo mejor)\\w*`,
    '\\b(?:tasa|indice|porcentaje|nivel|grado)s? (?:\\w+ ){0,3}(?:exito|satisfaccion|respuesta|mejoria)\\b|\\b(?:\\d{2,3} ?(?:%|por ciento)|(?:nueve|ocho|siete|9|8|7) de cada (?:diez|10)|dos tercios|tres cuartas partes|la (?:gran |inmensa )?mayoria)\\b[^.;]{0,40}\\b(?:mejor\\w*|respond\\w*|exito|satisf\\w*|benefici\\w*)\\b',
    `\\b(?:mas (?:eficaz|eficaces|efectiv[oa]s?)|mejor|superior) (?:que|a|al) (?:\\w+ ){0,2}(?:hialuronico|cortisona|corticoides?|infiltracion\\w*|acido|placebo|otros tratamientos|tratamientos? convencional\\w*)\\b`,
  ],
};
