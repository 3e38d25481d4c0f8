import { z } from 'zod';
import { id } from '../contract/index.ts';

/** Addresses below an enquiry and an answer. */
export const enquiryParams = z.object({ siteId: id, enquiryId: id });
export const enquiryMessageParams = enquiryParams.extend({ messageId: id });
export const answerParams = z.object({ siteId: id, answerId: id });
