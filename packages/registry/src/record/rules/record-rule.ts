import type { Findings } from '../findings.ts';
import type { RecordContext, RecordData } from '../record-data.ts';

/** Checks the fields of one record against each other and against facts outside it. */
export type RecordRule = (data: RecordData, context: RecordContext, findings: Findings) => void;
