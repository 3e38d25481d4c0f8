import { cert } from './cert.ts';
import type { ChecklistDefinition } from './checklist-definition.ts';
import { doses } from './doses.ts';
import { miboMsc } from './mibo-msc.ts';
import { miboPrp } from './mibo-prp.ts';

/** Reporting standards that completeness is scored against. */
export const checklists: readonly ChecklistDefinition[] = [miboMsc, miboPrp, doses, cert];
