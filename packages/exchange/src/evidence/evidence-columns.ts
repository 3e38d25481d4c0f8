/** What a column can mean. */
export type ColumnMeaning =
  | 'study'
  | 'author'
  | 'year'
  | 'treatment'
  | 'treatment-title'
  | 'arm'
  | 'product-class'
  | 'dose'
  | 'dose-band'
  | 'randomised'
  | 'analysed'
  | 'n'
  | 'mean'
  | 'sd'
  | 'se'
  | 'lower'
  | 'upper'
  | 'events'
  | 'endpoint'
  | 'instrument'
  | 'scale'
  | 'scale-title'
  | 'direction'
  | 'range-minimum'
  | 'range-maximum'
  | 'unit'
  | 'time'
  | 'time-months'
  | 'time-weeks'
  | 'kind'
  | 'registration'
  | 'doi'
  | 'pmid'
  | 'journal'
  | 'design'
  | 'masking'
  | 'joint'
  | 'condition'
  | 'population'
  | 'unit-of-analysis'
  | 'randomised-total'
  | 'analysed-total'
  | 'funding'
  | 'finding'
  | 'location'
  | 'source-mark'
  | 'comparator'
  | 'measure'
  | 'treatment1'
  | 'treatment2'
  | 'effect'
  | 'effect-se'
  | 'effect-variance'
  | 'effect-lower'
  | 'effect-upper'
  | 'effect-p'
  | 'adjusted'
  | 'odds-ratio'
  | 'risk-ratio'
  | 'hazard-ratio'
  | 'threshold'
  | 'threshold-source'
  | 'none';

/**
 * Names by which each meaning is known, in lower case and without separators; the first is the one of our own files.
 * Names of several meanings are settled by the layout.
 */
export const columnNames: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  study: ['study', 'studyid', 'studlab', 'studylabel', 'studyname', 'trial', 'trialid', 'trialname', 'id', 's'],
  author: ['author', 'authors', 'firstauthor'],
  year: ['year', 'publicationyear', 'pubyear'],
  treatment: ['treatment', 'treat', 'trt', 'intervention', 'drug', 'group', 't'],
  'treatment-title': ['treatmenttitle', 'treatname', 'treatmentname', 'armlabel'],
  arm: ['arm', 'armcode', 'armid'],
  'product-class': ['productclass', 'productclasses'],
  dose: ['dose'],
  'dose-band': ['doseband'],
  randomised: ['randomised', 'randomized', 'nrandomised', 'nrandomized'],
  analysed: ['analysed', 'analyzed', 'nanalysed', 'nanalyzed'],
  n: ['n', 'ni', 'samplesize', 'total', 'number', 'size', 'subjects', 'participants'],
  mean: ['mean', 'mi', 'm', 'y', 'average'],
  sd: ['sd', 'sdi', 'stdev', 'stddev', 'standarddeviation'],
  se: ['se', 'sei', 'sem', 'stderr', 'standarderror', 'stderror'],
  lower: ['lower', 'cilower', 'lowerci', 'lcl', 'cilb', 'l95ci', 'lower95', 'll'],
  upper: ['upper', 'ciupper', 'upperci', 'ucl', 'ciub', 'u95ci', 'upper95', 'ul'],
  events: ['events', 'event', 'r', 'ri', 'responders', 'responder', 'nevents', 'x', 'xi'],
  endpoint: ['endpoint', 'outcome'],
  instrument: ['instrument', 'questionnaire'],
  scale: ['scale', 'subscale'],
  'scale-title': ['scaletitle'],
  direction: ['direction'],
  'range-minimum': ['rangeminimum', 'rangemin', 'scalemin'],
  'range-maximum': ['rangemaximum', 'rangemax', 'scalemax'],
  unit: ['unit', 'units'],
  time: ['time', 'timepoint', 'followup', 'visit'],
  'time-months': ['timepointmonths', 'timemonths', 'months', 'month', 'followupmonths'],
  'time-weeks': ['timepointweeks', 'timeweeks', 'weeks', 'week', 'followupweeks'],
  kind: ['kind', 'valuetype', 'changeorfinal', 'comment'],
  registration: ['registration', 'registrationnumber', 'nct', 'trialregistration'],
  doi: ['doi'],
  pmid: ['pmid', 'pubmed'],
  journal: ['journal'],
  design: ['design', 'studytype', 'studydesign', 'alloc', 'allocation'],
  masking: ['masking', 'blinding'],
  joint: ['joint'],
  condition: ['condition', 'conditions'],
  population: ['population'],
  'unit-of-analysis': ['unitofanalysis'],
  'randomised-total': ['randomisedtotal', 'randomizedtotal', 'totalrandomised', 'totalrandomized'],
  'analysed-total': ['analysedtotal', 'analyzedtotal', 'totalanalysed', 'totalanalyzed'],
  funding: ['funding', 'sponsor'],
  finding: ['finding', 'conclusion'],
  location: ['location', 'quotelocation', 'page'],
  'source-mark': ['sourcemark', 'source'],
  comparator: ['comparator', 'control', 'comparatorarm'],
  measure: ['measure', 'sm', 'effectmeasure'],
  treatment1: ['treatment1', 'treat1', 'trt1', 't1', 'treatmenta', 'treata'],
  treatment2: ['treatment2', 'treat2', 'trt2', 't2', 'treatmentb', 'treatb'],
  effect: [
    'effect',
    'te',
    'yi',
    'es',
    'effectsize',
    'estimate',
    'difference',
    'diff',
    'md',
    'smd',
    'logor',
    'logrr',
    'loghr',
    'lnor',
    'lnrr',
    'lnhr',
  ],
  'effect-se': [
    'effectse',
    'diffse',
    'sete',
    'selogor',
    'selogrr',
    'seloghr',
    'selnor',
    'selnrr',
    'selnhr',
    'sei',
    'se',
    'stderr',
    'standarderror',
  ],
  'effect-variance': ['effectvariance', 'vi', 'variance', 'var', 'v'],
  'effect-lower': [
    'effectlower',
    'difflower',
    'differencelower',
    'orlb',
    'rrlb',
    'hrlb',
    'lower',
    'cilower',
    'lowerci',
    'lcl',
    'cilb',
    'l95ci',
    'll',
  ],
  'effect-upper': [
    'effectupper',
    'diffupper',
    'differenceupper',
    'orub',
    'rrub',
    'hrub',
    'upper',
    'ciupper',
    'upperci',
    'ucl',
    'ciub',
    'u95ci',
    'ul',
  ],
  'effect-p': ['effectp', 'diffp', 'pvalue', 'pval', 'p'],
  adjusted: ['adjusted', 'diffadjusted', 'isadjusted'],
  'odds-ratio': ['or', 'oddsratio'],
  'risk-ratio': ['rr', 'riskratio', 'relativerisk', 'relativeriskscomputed', 'relativeriskcomputed'],
  'hazard-ratio': ['hr', 'hazardratio'],
  threshold: ['threshold', 'mid', 'mcid', 'mic'],
  'threshold-source': ['thresholdsource', 'midsource'],
  none: ['none'],
};
