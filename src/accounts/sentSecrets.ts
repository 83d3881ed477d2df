import type { OperationFact } from '../core/operation.ts';

/** The values of an operation's secret inputs in a request: texts at any depth of its headers or its JSON body. */
export async function sentSecrets(
  request: Request,
  { secretInputs }: Pick<OperationFact, 'secretInputs'>,
): Promise<readonly string[]> {
  if (secretInputs.length === 0) return [];
  const names = new Set(secretInputs.map((path) => lastName(path).toLowerCase()));
  const headers = [...request.headers].filter(([name]) => names.has(name)).map(([, value]) => value);
  const found: string[] = [];
  const visit = (value: unknown, isSecret: boolean): void => {
    if (typeof value === 'string') {
      if (isSecret) found.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value))
        visit(member, isSecret || names.has(name.toLowerCase()));
    }
  };
  visit(await jsonBody(request), false);
  return [...headers, ...found];
}

/** The member that a path names: `keys[].secret` ends in `secret`. */
export function lastName(path: string): string {
  return (path.split('.').at(-1) ?? '').replaceAll('[]', '');
}

/** The body is read from a copy, since the request is still to be sent. Forms and files hold no secret inputs. */
async function jsonBody(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.includes('json')) return undefined;
  try {
    return await request.clone().json();
  } catch {
    return undefined;
  }
}
