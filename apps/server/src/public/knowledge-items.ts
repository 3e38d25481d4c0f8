import { type KnowledgeItem, planKnowledgeCheck } from '@jointwise/registry';
import { shownOptions } from './shown-options.ts';

/**
 * Questions on what the pages show, with the answers taken from the same numbers.
 *
 * @throws Error when a number that is asked about is no longer shown
 */
export function knowledgeItems(): readonly KnowledgeItem[] {
  const platelets = shown('prp-pain-12');
  const cells = shown('cells-pain');
  const morePain = shown('cells-more-pain');
  if (platelets.kind !== 'share' || platelets.comparator === null) throw new Error('knowledgeItems: no platelet trial');
  if (cells.kind !== 'difference' || cells.leastImportant === null) throw new Error('knowledgeItems: no cell trials');
  if (morePain.kind !== 'share') throw new Error('knowledgeItems: no count of pain after cells');
  const { points, between, leastImportant } = cells;
  return planKnowledgeCheck({
    platelets: { treated: platelets.treated, comparator: platelets.comparator },
    cells: { points, lower: between[0], upper: between[1], least: leastImportant },
    morePain: morePain.treated,
  });
}

function shown(key: string) {
  const found = shownOptions.flatMap(({ benefit, harm }) => [...benefit, ...harm]).find((number) => number.key === key);
  if (found === undefined) throw new Error(`knowledgeItems: ${key} is not shown`);
  return found;
}
