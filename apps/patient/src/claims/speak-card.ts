import type { ClaimCard } from '@jointwise/report';
import { say } from '../rooms/say.ts';
import type { Texts } from '../texts/texts-of.ts';

/**
 * A card with its names, units and notes in the reader's language: ready for the facts, the table and the picture. The
 * two sides of the effect keep their titles, by which the verdict is worded.
 */
export function speakCard(card: ClaimCard, t: Texts): ClaimCard {
  const said = (text: string) => say(text, t).text;
  const arm = <Arm extends { readonly title: string }>(one: Arm): Arm => ({ ...one, title: said(one.title) });
  const { effect, course, rows, flow, notes } = card;
  return {
    ...card,
    effect: effect && { ...effect, unit: said(effect.unit) },
    course: course && {
      ...arm(course),
      unit: said(course.unit),
      controls: course.controls.map((control) => ({ ...arm(control), unit: said(control.unit) })),
    },
    rows: rows.map((row) => ({
      ...arm(row),
      ...{ comparator: said(row.comparator), unit: said(row.unit) },
      note: row.note === null ? null : said(row.note),
    })),
    flow: flow.map(arm),
    notes: notes.map(said),
  };
}
