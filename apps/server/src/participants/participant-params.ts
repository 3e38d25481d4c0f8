import { z } from 'zod';
import { id } from '../contract/index.ts';

/** Addresses below a site. */
export const siteParams = z.object({ siteId: id });
export const participantParams = z.object({ siteId: id, participantId: id });
export const recordKindParams = participantParams.extend({ kind: z.string().max(40) });
export const recordParams = recordKindParams.extend({ recordId: id });
export const procedureLogParams = z.object({ siteId: id, entryId: id });
export const visitParams = z.object({ siteId: id, visitId: id });
export const responseParams = z.object({ siteId: id, responseId: id });
