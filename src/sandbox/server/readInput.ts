import * as z from 'zod/mini';

/** Reads JSON that tests and tools send to the sandbox. Throws a `TypeError` that names what is wrong. */
export function readInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
  name: string,
): z.output<Schema> {
  const { success, data, error } = z.safeParse(schema, input);
  if (success) return data;
  const problems = error.issues.map((issue) => `${[name, ...issue.path].join('.')}: ${issueText(issue)}`);
  throw new TypeError(problems.join('; '));
}

function issueText(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not a valid ${issue.expected}`;
    case 'invalid_value':
      return `is not one of ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return `has no ${issue.keys.join(', ')}`;
    case 'too_small':
      return `is less than ${issue.minimum}`;
    case 'too_big':
      return `is more than ${issue.maximum}`;
    default:
      return issue.message || issue.code;
  }
}
