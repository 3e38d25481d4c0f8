/** How soon somebody must look at an enquiry because of words in it. Not a diagnosis, and never shown as one. */
export const enquiryUrgencies = ['emergency', 'same-day', 'soon'] as const;
export type EnquiryUrgency = (typeof enquiryUrgencies)[number];

/**
 * Words that raise a task. A phrase is found when all its terms stand in the text, in any order; a term is one or more
 * words, and `*` at its end stands for any ending. Texts and terms are compared in lower case and without accents.
 */
export interface RedFlagKeywords {
  /** The red flag whose trigger the words belong to. */
  readonly flag: string;
  readonly urgency: EnquiryUrgency;
  readonly en: readonly (readonly string[])[];
  readonly es: readonly (readonly string[])[];
}

/**
 * Words for each red flag, in English and Spanish. Chosen to raise too often rather than too seldom: "no fever" raises
 * as "fever" does, since a scan cannot tell what is denied. Eligibility (RF-13) is no matter of urgency and is absent.
 *
 * Source: triggers and times of the red flags RF-1 to RF-14; the words for them are ours.
 */
export const redFlagKeywords: readonly RedFlagKeywords[] = [
  {
    flag: 'RF-1',
    urgency: 'emergency',
    en: [
      ['fever*'],
      ['feverish'],
      ['shiver*'],
      ['chills'],
      ['rigors'],
      ['hot', 'swollen'],
      ['red', 'swollen'],
      ['septic'],
    ],
    es: [
      ['fiebre'],
      ['febril'],
      ['calentura'],
      ['escalofrio*'],
      ['tiritona*'],
      ['caliente', 'hinchad*'],
      ['roja', 'hinchad*'],
      ['septic*'],
    ],
  },
  {
    flag: 'RF-2',
    urgency: 'emergency',
    en: [
      ['infect*'],
      ['pus'],
      ['worse', 'injection'],
      ['worse', 'since the infiltration'],
      ['cannot stand on'],
      ['can t stand on'],
    ],
    es: [
      ['infect*'],
      ['infeccion*'],
      ['pus'],
      ['supura*'],
      ['peor', 'infiltracion*'],
      ['peor', 'inyeccion*'],
      ['peor', 'pinchazo*'],
    ],
  },
  {
    flag: 'RF-3',
    urgency: 'same-day',
    en: [
      ['fracture*'],
      ['broken'],
      ['broke my'],
      ['cannot walk'],
      ['can t walk'],
      ['cant walk'],
      ['cannot bear weight'],
      ['can t bear weight'],
      ['fell', 'walk'],
    ],
    es: [
      ['fractura*'],
      ['roto'],
      ['rota'],
      ['rompi*'],
      ['no puedo andar'],
      ['no puedo caminar'],
      ['no puedo apoyar'],
      ['caida', 'apoyar'],
    ],
  },
  {
    flag: 'RF-4',
    urgency: 'soon',
    en: [['locked', 'knee'], ['stuck', 'knee'], ['cannot straighten'], ['can t straighten'], ['cant straighten']],
    es: [['bloquead*', 'rodilla'], ['trabad*', 'rodilla'], ['no puedo estirar'], ['no puedo enderezar']],
  },
  {
    flag: 'RF-5',
    urgency: 'emergency',
    en: [
      ['cold', 'foot'],
      ['cold', 'leg'],
      ['cold', 'hand'],
      ['pale', 'leg'],
      ['blue', 'foot'],
      ['foot drop'],
      ['drop foot'],
      ['no pulse'],
      ['numb', 'leg'],
      ['numb', 'foot'],
    ],
    es: [
      ['frio', 'pie'],
      ['fria', 'pierna'],
      ['fria', 'mano'],
      ['palid*', 'pierna'],
      ['azul', 'pie'],
      ['pie caido'],
      ['sin pulso'],
      ['dormid*', 'pierna'],
      ['dormido', 'pie'],
    ],
  },
  {
    flag: 'RF-6',
    urgency: 'emergency',
    en: [
      ['calf', 'swollen'],
      ['calf', 'pain*'],
      ['blood clot*'],
      ['thrombosis'],
      ['breathless*'],
      ['short of breath'],
      ['cannot breathe'],
      ['can t breathe'],
      ['cant breathe'],
      ['chest pain'],
      ['pain', 'chest'],
    ],
    es: [
      ['pantorrilla', 'hinchad*'],
      ['pantorrilla', 'dolor*'],
      ['gemelo', 'hinchad*'],
      ['coagulo*'],
      ['trombo*'],
      ['me ahogo'],
      ['falta de aire'],
      ['no puedo respirar'],
      ['dolor', 'pecho'],
    ],
  },
  {
    flag: 'RF-7',
    urgency: 'emergency',
    en: [
      ['saddle'],
      ['numb', 'groin'],
      ['numb', 'genital*'],
      ['cannot pee'],
      ['can t pee'],
      ['bladder'],
      ['bowel*'],
      ['incontinen*'],
      ['both legs', 'weak*'],
    ],
    es: [
      ['silla de montar'],
      ['dormid*', 'ingle'],
      ['dormid*', 'genital*'],
      ['no puedo orinar'],
      ['vejiga'],
      ['incontinen*'],
      ['esfinter*'],
      ['las dos piernas', 'debil*'],
      ['ambas piernas', 'debil*'],
    ],
  },
  {
    flag: 'RF-8',
    urgency: 'soon',
    en: [
      ['lump*'],
      ['tumor*'],
      ['tumour*'],
      ['cancer*'],
      ['weight loss'],
      ['losing weight'],
      ['lost weight'],
      ['wakes me', 'night'],
    ],
    es: [
      ['bulto*'],
      ['tumor*'],
      ['cancer*'],
      ['perdida de peso'],
      ['perdiendo peso'],
      ['he perdido peso'],
      ['me despierta', 'noche'],
    ],
  },
  {
    flag: 'RF-9',
    urgency: 'soon',
    en: [
      ['stiff*', 'morning'],
      ['several joints'],
      ['many joints'],
      ['psoria*'],
      ['rheumatoid'],
      ['uveitis'],
      ['crohn*'],
      ['colitis'],
    ],
    es: [
      ['rigid*', 'manana'],
      ['rigidez', 'matutina'],
      ['varias articulaciones'],
      ['muchas articulaciones'],
      ['psoria*'],
      ['reumatoide'],
      ['uveitis'],
      ['crohn*'],
      ['colitis'],
    ],
  },
  {
    flag: 'RF-10',
    urgency: 'soon',
    en: [['gout'], ['uric acid'], ['overnight', 'swollen'], ['suddenly', 'swollen']],
    es: [['gota'], ['acido urico'], ['de repente', 'hinchad*'], ['de golpe', 'hinchad*']],
  },
  {
    flag: 'RF-11',
    urgency: 'soon',
    en: [['popped'], ['heard a pop'], ['snapped'], ['ruptur*'], ['torn', 'tendon'], ['achilles', 'tore']],
    es: [['chasquido'], ['oi un crujido'], ['rotura*'], ['desgarr*'], ['tendon', 'roto']],
  },
  {
    flag: 'RF-12',
    urgency: 'same-day',
    en: [['child*', 'limp*'], ['my son', 'limp*'], ['my daughter', 'limp*'], ['necrosis']],
    es: [['nino', 'coje*'], ['nina', 'coje*'], ['hijo', 'coje*'], ['hija', 'coje*'], ['necrosis']],
  },
  {
    flag: 'RF-14',
    urgency: 'emergency',
    en: [
      ['suicid*'],
      ['kill myself'],
      ['end my life'],
      ['want to die'],
      ['better off dead'],
      ['harm myself'],
      ['hurt myself'],
      ['cannot go on'],
      ['can t go on'],
    ],
    es: [
      ['suicid*'],
      ['matarme'],
      ['quitarme la vida'],
      ['quiero morir*'],
      ['no quiero vivir'],
      ['hacerme dano'],
      ['no puedo mas'],
    ],
  },
];
