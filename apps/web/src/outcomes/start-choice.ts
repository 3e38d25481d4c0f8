import { instruments, type StudyDefinition } from '@jointwise/definitions';
import type { OutcomesChoice } from './useOutcomes.ts';

/** The choice in the address, completed: the primary scale and the visit at a year, or the one nearest to it. */
export function startChoice(search: OutcomesChoice, study: StudyDefinition): OutcomesChoice {
  const primary =
    study.primaryScales[search.condition ?? '*'] ?? study.primaryScales['*'] ?? Object.values(study.primaryScales)[0];
  const instrument = search.instrument ?? primary?.instrument ?? '';
  const scales = instruments.find(({ key }) => key === instrument)?.scales ?? [];
  const isOwn = scales.some(({ code }) => code === search.scale);
  const own = instrument === primary?.instrument ? primary.scale : scales[0]?.code;
  const later = study.visits.filter(({ targetDay }) => targetDay > 0);
  const nearest = [...later].sort((a, b) => Math.abs(a.targetDay - 365) - Math.abs(b.targetDay - 365))[0];
  return { ...search, instrument, scale: isOwn ? search.scale : own, visit: search.visit ?? nearest?.code };
}
