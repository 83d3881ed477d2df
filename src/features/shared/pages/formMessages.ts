import * as z from 'zod/mini';

/**
 * A field of a form as pages show it: what a platform publishes of an input of a job. The protocols of the pages that have
 * forms are made with it.
 */

const nullableNumber = z.nullable(z.number());

export const fieldItem = z.object({
  /** What the value is known by: the document's key, the platform's name. */
  key: z.string(),
  label: z.string(),
  help: z.string(),
  /** What values may be, in words; empty: anything of the type. */
  bounds: z.string(),
  /** `asset`: a medium; `stored`: a file that the platform keeps, by its id; `pairs`: values by names of the user's. */
  type: z.enum(['text', 'integer', 'number', 'boolean', 'choice', 'asset', 'assets', 'stored', 'pairs']),
  /** A text of several lines. */
  long: z.boolean(),
  minimum: nullableNumber,
  maximum: nullableNumber,
  step: nullableNumber,
  maxLength: nullableNumber,
  choices: z.readonly(z.array(z.string())),
  /** How many at most, of a list. */
  maxItems: nullableNumber,
  /** What counts where nothing is given; empty: nothing does. */
  placeholder: z.string(),
});
export type FieldItem = Readonly<z.infer<typeof fieldItem>>;

export const faultItem = z.object({ key: z.string(), text: z.string() });
