import type { TypeVocabulary } from './type-vocabulary.ts';

/** A disease that is slowed, stopped or turned back. */
export const progressionWords: TypeVocabulary = {
  type: 'progression',
  en: [
    '\\b(?:keeps?|holds?) (?:arthritis|osteoarthritis|the disease) (?:at bay|back|in check)\\b',
    '\\b(?:halts?|stops?|slows?(?: down)?|prevents?|arrests?|revers\\w*|delays?|halting|stopping|slowing)\\b[^.;]{0,40}\\b(?:progress\\w*|degenerat\\w*|worse|worsening|wear|breakdown|deteriorat\\w*|arthritis|osteoarthritis|the disease)\\b',
    '\\b(?:it|arthritis|osteoarthritis|degeneration|damage|wear|disease|decline)\\b[^.;]{0,25}\\b(?:(?:be|is|are) (?:\\w+ )?(?:halted|stopped|slowed|arrested|reversed|turned (?:around|back))|stopped in its tracks)\\b',
    '\\b(?:halts?|stops?|slows?(?: down)?|prevents?|arrests?|revers\\w*|delays?|halting|stopping|slowing|prevent\\w*|modif(?:y|ies|ying)|chang(?:e|es|ing) the course of)\\b[^.;]{0,40}\\b(?:narrowing|joint damage|cartilage loss|loss of cartilage|further damage|decline|the course|ageing|aging)\\b|\\bdisease[- ]modifying\\b',
    '\\b(?:keep\\w*|prevent\\w*|stop\\w*|hold\\w*|sav\\w*)\\b[^.;]{0,35}\\bfrom (?:getting worse|worsening|progressing|wearing|degenerating|advancing|deteriorating)\\b|\\b(?:turn\\w* back|rewind\\w*) (?:the )?clock\\b|\\b(?:slow|halt|stop|delay|arrest|revers)\\w*\\b[^.;]{0,30}\\b(?:osteoarthritis|arthritis|arthrosis|degeneration|wear and tear|deterioration)\\b|\\b(?:progression|degeneration|arthritis|wear)\\b[^.;]{0,20}\\b(?:slow\\w* down|slows|halts|stops)\\b',
  ],
  es: [
    '\\bralentiz\\w*[^.;]{0,15}\\b(?:desgaste|artrosis)\\b',
    '\\b(?:fren\\w*|detien\\w*|detener|par[ae]|retras\\w*|ralentiz\\w*|revert\\w*|reviert\\w*|previen\\w*|evita)\\b[^.;]{0,30}\\b(?:avance|progres\\w*|degenera\\w*|desgaste|artrosis|deterioro|la enfermedad)\\b',
    '\\b(?:fren\\w*|detien\\w*|deten\\w*|retras\\w*|ralentiz\\w*|enlentec\\w*|revert\\w*|reviert\\w*|previen\\w*|preven\\w*|evit\\w*|modific\\w*|para|paran|parar)\\b[^.;]{0,35}\\b(?:evolucion|curso|avance|progres\\w*|degenera\\w*|desgaste|artrosis|deterioro|enfermedad|destruccion|perdida de cartilago|pinzamiento)\\b',
    '\\b(?:evit\\w*|impid\\w*|imped\\w*|logr\\w*)\\b[^.;]{0,20}\\b(?:que )?(?:la )?(?:artrosis|lesion|enfermedad|degeneracion|desgaste)\\b[^.;]{0,20}\\b(?:avanc\\w*|progres\\w*|empeor\\w*|vaya a mas|siga)\\b|\\b(?:artrosis|desgaste|degeneracion|deterioro)\\b[^.;]{0,20}\\b(?:se (?:fren|detien|ralentiz|revi?ert)\\w*|mas lent\\w*)\\b|\\bmas lent\\w*[^.;]{0,20}\\b(?:artrosis|desgaste|degeneracion)\\b',
  ],
};
