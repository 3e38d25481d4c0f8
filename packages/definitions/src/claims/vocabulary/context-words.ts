/** Words after which a sentence says the opposite, or nothing: no claim, unless they belong to the claim itself. */
export const denials = {
  en: [
    "\\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|must)(?: not|n't)\\b(?! only| just)",
    '\\bcannot\\b|\\bnever\\b|\\bunproven\\b|\\bno (?:good |strong |convincing |solid |clear |reliable |real )?(?:evidence|proof|guarantee|claim|difference|studies|reason to believe)\\b',
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
    '^(?:read|see|watch|hear|meet|discover|browse|find out)\\b[^.]{0,25}\\b(?:what|how|about|our|stories|reviews|more|if)\\b|\\b(?:anyone|anybody|someone|clinics?|companies|websites?|adverts?|those) (?:who|that|which) (?:tells?|claims?|promises?|says?|offers?|advertis\\w*)\\b|\\bbeware\\b',
    '\\b(?:surgery|operations?|replacements?|exercise|physiotherapy|physical therapy|weight loss|painkillers)\\b (?:\\w+ ){0,2}(?:is|are|remains?|works?|does|do) (?:\\w+ ){0,3}(?:better|superior|more effective|the best|the gold standard)\\b',
    '\\bwhether\\b|\\bunclear\\b|\\btoo early to\\b|\\bunknown\\b|\\b(?:is|are|being) (?:testing|tested|studied|investigated)\\b|\\bthe aim of\\b',
    '^(?:if|when) (?:the|your|you)\\b|^please\\b|^(?:call|contact|see|ask|bring|tell) (?:us|your|a|the)\\b',
    '^(?:do not|avoid|stop|take|keep) (?:\\w+[ -]){0,3}(?:tablets?|medication|medicines?|alcohol|anti-?inflammator\\w*)\\b',
  ],
  es: [
    '\\b(?:cirugia|operacion|protesis|ejercicio|fisioterapia|perdida de peso)\\b (?:\\w+ ){0,3}(?:es|son|siendo|funciona) (?:\\w+ ){0,2}(?:mejor|superior|mas eficaz|mas efectiv\\w*|lo mejor|la mejor)\\b|^(?:lea|vea|conozca|conoce|descubre|descubra|mira|mire|lee)\\b[^.]{0,20}\\b(?:que|como|opiniones|testimonios|historias|mas)\\b|\\b(?:quien|quienes|clinicas que) (?:le |te )?(?:diga|prometa|aseguran?|prometen?|ofrecen?)\\b',
    '\\binvestigando\\b|\\bpronto para saber\\b|\\bse desconoce\\b|\\bse estudia si\\b|\\bno se sabe\\b|\\bel objetivo de\\b',
    '^si (?:el|la|su|tiene|nota)\\b|^(?:llame|consulte|pida|pregunte|traiga)\\b',
    '^(?:no tome|evite tomar|suspenda)\\b',
  ],
} as const;

/** Treatments that everybody knows: a sentence that begins with one of them is about that, and not about a product. */
export const ordinaryTreatments = {
  en: [
    'paracetamol|ibuprofen|aspirin|exercise|physiotherapy|weight loss|losing weight|cortisone|rest|ice|heat|braces?|surgery|an operation|(?:knee|hip|joint) replacement|an? (?:knee|hip|joint|shoulder) replacement|(?:an? |the )?artificial (?:knee|hip|joint|shoulder)s?|(?:repeated |long-term )?(?:cortico)?steroids?(?: injections?| shots?)?|painkillers|tablets',
  ],
  es: [
    '(?:el |la |los |las )?(?:paracetamol|ibuprofeno|ejercicio|fisioterapia|perdida de peso|cortisona|reposo|hielo|calor|cirugia|operacion|protesis(?: de (?:rodilla|cadera))?|corticoides?|analgesicos)',
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
