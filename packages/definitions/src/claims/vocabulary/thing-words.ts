/** Words for products, with the classes that each may mean; several where the word says less than a class. */
export const productWords: readonly { readonly words: string; readonly classes: readonly string[] }[] = [
  { words: 'platelet|\\bprp\\b|\\bprgf\\b|plaquetas|\\bplasma\\b', classes: ['PRP_LP', 'PRP_LR'] },
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
  { words: 'hyaluron|hialuronic|gel (?:injections?|shots?)|viscosuppl|\\bah\\b', code: 'HA' },
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
