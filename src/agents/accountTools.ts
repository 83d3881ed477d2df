import * as z from 'zod/mini';
import type { CatalogOperation } from '../calls/catalog.ts';
import type { OperationRequest } from '../calls/engine.ts';
import { Problem } from '../core/problem.ts';
import { cutText, oneLine } from '../net/redaction/displayText.ts';
import { agentTool, amountOf, opened, type AgentDeps } from './agentTool.ts';

/** What a model reads of an answer: more costs its user more than it tells. */
const ANSWER_CHARACTERS = 24_000;
const MOST_FOUND = 25;

const account = z.string().check(z.describe('Id of an account, from backlot_list_accounts.'));
const operation = z.string().check(z.describe('Operation id, from backlot_search_operations.'));
const inputs = {
  account,
  operation,
  params: z
    .optional(z.record(z.string(), z.unknown()))
    .check(z.describe('Path, query and header parameters by name.')),
  body: z.optional(z.unknown()).check(z.describe('The JSON body.')),
};

export const accountTools = [
  agentTool({
    name: 'backlot_list_accounts',
    title: 'List Accounts',
    description:
      'Lists the accounts of AI platforms in Backlot, with what each can do. Call it first: the other tools need an account id.',
    input: z.object({}),
    act: async (_, { accounts, open }) => {
      const rows = await accounts.list();
      const found = await Promise.all(
        rows.map(async ({ id, label, sandbox }) => {
          const one = await open(id);
          if (!one) return [];
          const { provider } = one;
          const abilities = [
            ...(provider.jobs ? ['jobs'] : []),
            ...(provider.stream ? ['run events'] : []),
            ...(provider.balance ? ['balance'] : []),
            ...(provider.workspaces ? ['workspaces'] : []),
            ...(provider.studio ? ['studio'] : []),
          ];
          return [{ account: id, label, platform: provider.id, sandbox, abilities }];
        }),
      );
      return { accounts: found.flat() };
    },
  }),

  agentTool({
    name: 'backlot_search_operations',
    title: 'Search Operations',
    description:
      'Finds operations of an account’s platform by words of id, summary, path or tag. Gives id, summary and risk: read runs at once, write asks the user, paid is bought with backlot_plan_jobs.',
    input: z.object({
      account,
      words: z.string().check(z.maxLength(200), z.describe('Words that must all occur, in any order.')),
    }),
    act: async (input, deps) => {
      const { provider } = await opened(deps, input.account);
      const words = input.words.toLowerCase().split(/\s+/).filter(Boolean);
      const all = (await deps.catalog(provider.id)).list().filter(isOffered);
      const found = all.filter((one) => {
        const text = [one.id, one.summary, one.path, ...one.tags].join(' ').toLowerCase();
        return words.every((word) => text.includes(word));
      });
      return {
        operations: found.slice(0, MOST_FOUND).map(({ id, summary, method, path, risk }) => ({
          ...{ operation: id, summary, risk, request: `${method} ${path}` },
        })),
        found: found.length,
        ...(found.length > MOST_FOUND && { next: 'Only the first 25 are listed: use more words.' }),
      };
    },
  }),

  agentTool({
    name: 'backlot_describe_operation',
    title: 'Describe Operation',
    description: 'Gives the parameters, body schema, risk and documentation of one operation.',
    input: z.object({ account, operation }),
    act: async (input, deps) => {
      const found = await offered(deps, input);
      const { id, summary, description, risk, parameters, body, definitions } = found;
      const described = {
        ...{ operation: id, summary, description, risk },
        parameters: parameters.map(({ name, required, schema, description: about }) => ({
          ...{ name, required, schema },
          ...(about && { description: about }),
        })),
        body: body && { required: body.required, schema: body.media[0]?.schema ?? null },
      };
      return { ...described, definitions: usedDefinitions(described, definitions) };
    },
  }),

  agentTool({
    name: 'backlot_run_read',
    title: 'Run Read Operation',
    description:
      'Runs an operation that only reads, such as a list or a status, and gives its answer. Secrets in it are masked.',
    input: z.object(inputs),
    act: async (input, deps, { signal }) => {
      await requireRisk(deps, input, 'read');
      return answerOf(await deps.engine.exchange(requestOf(input), signal));
    },
  }),

  agentTool({
    name: 'backlot_run_write',
    changes: true,
    title: 'Run Write Operation',
    description:
      'Runs an operation that changes something at the platform and costs nothing. The user is asked each time. What deletes or destroys is not offered.',
    input: z.object(inputs),
    act: async (input, deps, { signal, warning }) => {
      await requireRisk(deps, input, 'write');
      return answerOf(await deps.engine.exchange({ ...requestOf(input), warning }, signal));
    },
  }),

  agentTool({
    name: 'backlot_money',
    title: 'Read Balance and Spending',
    description: 'Gives an account’s balance, what is left of its budget, and what it spent today.',
    input: z.object({ account }),
    act: async (input, deps, { signal }) => {
      const { account: row } = await opened(deps, input.account);
      const { budgets, ledger } = await deps.jobs();
      const [reading, standing, today] = await Promise.all([
        deps.balances.read(row.id, signal),
        budgets.standing(row.id),
        ledger.today(),
      ]);
      return {
        available: amountOf(reading?.balance.available),
        parts: reading?.balance.parts.map(({ name, money }) => ({ name: oneLine(name), ...amountOf(money) })),
        budget: standing && { left: amountOf(standing.left), period: standing.budget.period },
        spentToday: today
          .filter((one) => one.account === row.id)
          .map(({ kind, spent, charges }) => ({ kind: oneLine(kind), ...amountOf(spent), charges })),
      };
    },
  }),
];

/**
 * What destroys is not offered to agents, nor what the platform has given up. Nor what takes or makes a secret: a model
 * must not know it, and one that is shown only once would be lost.
 */
function isOffered({ risk, deprecated, secretInputs, secretOutputs }: CatalogOperation): boolean {
  if (risk === 'destructive' || deprecated) return false;
  return risk === 'read' || secretInputs.length + secretOutputs.length === 0;
}

interface Named {
  readonly account: string;
  readonly operation: string;
}

async function offered(deps: AgentDeps, { account: id, operation: name }: Named): Promise<CatalogOperation> {
  const { provider } = await opened(deps, id);
  const found = (await deps.catalog(provider.id)).find(name);
  if (found && isOffered(found)) return found;
  const kind = found ? 'blocked' : 'notFound';
  const code = found ? 'permission.denied' : 'target.notFound';
  throw new Problem({ kind, code, args: { id: name }, mayHaveActed: false });
}

/** The inputs of a call may make it riskier than its operation: that is judged where it is sent, and asked there. */
async function requireRisk(deps: AgentDeps, input: Named & Inputs, risk: 'read' | 'write'): Promise<void> {
  const { provider } = await opened(deps, input.account);
  const found = await offered(deps, input);
  const actual = provider.riskOf?.(found.id, input.body, input.params) ?? found.risk;
  if (actual === risk) return;
  throw new Problem({
    ...{ kind: 'blocked', code: 'permission.denied', mayHaveActed: false },
    args: { risk: actual, tool: actual === 'paid' ? 'backlot_plan_jobs' : `backlot_run_${actual}` },
  });
}

interface Inputs {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

function requestOf({ account: id, operation: name, params = {}, body }: Named & Inputs): OperationRequest {
  return {
    ...{ account: id, operation: name, params },
    ...(body !== undefined && { body }),
  };
}

function answerOf({ status, text, problem }: Awaited<ReturnType<AgentDeps['engine']['exchange']>>): object {
  if (problem) throw problem;
  return {
    status,
    answer: cutText(text, ANSWER_CHARACTERS),
    ...(text.length > ANSWER_CHARACTERS && {
      next: 'The answer is cut. Ask for fewer rows or a narrower filter.',
    }),
  };
}

/** The definitions that a schema names, and those that these name. */
function usedDefinitions(
  schema: unknown,
  definitions: CatalogOperation['definitions'],
): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  const look = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value ?? null).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      if (Object.hasOwn(used, name)) continue;
      used[name] = definitions[name];
      look(definitions[name]);
    }
  };
  look(schema);
  return used;
}
