import { z } from 'zod';

/** What the mocha run inside the extension host writes at its end. */
export const hostResultSchema = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  pending: z.number().int(),
  failures: z.array(
    z.object({
      title: z.string(),
      /** Title of the outermost suite that the test belongs to. */
      suite: z.string(),
      message: z.string(),
    }),
  ),
});

export type HostResult = z.infer<typeof hostResultSchema>;
