import type { TypeVocabulary } from './type-vocabulary.ts';

/** Less inflammation or swelling. */
export const inflammationWords: TypeVocabulary = {
  type: 'inflammation',
  en: [
    '\\btakes? down (?:the )?inflammation\\b',
    '\\b(?:reduc\\w*|calm\\w*|decreas\\w*|lower\\w*|sooth\\w*|fight\\w*|control\\w*|eas\\w*|bring\\w*|suppress\\w*|less)\\b[^.;]{0,35}\\b(?:inflammation|inflamed|swelling|swells?)\\b',
    '\\bpowerful anti-?inflammator\\w*|\\banti-?inflammatory (?:cells?|effects?|action|properties|power)\\b',
    '\\bswells? less\\b',
    '\\b(?:strong|potent|powerful|natural|proven|marked|considerable|highly) (?:\\w+ )?anti-?inflammator\\w*|\\banti-?inflammatory (?:\\w+ )?(?:punch|benefits?|agents?|molecules?|proteins?|factors?|boost|response)\\b|\\b(?:acts?|works?|working) as an? (?:\\w+ )?anti-?inflammatory\\b',
    '\\b(?:swelling|inflammation|puffiness)\\b[^.;]{0,45}\\b(?:settles?|goes down|went down|subsid\\w*|eas(?:es|ed)|drops?|dropped|disappear\\w*|fad(?:es|ed)|clear(?:s|ed)|is reduced|are reduced|decreas\\w*|improv\\w*)\\b',
    '\\b(?:dampen\\w*|quiet\\w*|tam(?:es?|ing)|curb\\w*|shut\\w* down|settl\\w*|reliev\\w*|relief from|cool\\w*|quell\\w*|take\\w* down|modulat\\w*|regulat\\w*|minimi[sz]\\w*|diminish\\w*|eliminat\\w*|cut\\w*|inhibit\\w*|block\\w*)\\b[^.;]{0,35}\\b(?:inflammat\\w*|swelling|swollen)\\b',
    '\\b(?:anti-?inflammatory)\\b[^.;]{0,20}\\b(?:effect|action|power|propert|capacit|benefit|activity)\\w*',
  ],
  es: [
    '\\b(?:reduc\\w*|calma\\w*|disminuy\\w*|baja\\w*|combat\\w*|control\\w*|menos)\\b[^.;]{0,25}\\b(?:inflamacion|hinchazon)\\b',
    '\\b(?:efecto|accion|poder|propiedades) anti-?inflamatori\\w*',
    '\\bse hincha\\w* menos\\b',
    '\\bdesinflam\\w*|\\b(?:potente|gran|poderoso|fuerte|natural) (?:efecto |accion )?anti-?inflamatori\\w*|\\banti-?inflamatorio natural\\b',
    '\\b(?:elimin\\w*|alivi\\w*|mejor\\w*|desaparec\\w*|modul\\w*|regul\\w*|fren\\w*|mitig\\w*|inhib\\w*|atenu\\w*|menor)\\b[^.;]{0,30}\\b(?:inflamacion|hinchazon|inflamatori[oa]s?|citoquinas)\\b|\\b(?:inflamacion|hinchazon)\\b[^.;]{0,20}\\b(?:disminuye|se reduce|desaparece|baja|cede|remite)\\b',
    '\\banti-?inflamatori\\w*\\b[^.;]{0,15}\\b(?:natural|potente|propio)|\\b(?:propiedad\\w*|efecto\\w*|accion|poder|capacidad|actividad|funcion) (?:\\w+ (?:y )?){0,3}anti-?inflamatori\\w*',
    '\\breduc\\w*\\b[^.;]{0,20}\\bcitoquinas inflamatorias\\b',
  ],
};
