import type { TypeVocabulary } from './type-vocabulary.ts';

/** Movement, daily life and sport. */
export const functionWords: TypeVocabulary = {
  type: 'function',
  en: [
    '\\bback (?:on|to|in) (?:the|your) (?:golf|tennis|field|court|pitch|feet|game|bike|slopes|sport|daily)\\w*',
    '\\b(?:walk|bend|kneel|climb|move|run)\\b[^.]{0,30}\\b(?:with ease|freely|easily|without (?:limits|restriction))',
    '\\b(?:improv\\w*|restor\\w*|regain\\w*|increas\\w*|better|greater|more|recover\\w*|gain\\w*|boost\\w*)\\b[^.;]{0,30}\\b(?:mobility|function|functioning|movement|range of motion|flexibility|strength|quality of life)\\b',
    '\\bmove (?:better|freely|more easily|again)\\b',
    '\\b(?:walk|run|play|climb|dance|return|get back)\\b[^.]{0,45}\\b(?:again|to (?:the )?sports?|to (?:your|an) active life)\\b',
    '\\b(?:gets?|got|keeps?|kept) (?:you|them|people|patients|him|her) (?:moving|walking|running|active|going|back)\\b',
    '\\b(?:return\\w*|back|resum\\w*|get back) to (?:\\w+ ){0,3}(?:activit\\w*|sports?|work|training|running|walking|golf|tennis|exercise|life|hobbies|things|competition|the gym|normal)\\b',
    '\\b(?:eas(?:y|ier)|pain-free|freer|better|smoother) (?:walking|movement|motion|moving|stairs?)\\b|\\b(?:walk|climb stairs|move|bend|sleep|stand)\\w* (?:\\w+ ){0,2}(?:further|farther|longer|better|more easily|more comfortably|without (?:a )?(?:stick|cane|crutch\\w*|limp\\w*))',
    '\\bstay active\\b|\\bactive (?:life|lifestyle)\\b',
    '\\b(?:walk|run|play|climb|dance|kneel|squat|hike|cycle|swim|train|drive|sleep|garden|work)(?:s|ing|ed)?\\b[^.;]{0,30}\\b(?:again|pain[- ]free|without (?:pain|limping|a limp|stopping)|normally|comfortably|with ease)\\b|\\b(?:doing|do|enjoy) (?:\\w+ ){0,2}things (?:you|they|that)\\b|\\bback on (?:\\w+ )?feet\\b|\\bkeep up with\\b|\\b(?:living|live) (?:\\w+ ){0,2}(?:fully|active|life to)\\b|\\b(?:function|mobility|movement|range of motion|womac|koos|daily (?:life|living|activities))\\b[^.;]{0,25}\\b(?:improv\\w*|better|increas\\w*|restor\\w*|return\\w*|recover\\w*|easier)\\b',
  ],
  es: [
    '\\brecuper\\w* (?:su|tu|una) vida (?:activa|normal)\\b',
    '\\b(?:mejor\\w*|recuper\\w*|aument\\w*|devuelv\\w*|restaur\\w*|mas)\\b[^.;]{0,30}\\b(?:movilidad|funcion|funcionalidad|movimiento|flexibilidad|fuerza|calidad de vida)\\b',
    '\\bse mueve mejor\\b|\\bmoverse mejor\\b',
    '\\b(?:vuelv[ae]|volver|vuelven) a (?:caminar|correr|hacer deporte|moverse|jugar|bailar)\\b',
    '\\b(?:vuelv\\w*|volver|regres\\w*|retom\\w*|reincorpor\\w*) (?:a |al |a la |a las |a los )?(?:\\w+ ){0,3}(?:entren\\w*|compet\\w*|trabaj\\w*|deporte\\w*|actividad\\w*|camin\\w*|corr\\w*|bail\\w*|andar|jugar|vida|rutina|gimnasio|pasear)\\b',
    '\\b(?:menos|reduc\\w*|disminuy\\w*|alivi\\w*) (?:\\w+ ){0,3}rigidez\\b|\\bvida (?:mas )?activa\\b|\\b(?:camin\\w*|andar?|mover\\w*|subir) (?:\\w+ ){0,2}(?:mejor|sin (?:baston|muletas|limitaciones|dificultad))\\b|\\b(?:recuper|devuelv|recobr)\\w* (?:\\w+ ){0,3}(?:movilidad|funcion|vida|actividad)\\b',
    '\\b(?:camin|and|corr|bail|jug|sub|dorm|mov)\\w*\\b[^.;]{0,30}\\b(?:sin dolor|de nuevo|otra vez|con normalidad|sin molestias|sin parar)\\b|\\b(?:vida|actividad\\w*) (?:\\w+ )?(?:normal|cotidian\\w*|diari\\w*|deportiv\\w*)\\b[^.;]{0,20}\\b(?:recuper|vuelv|volver|retom)\\w*|\\b(?:recuper\\w*|retom\\w*|hacer|llevar|vuelv\\w*|volver)\\b[^.;]{0,20}\\b(?:vida|actividad\\w*) (?:\\w+ )?(?:normal|cotidian\\w*|diari\\w*|deportiv\\w*|activa|plena)\\b|\\b(?:movilidad|funcion|funcionalidad|calidad de vida)\\b[^.;]{0,20}\\b(?:mejor\\w*|aument\\w*|recuper\\w*)\\b',
  ],
};
