import type { TypeVocabulary } from './type-vocabulary.ts';

/** How long it lasts. */
export const durabilityWords: TypeVocabulary = {
  type: 'durability',
  en: [
    '\\b(?:keeps?|kept) working for\\b|\\bpermanent (?:fix|cure|solution|answer)\\b|\\bonce and for all\\b',
    '\\b(?:long[- ]lasting|lasting|long[- ]term|permanent(?:ly)?|durable) (?:\\w+ )?(?:relief|results?|benefits?|effects?|improvement|solution)\\b',
    '\\b(?:lasts?|lasting|persists?|continues?|endures?)\\b[^.;]{0,25}\\b(?:months?|years?|decades?|a lifetime|for life|forever)\\b',
    '\\brelie\\w+ [^.;]{0,20}\\bpermanently\\b',
    '\\b(?:benefits?|relief|results?|effects?|improvements?|gains?|achieves?)\\b[^.;]{0,45}\\b(?:holds?|held|lasts?|persists?|persist|endures?|remains?|continues?|keeps? going|is sustained|are sustained|was sustained|were sustained|is maintained|are maintained|was maintained|were maintained)\\b',
    '\\b(?:lasts?|lasted|holds?) (?:\\w+ ){0,2}(?:longer|for longer|years|a year|long)\\b',
    '\\b(?:months?|years|decades?)(?: or more)? of (?:\\w+ ){0,2}(?:benefits?|relief|comfort|improvement|freedom|easier|better|results?|mobility)\\b|\\b(?:sustained|enduring|prolonged|durable) (?:\\w+ )?(?:relief|results?|benefits?|effects?|improvement)',
    '\\b(?:relief|results?|benefits?|effects?|improv\\w*|better|pain-free|comfort|works?)\\b[^.;]{0,40}\\b(?:for|up to|over|beyond|at least|more than|past) (?:\\w+ ){0,4}(?:months|years|a year|decades|life|good)\\b|\\b(?:a|one|single) (?:injection|session|shot|treatment)\\b[^.;]{0,30}\\b(?:months|years|lifetime)\\b|\\bstill (?:\\w+ ){0,3}(?:months|years) (?:later|on|after)\\b|\\b(?:wear off|wears off)\\b[^.;]{0,30}\\b(?:slower|later|never)\\b',
  ],
  es: [
    '\\b(?:perduran?|se mantienen?|duran?) en el tiempo\\b|\\bsolucion definitiva\\b',
    '\\b(?:alivio|efecto|resultado|resultados|beneficio|beneficios|mejoria)\\b[^.;]{0,20}\\b(?:durader\\w*|permanentes?|a largo plazo|prolongad\\w*)',
    '\\b(?:dura|duran|se mantiene|se mantienen|perdura|perduran|persiste)\\b[^.;]{0,25}\\b(?:meses|anos|decadas|toda la vida|para siempre)\\b',
    '\\bde forma (?:duradera|permanente)\\b',
    '\\b(?:anos|meses|decadas) de (?:\\w+ ){0,2}(?:alivio|beneficio\\w*|bienestar|mejoria|resultados?)\\b|\\b(?:dura|duran|durado|perdura|perduran) (?:\\w+ ){0,2}mas\\b',
    '\\b(?:alivio|efectos?|resultados?|beneficios?|mejoria|mejora)\\b[^.;]{0,35}\\b(?:dur[ae]n?|durar|perdur\\w*|se mantien\\w*|mantenerse|se prolong\\w*|persist\\w*|estables?)\\b|\\bmas durader\\w*|\\bduradero\\b',
    '\\b(?:alivio|resultados?|beneficios?|efectos?|mejor\\w*|sin dolor|bienestar)\\b[^.;]{0,40}\\b(?:durante|hasta|mas de|al menos|entre|por|tras) (?:\\w+ ){0,4}(?:meses|anos|ano|decadas)\\b|\\b(?:una sola|unica) (?:infiltracion|sesion|aplicacion|inyeccion)\\b[^.;]{0,30}\\b(?:meses|anos|vida)\\b|\\ba largo plazo\\b[^.;]{0,20}\\b(?:alivio|mejor\\w*|resultados?|beneficios?)\\b',
  ],
};
