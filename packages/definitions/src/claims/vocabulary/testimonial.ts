import type { TypeVocabulary } from './type-vocabulary.ts';

/** One person’s story. */
export const testimonialWords: TypeVocabulary = {
  type: 'testimonial',
  en: [
    '\\b(?:i|my|me)\\b[^.]{0,80}["][^.]{0,6}\\b(?:says?|writes?|tells?|reports?|said|wrote)\\b',
    '\\b(?:says?|writes?|tells us|said|wrote)\\b[^."]{0,30}["][^"]{0,60}\\b(?:i|my)\\b',
    '^(?!.*(?:%|\\bper ?cent|\\b(?:in|out of) (?:ten|10)\\b)).*\\b(?:patients?|people|clients) (?:tell us|say|report feeling|love|thank)\\b',
    '\\bchanged (?:my|their|his|her) (?:life|lives)\\b',
    "\\b(?:i was|i am|i'm|i had|i've|i have|i can|i could|i feel|i felt|i went|i used to|i got|i no longer|my (?:knees?|hips?|shoulders?|pain|husband|wife|mother|father|mum|mom|dad))\\b[^?]{0,160}\\b(?:pain[- ]free|no pain|better|again|walk\\w*|run\\w*|gone|relief|without|saved|miracle|amazing|incredible|best|thank\\w*|recommend\\w*|back to|feel)\\b",
    "^(?!while|although|though|if|when|after|in|with|for|at|by|on|as|from|since|however|today|once|thanks|unlike|compared|according|like|because|over|to)[\\w.' -]{2,25}, (?:an? |the |our )?(?:[\\w-]+ ){0,3}(?:\\d{2}(?:,| and|[ -]years?)|retired|patient|athlete|runner|golfer|teacher|nurse|farmer|firefighter|former|mother|father|grand\\w+)\\b",
    '\\b(?:he|she) (?:was|is|could|can|had|has) (?:\\w+ ){0,3}(?:back|walking|running|playing|golf\\w*|pain[- ]free|hiking|dancing|able|again)\\b',
    '^[-– ]*["\'][^"]*\\b(?:i|my|me)\\b|["\'] ?(?:[-–—,] ?)?[\\w.]+,? (?:aged? )?\\d{2}\\b|\\b(?:thank you|thanks to) (?:dr|doctor|everyone|the team)\\b|\\b(?:gave|given) me (?:my|back|a new|hope)\\b|\\bchanged my life\\b|\\bi (?:would|\'d) (?:\\w+ )?(?:recommend|do it again)\\b',
  ],
  es: [
    '\\b(?:mi|me|yo|volvi|puedo|he vuelto)\\b[^.]{0,80}["][^.]{0,6}\\b(?:dice|cuenta|escribe|afirma|explica)\\b',
    '["][^"]{3,80}["],? (?:nos )?(?:dice|cuenta|escribe|afirma|explica)\\b',
    '\\bpacientes? (?:nos )?(?:dicen|cuentan|agradecen)\\b',
    '\\b(?:me|les|le) cambio la vida\\b',
    '^[\\w. -]{2,25}, (?:(?:un|una|de) )?(?:[\\w-]+ ){0,4}\\d{2} anos\\b|["\'][^"]{3,200}["\'],? ?(?:nos |me )?(?:dice|cuenta|escribe|afirma|explica|relata|comenta|confiesa|asegura|recuerda)\\b',
    '\\b(?:me (?:duele|dolia|operaron|pusieron|hice|puse|trate|infiltraron|siento|encuentro|dijeron)|mi (?:rodilla|cadera|hombro|dolor|marido|mujer|madre|padre)|llevaba|llegue|ya no me|ahora puedo|he vuelto|volvi|estoy (?:feliz|encantad\\w*|content\\w*|agradecid\\w*))\\b[^?]{0,140}\\b(?:mejor|sin dolor|camin\\w*|and[oa]r?|corr\\w*|gracias|feliz|encantad\\w*|nuev[oa]|recomiendo|recuper\\w*|vida|alivio|baston|otra vez|volvi|puedo)\\b',
    '\\b(?:gracias (?:a|al) (?:dr|doctor|equipo)|me (?:ha cambiado|devolvio|devolvieron|ha devuelto|ayudo|ha ayudado|salvo)|lo recomiendo|repetiria|no me lo creia|estoy (?:muy )?(?:content|encantad|agradecid|feliz))\\w*|^[-– ]*["][^"]*\\b(?:mi|me|yo|he|estaba|tenia|pude|puedo)\\b|["] ?[-–—,] ?[\\w. ]{2,20},? (?:de )?\\d{2}\\b',
  ],
};
