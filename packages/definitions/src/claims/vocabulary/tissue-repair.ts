import type { TypeVocabulary } from './type-vocabulary.ts';

/** Tendons, ligaments, menisci and muscles that heal. */
export const tissueRepairWords: TypeVocabulary = {
  type: 'tissue-repair',
  en: [
    '\\b(?:accelerat\\w*|speeds? up|faster|promot\\w*)\\b[^.;]{0,20}\\b(?:healing|recovery|repair) of\\b[^.;]{0,25}\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|muscles?|tears?)\\b',
    '\\b(?:repair\\w*|heal\\w*|regenerat\\w*|rebuild\\w*|mend\\w*|restor\\w*)\\b[^.;]{0,35}\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|muscles?|rotator cuff|tears?)\\b',
    '\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|tears?)\\b[^.;]{0,15}\\b(?:heals?|regenerat\\w*|repairs? (?:itself|themselves)|mends?)\\b',
    '\\b(?:tendons?|ligaments?|menisc\\w*|tissues?|tears?|rotator cuff|achilles)\\b[^.;]{0,25}\\b(?:knit|mend|heal|repair|regenerat|recover|close)\\w*',
    '\\b(?:heal\\w*|repair\\w*|regenerat\\w*|mend\\w*|rebuild\\w*|recover\\w* from|cur(?:es?|ing)|strengthen\\w*)\\b[^.;]{0,45}\\b(?:tendon\\w*|ligament\\w*|menisc\\w*|(?:soft|damaged|injured|worn|torn|connective) tissues?|muscles?|rotator cuff|tears?|tennis elbows?|plantar fasci\\w*)\\b',
    '\\b(?:tendon|ligament|menisc\\w*|tissue|muscle|soft[- ]tissue) (?:healing|repair|regeneration|recovery)\\b|\\b(?:heal|repair|regenerat|rebuild|mend|recover)\\w*\\b[^.;]{0,30}\\b(?:sports injur\\w*|sprain\\w*|strain\\w*|(?:soft|damaged|injured) tissues?)\\b',
  ],
  es: [
    '\\bacelera\\w*[^.;]{0,20}\\b(?:recuperacion|curacion|cicatrizacion) de[^.;]{0,20}\\b(?:tendon\\w*|ligamento\\w*|menisco\\w*|tejido\\w*)',
    '\\b(?:repar\\w*|cicatriz\\w*|regener\\w*|reconstruy\\w*|cura|curan)\\b[^.;]{0,35}\\b(?:tendon\\w*|ligamento\\w*|menisco\\w*|tejido\\w*|musculo\\w*|rotura\\w*)\\b',
    '\\b(?:repar\\w*|cicatriz\\w*|regener\\w*|reconstru\\w*|cur[ae]\\w*|san[ae]r?|recuper\\w*|consolid\\w*)\\b[^.;]{0,40}\\b(?:tendin\\w*|tendon\\w*|ligament\\w*|menisc\\w*|tejidos?|muscul\\w*|rotur\\w*|desgarr\\w*|manguito)\\b',
    '\\b(?:regeneracion|reparacion|curacion|cicatrizacion|recuperacion) (?:\\w+ ){0,3}(?:tejidos?|tendon\\w*|ligament\\w*|menisc\\w*|muscul\\w*|lesion\\w*)\\b|\\b(?:repar|regener|cicatriz|cur|recuper)\\w*\\b[^.;]{0,30}\\b(?:lesiones? (?:\\w+ )?(?:deportiv|muscular|tendin)\\w*|tejidos? (?:\\w+ )?(?:danad|lesionad)\\w*)',
  ],
};
