import { drugs, farmacos } from './shared-words.ts';
import type { TypeVocabulary } from './type-vocabulary.ts';

/** Fewer painkillers. */
export const medicationWords: TypeVocabulary = {
  type: 'medication',
  en: [
    '\\b(?:goodbye to|put away|put your|forget)\\b[^.;]{0,20}\\b(?:pain ?killers?|pills?|tablets?|medication)\\b',
    '\\b(?:fewer|less|no more|stop\\w*|reduc\\w*|without|cut\\w*|give up|come off|throw away|eliminat\\w*)\\b[^.;]{0,45}\\b(?:pain ?killers?|medication|medicines?|opioids?|tablets?|pills?|drugs?|anti-?inflammatories)\\b',
    `\\b(?:lower\\w*|cut(?:s|ting)? (?:back|down)|wean\\w*|drop\\w*|ditch\\w*|quit\\w*|halv\\w*|decreas\\w*|avoid\\w*|less(?:en\\w*)?|get off|got off|off|freed? from|no longer (?:need|take|rely on)|rely less on|reliance on|dependen\\w* on|need for|use of)\\b[^.;]{0,30}\\b${drugs}\\b`,
    `\\b(?:fewer|less|no more|stop\\w*|reduc\\w*|without|cut\\w*|give up|come off|throw away|eliminat\\w*)\\b[^.;]{0,45}\\b${drugs}\\b`,
  ],
  es: [
    '\\bolvid\\w* (?:se )?de (?:las|los|sus) (?:pastillas|analgesicos|medicamentos|farmacos)\\b',
    '\\b(?:menos|dejar|deje|reduc\\w*|sin|disminuy\\w*|prescindir de|abandonar)\\b[^.;]{0,30}\\b(?:analgesicos|medicacion|medicamentos|farmacos|antiinflamatorios|pastillas|opioides)\\b',
    `\\b(?:menos|dejar?|dejan|dejado|deje|reduc\\w*|sin|disminuy\\w*|prescind\\w*|abandon\\w*|evit\\w*|retir\\w*|bajar|ahorr\\w*|menor (?:uso|consumo|necesidad)|no (?:necesit|depend)\\w*)\\b[^.;]{0,35}\\b${farmacos}\\b`,
  ],
};
