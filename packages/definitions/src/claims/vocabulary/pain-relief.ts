import { dolor, pain } from './shared-words.ts';
import type { TypeVocabulary } from './type-vocabulary.ts';

/** Less pain, or fewer symptoms. */
export const painReliefWords: TypeVocabulary = {
  type: 'pain-relief',
  en: [
    `\\b(?:farewell|bye) to\\b[^.]{0,25}\\b(?:${pain}|aching)\\b`,
    `\\b${pain} (?:reduction|reduced|disappears?|fades?|goes away|melts away)\\b`,
    '\\brelie(?:f|ves?) (?:of|from)? ?(?:their|your|the|all|most|of)* ?symptoms\\b',
    `\\b(?:reliev\\w*|reduc\\w*|eas(?:e|es|ed|ing)|eliminat\\w*|lessen\\w*|ends?|soothe\\w*|kill\\w*|remov\\w*|diminish\\w*|tak(?:e|es|ing) away|get rid of|rid of|calms?|relief from|relief of|freedom from|free from|free of)\\b[^.;]{0,40}\\b${pain}\\b`,
    `\\bgoodbye to\\b[^.]{0,25}\\b${pain}\\b`,
    `\\b(?:less|without|no more|zero|stops?)\\s+(?:\\w+\\s+)?${pain}\\b`,
    `\\b${pain}[- ](?:free|relief|relieving)\\b`,
    `\\b(?:takes? the edge off|bring(?:s|ing)? down|cut(?:s|ting)?|dull(?:s|ing)?|numb(?:s|ing)?|quiet(?:s|en)?\\w*|lower(?:s|ed|ing)?|decreas\\w*|improv\\w*|manag\\w*|treat(?:s|ing)? (?:the |your )?chronic|alleviat\\w*|tackl\\w*|banish\\w*)\\b[^.;]{0,40}\\b${pain}\\b`,
    `\\bbring\\w*\\b[^.;]{0,30}\\b${pain}\\b[^.;]{0,15}\\bdown\\b`,
    `\\b${pain}\\b[^.;]{0,25}\\b(?:eas(?:es|ed)|drops?|dropped|falls?|fell|vanish\\w*|subsid\\w*|settles?|improv\\w*|decreas\\w*|lessen\\w*|is (?:gone|halved)|has gone)\\b`,
    '\\b(?:hurts? (?:far |much |a lot )?less|less painful|(?:significant|greater|better|more|real|fast|faster|quick|rapid|lasting|long-term|natural|welcome|marked|considerable|substantial|prolonged) (?:\\w+ )?relief|symptom(?:atic)? relief|(?:brings?|offers?|gives?|gave|provides?|find|finds|found|get|gets|feel) (?:\\w+ ){0,2}relief|the relief (?:it|they|that))\\b',
    '\\b(?:improv\\w*|eas\\w*|reduc\\w*|relie[fv]\\w*|lessen\\w*) (?:in |of )?(?:\\w+ ){0,2}symptoms\\b|\\bsymptoms? (?:improv|eas|lessen|subsid)\\w*',
    `\\b(?:without|free of|no|less|little|fewer)\\b (?:\\w+ ){0,2}${pain}\\b[^.;]{0,25}\\b(?:after|following|since|thanks)\\b|\\b(?:lower|better|improved|smaller) (?:\\w+ )?(?:pain|vas|womac pain) scores?\\b|\\b(?:help\\w*|good|great|effective|works?|ideal|best) (?:\\w+ ){0,2}(?:with|for|at|against) (?:\\w+ ){0,3}${pain}\\b|\\b${pain} (?:control|management|scores? (?:fell|drop\\w*|improv\\w*)|levels? (?:fell|drop\\w*))\\b`,
  ],
  es: [
    '\\bbasta al dolor\\b|\\bnotar\\w* (?:el|un) alivio\\b|\\balivi\\w* (?:los|sus|tus) sintomas\\b|\\bel dolor desaparece\\b',
    `\\b(?:alivi\\w*|reduc\\w*|disminuy\\w*|elimina\\w*|quit[ae]\\w*|calma\\w*|combat\\w*|suprim\\w*|acab\\w* con)\\b[^.;]{0,30}\\b${dolor}\\b`,
    `\\badios al?\\b[^.]{0,15}\\b${dolor}\\b`,
    `\\b(?:sin|menos)\\s+${dolor}\\b`,
    `\\b(?:duel[ae]n? (?:mucho |bastante )?menos|${dolor} (?:disminuye|se reduce|remite|cede|baja|se alivia|mejora)\\w*)\\b`,
    `\\b(?:mejor[ae]\\w*|mitig\\w*|atenu\\w*|baj[ae]\\w*|aminor\\w*|control\\w*|desaparec\\w*|rebaj\\w*|menor(?:es)?|mayor (?:alivio|reduccion) (?:del|de los?))\\b[^.;]{0,30}\\b${dolor}\\b`,
    '\\b(?:mejor\\w*|reduc\\w*|disminu\\w*|alivi\\w*) (?:de )?(?:los |sus |tus )?sintomas\\b|\\b(?:gran|rapido|notable|mayor|mejor|ofrece|aporta|proporciona|consigue|logra|sienten?|notan?) (?:\\w+ ){0,2}alivio\\b',
    `\\b(?:ayuda|sirve|eficaz|efectiv\\w*|bueno|indicad\\w*|ideal) (?:\\w+ ){0,3}(?:contra|frente|para) (?:\\w+ ){0,4}${dolor}\\b|\\bmenos ${dolor}\\b|\\b${dolor}\\b[^.;]{0,25}\\b(?:desaparec\\w*|disminu\\w*|se (?:reduce|alivia|calma|va)\\w*|ced\\w*|mejor\\w*|remit\\w*)\\b`,
    `\\b(?:mejoria|mejora|alivio|reduccion|disminucion|desaparicion|control|manejo) (?:\\w+ ){0,2}(?:del?|en el|de los?|de las?) (?:\\w+ ){0,2}(?:${dolor}|sintomas)\\b|\\b(?:ofrec|aport|proporcion|consig|logr|brind|d)[ae]n? (?:\\w+ ){0,2}alivio\\b`,
  ],
};
