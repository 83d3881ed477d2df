import * as z from 'zod/mini';
import type { Worded } from '../../../core/actionGuide.ts';

interface Imported {
  readonly name?: string | undefined;
  readonly status?: string | undefined;
  readonly error?: string | undefined;
  readonly children?: readonly Imported[] | undefined;
}

const imported: z.ZodMiniType<Imported> = z.looseObject({
  name: z.optional(z.string()),
  status: z.optional(z.string()),
  error: z.optional(z.string()),
  children: z.optional(z.array(z.lazy(() => imported))),
});

/** The parts of an imported bundle that did not start; null when all did. */
export function bundleFailures(answer: unknown): Worded | null {
  const result = imported.safeParse(answer).data;
  const failed = result ? failedIn(result) : [];
  return failed.length === 0
    ? null
    : {
        text: 'The bundle was imported, but {0} of its workspaces failed: {1}.',
        args: [failed.length, failed.join('; ')],
      };
}

function failedIn({ name, status, error, children = [] }: Imported): readonly string[] {
  const own = status === 'failed' ? [[name, error].filter(Boolean).join(': ')] : [];
  return [...own, ...children.flatMap(failedIn)];
}
