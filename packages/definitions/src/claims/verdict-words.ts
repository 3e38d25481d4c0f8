import type { CertaintyLevel } from '../evidence/published-synthesis.ts';
import type { UnanswerableReason, VerdictCode } from './verdict.ts';

type InBoth = { readonly en: string; readonly es: string };

/** The verdict as a word. */
export const verdictWords: Readonly<Record<VerdictCode, InBoth>> = {
  supported: { en: 'Supported', es: 'Respaldado' },
  'benefit-size-uncertain': { en: 'Benefit, size uncertain', es: 'Beneficio de tamaño incierto' },
  inconclusive: { en: 'Inconclusive', es: 'No concluyente' },
  'not-answerable': { en: 'Not answerable from these data', es: 'Sin respuesta con estos datos' },
  'too-small-to-matter': { en: 'Too small to matter', es: 'Demasiado pequeño para importar' },
  'no-important-effect': { en: 'No important effect shown', es: 'Sin efecto importante demostrado' },
  harm: { en: 'Harm', es: 'Daño' },
};

/** The verdict as a sentence that a person can repeat; `{product}` and `{comparator}` are filled in. */
export const verdictSentences: Readonly<Record<Exclude<VerdictCode, 'not-answerable'>, InBoth>> = {
  supported: {
    en: 'People did better than with {comparator}, and by enough to matter.',
    es: 'Las personas mejoraron más que con {comparator}, y lo bastante como para que importe.',
  },
  'benefit-size-uncertain': {
    en: 'People did better than with {comparator}, but whether by enough to matter is not certain.',
    es: 'Las personas mejoraron más que con {comparator}, pero no se sabe si lo bastante como para que importe.',
  },
  inconclusive: {
    en: 'Nobody can tell yet whether it is better than {comparator}: the results fit both a benefit and none.',
    es: 'Todavía no se puede decir si es mejor que {comparator}: los resultados encajan con un beneficio y con ninguno.',
  },
  'too-small-to-matter': {
    en: 'People did a little better than with {comparator}, but by less than they would notice as important.',
    es: 'Las personas mejoraron un poco más que con {comparator}, pero menos de lo que notarían como importante.',
  },
  'no-important-effect': {
    en: 'It made no difference that matters compared with {comparator}.',
    es: 'No hubo ninguna diferencia que importe en comparación con {comparator}.',
  },
  harm: {
    en: 'People did worse than with {comparator}.',
    es: 'A las personas les fue peor que con {comparator}.',
  },
};

/** Harm of a claim about safety: more people had a side effect, which is not the same as doing worse. */
export const moreHarmSentence: InBoth = {
  en: 'More people had side effects than with {comparator}.',
  es: 'Más personas tuvieron efectos secundarios que con {comparator}.',
};

/** What is added when an interval that rules out a benefit does not rule out an important harm. */
export const harmNotExcludedSentence: InBoth = {
  en: 'An important harm is not ruled out.',
  es: 'No se descarta un daño importante.',
};

/** Why there is no answer, in plain words. */
export const unanswerableSentences: Readonly<Record<UnanswerableReason, InBoth>> = {
  'no-data': {
    en: 'Nobody has measured this in a way that gives an answer.',
    es: 'Nadie lo ha medido de un modo que dé una respuesta.',
  },
  uncontrolled: {
    en: 'People were followed after the treatment, but nobody knows how they would have done without it: many people improve anyway.',
    es: 'Se siguió a las personas después del tratamiento, pero no se sabe cómo les habría ido sin él: muchas personas mejoran de todos modos.',
  },
  'nobody-answered': {
    en: 'On one side of the comparison nobody’s result is known.',
    es: 'En un lado de la comparación no se conoce el resultado de nadie.',
  },
  'interval-unbounded': {
    en: 'The result is so uncertain that no limits can be given for it.',
    es: 'El resultado es tan incierto que no se le pueden poner límites.',
  },
  'interval-impossible': {
    en: 'The numbers as printed contradict each other.',
    es: 'Los números publicados se contradicen entre sí.',
  },
  'confidence-too-low': {
    en: 'The uncertainty was not given at the level that the rule asks for (95 %).',
    es: 'La incertidumbre no se dio al nivel que exige la regla (95 %).',
  },
  'threshold-impossible': {
    en: 'The smallest important effect as stated is not possible on this scale.',
    es: 'El efecto importante más pequeño, tal como se indica, no es posible en esta escala.',
  },
};

/** GRADE in words. */
export const certaintyTitles: Readonly<Record<CertaintyLevel, InBoth>> = {
  'very-low': { en: 'Very low certainty', es: 'Certeza muy baja' },
  low: { en: 'Low certainty', es: 'Certeza baja' },
  moderate: { en: 'Moderate certainty', es: 'Certeza moderada' },
  high: { en: 'High certainty', es: 'Certeza alta' },
};

/** What people were compared with, as it stands in a sentence. Keys are comparator codes and names in reviews. */
export const comparatorPhrases: Readonly<Record<string, InBoth>> = {
  placebo: { en: 'placebo', es: 'placebo' },
  SALINE: { en: 'an injection of salt water', es: 'una inyección de agua salada' },
  Saline: { en: 'an injection of salt water', es: 'una inyección de agua salada' },
  SHAM: { en: 'a sham procedure', es: 'un procedimiento simulado' },
  HA: { en: 'an injection of hyaluronic acid', es: 'una inyección de ácido hialurónico' },
  'Hyaluronic acid': { en: 'an injection of hyaluronic acid', es: 'una inyección de ácido hialurónico' },
  CORTICOSTEROID: { en: 'an injection of cortisone', es: 'una inyección de cortisona' },
  Corticosteroid: { en: 'an injection of cortisone', es: 'una inyección de cortisona' },
  EXERCISE: { en: 'exercise', es: 'ejercicio' },
  Exercise: { en: 'exercise', es: 'ejercicio' },
};
