import { z } from 'zod';

/** GET /api/health. Public. */
export const healthReply = z.object({
  status: z.enum(['ready', 'stopping']),
  version: z.string(),
  database: z.enum(['embedded', 'external']),
  uptimeSeconds: z.number(),
});
