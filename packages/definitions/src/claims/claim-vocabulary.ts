import type { SentenceType } from './claim-definition.ts';

/** Patterns of one type of sentence, in each language; regular expressions over small letters without accents. */
export interface TypeVocabulary {
  readonly type: SentenceType;
  readonly en: readonly string[];
  readonly es: readonly string[];
}

const pain = '(?:pain|aches?|discomfort|soreness)';
const dolor = '(?:dolor|dolores|molestias)';
const surgery =
  '(?:surgery|an? operation|the operation|operations|operating theatre|(?:knee|hip|shoulder|joint) replacements?|replacement surgery|the knife|joint surgery|prosthes[ie]s)';
const cirugia = '(?:cirugia|operacion|operarse|operarte|quirofano|protesis|bisturi)';

/** How people write that a treatment works. A sentence may be of several types. */
export const claimVocabulary: readonly TypeVocabulary[] = [
  {
    type: 'pain-relief',
    en: [
      `\\b(?:farewell|bye) to\\b[^.]{0,25}\\b(?:${pain}|aching)\\b`,
      `\\b${pain} (?:reduction|reduced|disappears?|fades?|goes away|melts away)\\b`,
      '\\brelie(?:f|ves?) (?:of|from)? ?(?:their|your|the|all|most|of)* ?symptoms\\b',
      `\\b(?:reliev\\w*|reduc\\w*|eas(?:e|es|ed|ing)|eliminat\\w*|lessen\\w*|ends?|soothe\\w*|kill\\w*|remov\\w*|diminish\\w*|tak(?:e|es|ing) away|get rid of|rid of|calms?|relief from|relief of|freedom from|free from|free of)\\b[^.;]{0,40}\\b${pain}\\b`,
      `\\bgoodbye to\\b[^.]{0,25}\\b${pain}\\b`,
      `\\b(?:less|without|no more|zero|stops?)\\s+(?:\\w+\\s+)?${pain}\\b`,
      `\\b${pain}[- ](?:free|relief|relieving)\\b`,
    ],
    es: [
      '\\bbasta al dolor\\b|\\bnotar\\w* (?:el|un) alivio\\b|\\balivi\\w* (?:los|sus|tus) sintomas\\b|\\bel dolor desaparece\\b',
      `\\b(?:alivi\\w*|reduc\\w*|disminuy\\w*|elimina\\w*|quit[ae]\\w*|calma\\w*|combat\\w*|suprim\\w*|acab\\w* con)\\b[^.;]{0,30}\\b${dolor}\\b`,
      `\\badios al?\\b[^.]{0,15}\\b${dolor}\\b`,
      `\\b(?:sin|menos)\\s+${dolor}\\b`,
    ],
  },
  {
    type: 'cartilage',
    en: [
      '\\bjoints? (?:rebuilds?|regenerates?|renews?|repairs?) itself\\b|\\bcartilage (?:thickness|volume) (?:increas|improv|grow)\\w*',
      '\\b(?:regenerat\\w*|regrow\\w*|re-?build\\w*|restor\\w*|repair\\w*|renew\\w*|protect\\w*|grow\\w*|thicken\\w*|heal\\w*|replac\\w*|creat\\w*)\\b[^.;]{0,30}\\bcartilage\\b',
      '\\bcartilage (?:grows?|regenerat\\w*|regrow\\w*|repair|renewal|returns?|comes back)\\b',
      '\\bregenerat\\w* (?:the |your |worn |damaged )?(?:joints?|knees?|hips?)\\b',
    ],
    es: [
      '\\bcartilago vuelve a crecer\\b',
      '\\b(?:regener\\w*|reconstruy\\w*|restaur\\w*|recuper\\w*|repar\\w*|protege\\w*|renuev\\w*|crea\\w*)\\b[^.;]{0,30}\\bcartilag\\w*',
      '\\bcartilago (?:nuevo|crece|se regenera)\\b',
      '\\bregener\\w* (?:la|su|tu|las) (?:articulacion|rodilla|cadera|articulaciones)\\b',
    ],
  },
  {
    type: 'tissue-repair',
    en: [
      '\\b(?:accelerat\\w*|speeds? up|faster|promot\\w*)\\b[^.;]{0,20}\\b(?:healing|recovery|repair) of\\b[^.;]{0,25}\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|muscles?|tears?)\\b',
      '\\b(?:repair\\w*|heal\\w*|regenerat\\w*|rebuild\\w*|mend\\w*|restor\\w*)\\b[^.;]{0,35}\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|muscles?|rotator cuff|tears?)\\b',
      '\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|tears?)\\b[^.;]{0,15}\\b(?:heals?|regenerat\\w*|repairs? (?:itself|themselves)|mends?)\\b',
    ],
    es: [
      '\\bacelera\\w*[^.;]{0,20}\\b(?:recuperacion|curacion|cicatrizacion) de[^.;]{0,20}\\b(?:tendon\\w*|ligamento\\w*|menisco\\w*|tejido\\w*)',
      '\\b(?:repar\\w*|cicatriz\\w*|regener\\w*|reconstruy\\w*|cura|curan)\\b[^.;]{0,35}\\b(?:tendon\\w*|ligamento\\w*|menisco\\w*|tejido\\w*|musculo\\w*|rotura\\w*)\\b',
    ],
  },
  {
    type: 'function',
    en: [
      '\\bback (?:on|to|in) (?:the|your) (?:golf|tennis|field|court|pitch|feet|game|bike|slopes|sport|daily)\\w*',
      '\\b(?:walk|bend|kneel|climb|move|run)\\b[^.]{0,30}\\b(?:with ease|freely|easily|without (?:limits|restriction))',
      '\\b(?:improv\\w*|restor\\w*|regain\\w*|increas\\w*|better|greater|more|recover\\w*|gain\\w*|boost\\w*)\\b[^.;]{0,30}\\b(?:mobility|function|functioning|movement|range of motion|flexibility|strength|quality of life)\\b',
      '\\bmove (?:better|freely|more easily|again)\\b',
      '\\b(?:walk|run|play|climb|dance|return|get back)\\b[^.]{0,45}\\b(?:again|to (?:the )?sports?|to (?:your|an) active life)\\b',
    ],
    es: [
      '\\brecuper\\w* (?:su|tu|una) vida (?:activa|normal)\\b',
      '\\b(?:mejor\\w*|recuper\\w*|aument\\w*|devuelv\\w*|restaur\\w*|mas)\\b[^.;]{0,30}\\b(?:movilidad|funcion|funcionalidad|movimiento|flexibilidad|fuerza|calidad de vida)\\b',
      '\\bse mueve mejor\\b|\\bmoverse mejor\\b',
      '\\b(?:vuelv[ae]|volver|vuelven) a (?:caminar|correr|hacer deporte|moverse|jugar|bailar)\\b',
    ],
  },
  {
    type: 'inflammation',
    en: [
      '\\btakes? down (?:the )?inflammation\\b',
      '\\b(?:reduc\\w*|calm\\w*|decreas\\w*|lower\\w*|sooth\\w*|fight\\w*|control\\w*|eas\\w*|bring\\w*|suppress\\w*|less)\\b[^.;]{0,35}\\b(?:inflammation|inflamed|swelling|swells?)\\b',
      '\\bpowerful anti-?inflammator\\w*|\\banti-?inflammatory (?:cells?|effects?|action|properties|power)\\b',
      '\\bswells? less\\b',
    ],
    es: [
      '\\b(?:reduc\\w*|calma\\w*|disminuy\\w*|baja\\w*|combat\\w*|control\\w*|menos)\\b[^.;]{0,25}\\b(?:inflamacion|hinchazon)\\b',
      '\\b(?:efecto|accion|poder|propiedades) anti-?inflamatori\\w*',
      '\\bse hincha\\w* menos\\b',
    ],
  },
  {
    type: 'medication',
    en: [
      '\\b(?:goodbye to|put away|put your|forget)\\b[^.;]{0,20}\\b(?:pain ?killers?|pills?|tablets?|medication)\\b',
      '\\b(?:fewer|less|no more|stop\\w*|reduc\\w*|without|cut\\w*|give up|come off|throw away|eliminat\\w*)\\b[^.;]{0,45}\\b(?:pain ?killers?|medication|medicines?|opioids?|tablets?|pills?|drugs?|anti-?inflammatories)\\b',
    ],
    es: [
      '\\bolvid\\w* (?:se )?de (?:las|los|sus) (?:pastillas|analgesicos|medicamentos|farmacos)\\b',
      '\\b(?:menos|dejar|deje|reduc\\w*|sin|disminuy\\w*|prescindir de|abandonar)\\b[^.;]{0,30}\\b(?:analgesicos|medicacion|medicamentos|farmacos|antiinflamatorios|pastillas|opioides)\\b',
    ],
  },
  {
    type: 'surgery-avoidance',
    en: [
      '\\bkeep your (?:own|natural) (?:knee|hip|joint|shoulder)s?\\b|\\bno (?:scalpels?|hospital stay|operation)\\b',
      `\\b(?:avoid\\w*|prevent\\w*|postpon\\w*|delay\\w*|put off|cancel\\w*|without|no|skip\\w*|escape\\w*|instead of|replac\\w*|not need|never need|eliminat\\w* the need for)\\b[^.;]{0,30}\\b${surgery}`,
      `\\b(?:alternative|option) to\\b[^.;]{0,25}\\b${surgery}`,
      '\\bnon-?surgical\\b',
    ],
    es: [
      '\\bconserv\\w* su (?:rodilla|cadera|articulacion)\\b',
      `\\b(?:evit\\w*|sin|retras\\w*|aplaz\\w*|olvid\\w*|no necesit\\w*|en lugar de|en vez de|sin necesidad de)\\b[^.;]{0,25}\\b${cirugia}\\b`,
      `\\balternativa a\\b[^.;]{0,15}\\b${cirugia}\\b`,
      '\\bno quirurgic\\w*',
    ],
  },
  {
    type: 'durability',
    en: [
      '\\b(?:keeps?|kept) working for\\b|\\bpermanent (?:fix|cure|solution|answer)\\b|\\bonce and for all\\b',
      '\\b(?:long[- ]lasting|lasting|long[- ]term|permanent(?:ly)?|durable) (?:\\w+ )?(?:relief|results?|benefits?|effects?|improvement|solution)\\b',
      '\\b(?:lasts?|lasting|persists?|continues?|endures?)\\b[^.;]{0,25}\\b(?:months?|years?|decades?|a lifetime|for life|forever)\\b',
      '\\brelie\\w+ [^.;]{0,20}\\bpermanently\\b',
    ],
    es: [
      '\\b(?:perduran?|se mantienen?|duran?) en el tiempo\\b|\\bsolucion definitiva\\b',
      '\\b(?:alivio|efecto|resultado|resultados|beneficio|beneficios|mejoria)\\b[^.;]{0,20}\\b(?:durader\\w*|permanentes?|a largo plazo|prolongad\\w*)',
      '\\b(?:dura|duran|se mantiene|se mantienen|perdura|perduran|persiste)\\b[^.;]{0,25}\\b(?:meses|anos|decadas|toda la vida|para siempre)\\b',
      '\\bde forma (?:duradera|permanente)\\b',
    ],
  },
  {
    type: 'progression',
    en: [
      '\\b(?:keeps?|holds?) (?:arthritis|osteoarthritis|the disease) (?:at bay|back|in check)\\b',
      '\\b(?:halts?|stops?|slows?(?: down)?|prevents?|arrests?|revers\\w*|delays?|halting|stopping|slowing)\\b[^.;]{0,40}\\b(?:progress\\w*|degenerat\\w*|worse|worsening|wear|breakdown|deteriorat\\w*|arthritis|osteoarthritis|the disease)\\b',
    ],
    es: [
      '\\bralentiz\\w*[^.;]{0,15}\\b(?:desgaste|artrosis)\\b',
      '\\b(?:fren\\w*|detien\\w*|detener|par[ae]|retras\\w*|ralentiz\\w*|revert\\w*|reviert\\w*|previen\\w*|evita)\\b[^.;]{0,30}\\b(?:avance|progres\\w*|degenera\\w*|desgaste|artrosis|deterioro|la enfermedad)\\b',
    ],
  },
  {
    type: 'safety',
    en: [
      '\\b(?:side[- ]effects?|complications?|risks?) (?:are|is) (?:\\w+ )?(?:rare|minimal|minor|low|negligible)\\b|\\bsafe and\\b',
      '\\b(?:no|without|zero|minimal|few|fewer|free of|low|lower|less)\\b[^.;]{0,15}\\b(?:side[- ]effects?|risks?|complications?|downtime|adverse)\\b',
      '\\b(?:is|are|completely|perfectly|totally|and|very|proven) safe\\b(?!ly)',
      '\\brisk-?free\\b|\\bminimally invasive\\b|\\bsafe(?:,| and| treatment| procedure| therapy| alternative)',
      '\\bno (?:risk of )?rejection\\b',
    ],
    es: [
      '\\b(?:tecnica|metodo|inyeccion|muy|mas) segur[oa]\\b|\\befectos secundarios son (?:raros|minimos|leves)\\b',
      '\\b(?:sin|menos|pocos|minim\\w*|bajo|ningun)\\b[^.;]{0,15}\\b(?:efectos secundarios|riesgos?|complicaciones|efectos adversos|rechazo)\\b',
      '\\b(?:tratamiento|procedimiento|terapia|es|totalmente|completamente|muy) segur[oa]\\b',
      '\\bminimamente invasiv\\w*',
    ],
  },
  {
    type: 'response',
    en: [
      '\\b(?:9|8|7|nine|eight|seven) (?:of|out of|in) (?:10|ten) cases\\b|\\b(?:almost )?(?:everyone|all our patients|all patients|most of our patients)\\b[^.;]{0,25}\\b(?:better|improv\\w*|satisfied|happy)\\b',
      '\\b(?:\\d{1,3}(?:\\.\\d+)?\\s?(?:%|per ?cent)|(?:nine|eight|seven|9|8|7) (?:out of|in) (?:ten|10))[^.;]{0,30}\\b(?:patients?|people|success\\w*|improve\\w*|cases|clients|satisf\\w*|better)\\b',
      '\\bsuccess rate\\b',
      '\\bcures?\\b[^.;]{0,25}\\b(?:arthritis|osteoarthritis|joint|knee)',
    ],
    es: [
      '\\b(?:casi )?todos (?:nuestros|los) pacientes\\b[^.;]{0,20}\\b(?:mejor\\w*|satisfech\\w*|contentos)',
      '\\b(?:\\d{1,3}(?:,\\d+)?\\s?(?:%|por ciento)|(?:nueve|ocho|siete|9|8|7) de cada (?:diez|10))[^.;]{0,30}\\b(?:pacientes?|personas|exito|mejor\\w*|casos|satisf\\w*)',
      '\\btasa de exito\\b',
      '\\bcura\\b[^.;]{0,15}\\b(?:artrosis|artritis)\\b',
    ],
  },
  {
    type: 'mechanism',
    en: [
      '\\b(?:body|joint) (?:repairs|heals) itself\\b|\\bnatural healing\\b',
      '\\b(?:turn|transform|differentiate|develop|change)s? into\\b[^.;]{0,30}\\bcells?\\b|\\bbecome (?:new )?(?:cartilage|bone|joint) cells\\b',
      '\\b(?:release|secrete|contain|deliver)s? [^.;]{0,20}growth factors\\b',
      '\\b(?:stimulat\\w*|activat\\w*|wake\\w*|boost\\w*|trigger\\w*|unlock\\w*|harness\\w*)\\b[^.;]{0,40}\\b(?:healing|regeneration|repair|heal itself)\\b',
      '\\broot cause\\b|\\bcause (?:of the disease )?and not (?:just|only)\\b',
    ],
    es: [
      '\\bse (?:transforman|convierten|diferencian) en\\b[^.;]{0,25}\\bcelulas?\\b',
      '\\b(?:liberan?|contienen?|aportan?) [^.;]{0,20}factores de crecimiento\\b',
      '\\b(?:estimula\\w*|activa\\w*|despierta\\w*|potencia\\w*)\\b[^.;]{0,35}\\b(?:curacion|regeneracion|reparacion)\\b',
      '\\b(?:sobre|a|ataca|trata) la (?:raiz|causa)\\b',
    ],
  },
  {
    type: 'testimonial',
    en: [
      '\\b(?:i|my|me)\\b[^.]{0,80}["][^.]{0,6}\\b(?:says?|writes?|tells?|reports?|said|wrote)\\b',
      '\\b(?:says?|writes?|tells us|said|wrote)\\b[^."]{0,30}["][^"]{0,60}\\b(?:i|my)\\b',
      '\\b(?:patients?|people|clients) (?:tell us|say|report feeling|love|thank)\\b',
      '\\bchanged (?:my|their|his|her) (?:life|lives)\\b',
    ],
    es: [
      '\\b(?:mi|me|yo|volvi|puedo|he vuelto)\\b[^.]{0,80}["][^.]{0,6}\\b(?:dice|cuenta|escribe|afirma|explica)\\b',
      '["][^"]{3,80}["],? (?:nos )?(?:dice|cuenta|escribe|afirma|explica)\\b',
      '\\bpacientes? (?:nos )?(?:dicen|cuentan|agradecen)\\b',
      '\\b(?:me|les|le) cambio la vida\\b',
    ],
  },
  {
    type: 'regulatory',
    en: [
      '\\bcompliant with (?:the )?(?:fda|ema|mhra|aemps)\\b',
      '\\b(?:fda|ema|mhra|aemps|government|health authority)[- ](?:approved|registered|cleared|licensed|compliant|authori[sz]ed|certified)\\b',
      '\\b(?:approved|registered|cleared|licensed|authori[sz]ed|certified) (?:by|with) (?:the )?(?:fda|ema|mhra|aemps|ministry|health)\\b',
      '\\bce[- ]mark\\w*',
    ],
    es: [
      '\\b(?:autorizad\\w*|aprobad\\w*|registrad\\w*|certificad\\w*|homologad\\w*) por (?:la |el )?(?:aemps|fda|ema|ministerio|sanidad)\\b',
      '\\bmarcado ce\\b',
    ],
  },
  {
    type: 'cost',
    en: [
      '\\bfraction of the (?:cost|price)\\b|\\bcheaper\\b|\\baffordable\\b|\\bless expensive\\b|\\bcosts? (?:far |much )?less\\b|\\bsaves? you (?:money|thousands)\\b|\\bbest price\\b',
    ],
    es: [
      '\\bmas barat\\w*|\\bmas economic\\w*|\\bcuesta menos\\b|\\bprecio asequible\\b|\\basequible\\b|\\bel mejor precio\\b|\\bahorr[ae]\\w*',
    ],
  },
];

/** Words after which a sentence says the opposite, or nothing: no claim, unless they belong to the claim itself. */
export const denials = {
  en: [
    "\\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|must)(?: not|n't)\\b(?! only| just)",
    '\\bcannot\\b|\\bnever\\b|\\bunproven\\b|\\bno (?:evidence|proof|guarantee|claim|difference|studies|reason to believe)\\b',
    '\\b(?:nobody|no one|nothing)\\b|\\bnot (?:been )?(?:proven|shown|approved|guaranteed|known)\\b|\\bfailed to\\b',
  ],
  es: [
    '\\bno (?:se )?(?:ha|han|hay|esta|estan|es|son|garantiz\\w*|promet\\w*|afirm\\w*|podemos|puede|pueden|existe|existen|cura|regenera|alivia|sustituye|encontr\\w*|demuestra|tome)\\b(?! (?:solo|solamente))',
    '\\bnunca\\b|\\bnadie\\b|\\bsin (?:pruebas|evidencia|garantia)\\b|\\bninguna (?:prueba|evidencia|garantia)\\b',
  ],
} as const;

/** Sentences that ask, advise or describe a study, and so claim nothing. */
export const openings = {
  en: [
    '\\bwhether\\b|\\bunclear\\b|\\btoo early to\\b|\\bunknown\\b|\\b(?:is|are|being) (?:testing|tested|studied|investigated)\\b|\\bthe aim of\\b',
    '^(?:if|when) (?:the|your|you)\\b|^please\\b|^(?:call|contact|see|ask|bring|tell) (?:us|your|a|the)\\b',
    '^(?:do not|avoid|stop|take|keep) (?:\\w+[ -]){0,3}(?:tablets?|medication|medicines?|alcohol|anti-?inflammator\\w*)\\b',
  ],
  es: [
    '\\binvestigando\\b|\\bpronto para saber\\b|\\bse desconoce\\b|\\bse estudia si\\b|\\bno se sabe\\b|\\bel objetivo de\\b',
    '^si (?:el|la|su|tiene|nota)\\b|^(?:llame|consulte|pida|pregunte|traiga)\\b',
    '^(?:no tome|evite tomar|suspenda)\\b',
  ],
} as const;

/** Treatments that everybody knows: a sentence that begins with one of them is about that, and not about a product. */
export const ordinaryTreatments = {
  en: [
    'paracetamol|ibuprofen|aspirin|exercise|physiotherapy|weight loss|losing weight|cortisone|rest|ice|heat|braces?|surgery|an operation|(?:knee|hip|joint) replacement|painkillers|tablets',
  ],
  es: [
    '(?:el |la |los |las )?(?:paracetamol|ibuprofeno|ejercicio|fisioterapia|perdida de peso|cortisona|reposo|hielo|calor|cirugia|operacion|protesis(?: de (?:rodilla|cadera))?|analgesicos)',
  ],
} as const;

/** Words that clinics may not use to patients without an approver's reason. */
export const blockedWords = {
  en: ['cures?', 'regenerat\\w*', 'revolutionary', 'natural(?:ly)?', 'miracle'],
  es: ['cura', 'curacion', 'regener\\w*', 'revolucionari\\w*', 'natural(?:es|mente)?', 'milagros?'],
} as const;

/** Words that take a step back from what is claimed. */
export const hedges = {
  en: ['may', 'might', 'can', 'could', 'help(?:s|ed)?', 'potential(?:ly)?', 'designed to', 'aims? to', 'many', 'often'],
  es: ['puede[n]?', 'podria[n]?', 'ayuda[n]?', 'potencial(?:mente)?', 'pretende', 'muchos', 'a menudo'],
} as const;

/** Words that leave no room for doubt. */
export const absolutes = {
  en: [
    'always',
    'every',
    'guarantee[ds]?',
    '100 ?%',
    'permanent(?:ly)?',
    'completely',
    'eliminat\\w*',
    'forever',
    'risk-?free',
    'cures?',
  ],
  es: [
    'siempre',
    'todos',
    'garantiza\\w*',
    '100 ?%',
    'permanente(?:s|mente)?',
    'completamente',
    'elimin\\w*',
    'para siempre',
    'cura',
  ],
} as const;

/** Words for products, with the classes that each may mean; several where the word says less than a class. */
export const productWords: readonly { readonly words: string; readonly classes: readonly string[] }[] = [
  { words: 'platelet|\\bprp\\b|plaquetas', classes: ['PRP_LP', 'PRP_LR'] },
  { words: 'micro-?fragmented|microfragmentad', classes: ['MFAT'] },
  { words: 'stromal vascular|\\bsvf\\b|fraccion vascular', classes: ['SVF_ENZ', 'SVF_MECH'] },
  { words: 'bone marrow concentrate|marrow aspirate|\\bbmac\\b|medula osea', classes: ['BMAC'] },
  { words: 'umbilical|wharton|cord blood|cordon', classes: ['MSC_CULT_ALLO'] },
  {
    words: 'fat cells|adipose|from (?:your )?fat|tejido adiposo|\\bgrasa\\b',
    classes: ['ADMSC_CULT', 'MFAT', 'SVF_ENZ'],
  },
  {
    words:
      'stem cell|mesenchymal|stromal cells|cell (?:therapy|injection|treatment)|own cells|celulas madre|mesenquimal|terapia celular|propias celulas',
    classes: ['ADMSC_CULT', 'BMMSC_CULT', 'MSC_CULT_AUTO', 'MSC_CULT_ALLO'],
  },
  { words: 'hyaluron|hialuronic', classes: ['HA'] },
];

/** Words for what something is compared with. */
export const comparatorWords: readonly { readonly words: string; readonly code: string }[] = [
  { words: 'placebo|saline|salt water|suero', code: 'SALINE' },
  { words: 'cortisone|corticosteroid|steroid|cortisona|corticoide', code: 'CORTICOSTEROID' },
  { words: 'hyaluron|hialuronic', code: 'HA' },
  { words: 'exercise|physiotherapy|ejercicio|fisioterapia', code: 'EXERCISE' },
  { words: 'surgery|operation|replacement|cirugia|operacion|protesis', code: 'ARTHROPLASTY' },
];

/** Words for joints. */
export const jointWords: readonly { readonly words: string; readonly joint: string }[] = [
  { words: '\\bknees?\\b|rodilla|menisc|\\bacl\\b', joint: 'knee' },
  { words: '\\bhips?\\b|cadera', joint: 'hip' },
  { words: '\\bankles?\\b|tobillo', joint: 'ankle' },
  { words: 'shoulder|rotator cuff|hombro|manguito', joint: 'shoulder' },
  { words: 'elbow|\\bcodo', joint: 'elbow' },
  { words: '\\bhands?\\b|fingers?|\\bmanos?\\b|dedos', joint: 'hand' },
  { words: '\\bspine\\b|\\bback pain|columna|espalda', joint: 'spine-facet' },
];
