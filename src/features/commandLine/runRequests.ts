import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Engine } from '../../calls/engine.ts';
import {
  ENVIRONMENTS_FILE,
  namedIn,
  readEnvironments,
  type Environment,
} from '../../calls/requestFile/environments.ts';
import { expectationsOf, unmetBy, type Unmet } from '../../calls/requestFile/expectations.ts';
import { LARGEST_FILE, readFileWithin } from '../../calls/requestFile/fileWithin.ts';
import {
  requestFaults,
  whyNotSent,
  type RequestDiagnostic,
} from '../../calls/requestFile/requestDiagnostics.ts';
import { accountOf, operationOf, parseRequestFile, withFiles } from '../../calls/requestFile/requestFile.ts';
import { withVariables, type Variable } from '../../calls/requestFile/variables.ts';
import type { Account } from '../../core/account.ts';
import { Problem, toProblem } from '../../core/problem.ts';
import { declaredByContent } from '../../media/declaredFile.ts';
import { exactTextOfFile, textOfFile } from '../../media/fileText.ts';
import { loadProvider } from '../../providers/index.ts';
import { requestContext } from '../requests/requestContext.ts';
import { UsageError } from './definedAccounts.ts';

/** As request files are read in the editor. */
const LARGEST_REQUEST = 1024 * 1024;
const MOST_TEXT = 1024 * 1024;
const MOST_BASE64 = 32 * 1024 * 1024;

/** How one file went. */
export interface RequestResult {
  readonly file: string;
  /** `failed`: the answer is not as expected. `error`: there is no answer. */
  readonly state: 'passed' | 'failed' | 'error';
  readonly durationMs: number;
  readonly status: number | null;
  /** `<platform>.<operation id>`; null where the file names none. */
  readonly operation: string | null;
  readonly unmet: readonly Unmet[];
  /** Why there is no answer, or what the platform said. */
  readonly reason: string | null;
}

export interface RunDeps {
  readonly accounts: readonly Account[];
  readonly engine: Pick<Engine, 'exchange'>;
  /** The folder that the files and what they name lie in. */
  readonly root: string;
  /** The name of an environment; null for none. */
  readonly environment: string | null;
  /** Answers to `${input:…}`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the accounts are the sandbox's: those that the files name do not count. */
  readonly isDryRun: boolean;
  /** What is wrong, in words. */
  readonly faultText: (fault: RequestDiagnostic) => string;
  readonly problemText: (problem: Problem) => string;
}

/**
 * Sends the request of a file, and says how its answer is. It goes the way of every request file: the same checks, the
 * same engine. Errors: the signal's reason.
 *
 * @param file its path; it is told as it is given
 */
export async function runRequest(deps: RunDeps, file: string, signal: AbortSignal): Promise<RequestResult> {
  const result = { file, durationMs: 0, status: null, operation: null, unmet: [] };
  try {
    return { ...result, ...(await answered(deps, path.resolve(deps.root, file), signal)) };
  } catch (error) {
    signal.throwIfAborted();
    const reason = error instanceof UsageError ? error.message : deps.problemText(toProblem(error));
    return { ...result, state: 'error', reason };
  }
}

const NO_TEXT = 'The file is no text in UTF-8 or UTF-16.';

async function answered(
  deps: RunDeps,
  file: string,
  signal: AbortSignal,
): Promise<Partial<RequestResult> & Pick<RequestResult, 'state' | 'reason'>> {
  const { accounts, engine, isDryRun, faultText, problemText } = deps;
  const text = exactTextOfFile(await readWithin(deps, file, path.basename(file), LARGEST_REQUEST));
  if (text === null) return { state: 'error', reason: NO_TEXT };
  const context = await requestContext({ list: async () => accounts });
  const faults = await requestFaults(text, context);
  const refused = whyNotSent(faults);
  if (refused) {
    const line = text.slice(0, refused.offset).split('\n').length;
    return { state: 'error', reason: `Line ${line}: ${faultText(refused)}` };
  }
  const request = parseRequestFile(text);
  const expected = expectationsOf(request.expect);
  if (expected === 'broken') return { state: 'error', reason: 'What this request expects cannot be read.' };
  const operation = operationOf(request, context);
  const environment = await environmentFor(deps, file);
  const named = request.account ?? (operation && environment?.accounts[operation.provider]) ?? null;
  const account = accountOf({ ...request, account: isDryRun ? null : named }, context);
  if (!operation || !account) {
    const fault = faults.find(({ severity }) => severity === 'error');
    return {
      state: 'error',
      reason: fault ? faultText(fault) : 'No account of the definition can send this.',
    };
  }
  const name = { operation: `${operation.provider}.${operation.id}` };
  if ((await loadProvider(operation.provider)).stream?.operation === operation.id)
    return { ...name, state: 'error', reason: 'A stream of events has no answer to be tested.' };
  const read = (variable: Variable) => valueOf(deps, file, variable, environment);
  const inputs = await withVariables(operation, request, read);
  const call = await withFiles(operation, inputs, async (named) => {
    const bytes = await readWithin(deps, file, named, LARGEST_FILE);
    const mimeType = 'application/octet-stream';
    return declaredByContent({ name: path.basename(named), mimeType, bytes });
  });
  const answer = await engine.exchange({ ...call, account: account.id, operation: operation.id }, signal);
  const unmet = unmetBy(expected ?? { statuses: [], values: [] }, answer);
  return {
    ...name,
    ...{ unmet, status: answer.status, durationMs: answer.durationMs },
    state: unmet.length === 0 ? 'passed' : 'failed',
    reason: unmet.length > 0 && answer.problem ? problemText(answer.problem) : null,
  };
}

async function readWithin(
  { root }: RunDeps,
  file: string,
  named: string,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return readFileWithin({ root, folder: path.dirname(file), path: named, limit });
}

/** Errors: Problem `request.invalid` for what nobody can answer here. */
async function valueOf(
  deps: RunDeps,
  file: string,
  { kind, name, form }: Variable,
  environment: Environment | null,
): Promise<string> {
  const unknown = () =>
    new Problem({ kind: 'invalid', code: 'request.invalid', args: { field: name }, mayHaveActed: false });
  const known = { input: deps.inputs, env: environment?.values ?? {} };
  if (kind === 'input' || kind === 'env') {
    const answer = namedIn(known[kind], name);
    if (answer !== undefined) return answer;
    throw unknown();
  }
  // Jobs are those of the editor.
  if (kind === 'job') throw unknown();
  const bytes = Buffer.from(await readWithin(deps, file, name, form === 'base64' ? MOST_BASE64 : MOST_TEXT));
  if (form === 'base64') return bytes.toString('base64');
  const text = exactTextOfFile(bytes);
  if (text === null) throw new UsageError(`${name}: ${NO_TEXT}`);
  return text;
}

/** The environment in the nearest file of them, from the request's folder up to the root. Errors: `UsageError`. */
async function environmentFor({ root, environment }: RunDeps, file: string): Promise<Environment | null> {
  if (environment === null) return null;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const place = path.join(folder, ENVIRONMENTS_FILE);
    const bytes = await readFile(place).catch(() => null);
    if (bytes !== null) {
      const read = readEnvironments(textOfFile(bytes));
      if (!read.ok)
        throw new UsageError(`${place} cannot be read${read.name && `, because of "${read.name}"`}.`);
      const found = namedIn(read.environments, environment);
      if (found) return found;
      throw new UsageError(`${place} has no environment "${environment}".`);
    }
    if (folder === root || folder === path.dirname(folder))
      throw new UsageError(`There is no ${ENVIRONMENTS_FILE} beside or above ${file}.`);
  }
}
