import { z } from 'zod';
import { id } from '../contract/index.ts';

/** Address of everything about one study. */
export const studyParams = z.object({ studyId: id });
