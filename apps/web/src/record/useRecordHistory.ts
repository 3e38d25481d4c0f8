import { type Read, useRead } from '../api/useRead.ts';
import type { RecordVersion } from './changes-of.ts';

/** Every version of a record, oldest first. */
export function useRecordHistory(path: string): Read<{ readonly rows: readonly RecordVersion[] }> {
  return useRead(`${path}/history`);
}
