import type { ShownOption } from '@jointwise/patient/pages';
import { type KnowledgeItem, planKnowledgeCheck } from '@jointwise/registry';
import type { ShownNumber } from '@jointwise/report';
import type { Services } from '../services.ts';
import { readShownOptions } from './shown-options.ts';

/** Questions on what the pages show at this moment, with the answers taken from the same numbers. */
export async function knowledgeItems(services: Services): Promise<readonly KnowledgeItem[]> {
  const options = await readShownOptions(services);
  const platelets = find(options, 'prp-pain-12');
  const cells = find(options, 'cells-pain');
  const morePain = find(options, 'cells-more-pain');
  return planKnowledgeCheck({
    platelets:
      platelets?.kind === 'share' && platelets.comparator !== null
        ? { treated: platelets.treated, comparator: platelets.comparator }
        : null,
    cells: cells?.kind === 'difference' ? noticed(cells) : null,
    morePain: morePain?.kind === 'share' ? morePain.treated : null,
  });
}

function noticed({ points, between, leastImportant }: Extract<ShownNumber, { kind: 'difference' }>) {
  if (leastImportant === null) return null;
  return { points, lower: between[0], upper: between[1], least: leastImportant };
}

function find(options: readonly ShownOption[], key: string): ShownNumber | undefined {
  return options.flatMap(({ benefit, harm }) => [...benefit, ...harm]).find((number) => number.key === key);
}
