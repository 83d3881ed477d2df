import createClient, { type Client } from 'openapi-fetch';
import type { ErrorDialect } from '../core/errorDialect.ts';
import type { OperationFact, OperationTable } from '../core/operation.ts';
import { Problem } from '../core/problem.ts';
import type { Session } from '../core/session.ts';
import { problemFromAnswer, readJson } from '../net/errors/answer.ts';

/**
 * A typed client of one platform for one account. Paths and bodies are checked against the spec by the compiler;
 * every call goes through the session, so the credentials, the limiter and the log are not the provider's business.
 * Errors: an HTTP error status, or an answer that is not JSON, is thrown as a Problem.
 */
export function openApi<Paths extends object>(
  session: Session,
  { operations, errors }: { readonly operations: OperationTable; readonly errors: ErrorDialect },
  base: string,
): Client<Paths> {
  const facts = new WeakMap<Request, OperationFact>();
  const client = createClient<Paths>({
    baseUrl: session.base(base),
    fetch: async (request) => {
      const fact = facts.get(request);
      if (!fact)
        throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: 'unlisted operation' } });
      return session.send(request, fact);
    },
  });
  client.use({
    onRequest: ({ request, schemaPath }) => {
      const fact = operations[`${request.method} ${schemaPath}`];
      if (fact) facts.set(request, fact);
    },
    onResponse: async ({ request, response }) => {
      const context = { provider: session.account.provider, account: session.account.id };
      const operation = facts.get(request)?.id;
      if (!response.ok)
        throw problemFromAnswer(response, await response.text(), { ...context, operation }, errors);
      // An answer that promises no body has none to be parsed.
      if (response.status === 204) return response;
      // Read here and not by the client, whose own parser throws a bare SyntaxError on a cut answer.
      return Response.json(await readJson(response, { ...context, operation }), {
        status: response.status,
        headers: response.headers,
      });
    },
  });
  return client;
}
