import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { namedIn } from '../../../calls/requestFile/environments.ts';
import type { Variable } from '../../../calls/requestFile/variables.ts';
import type { Account } from '../../../core/account.ts';
import type { JobRecord } from '../../../core/job.ts';
import { Problem } from '../../../core/problem.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { exactTextOfFile } from '../../../media/fileText.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';
import { showInputBox } from '../../shared/messages.ts';
import { cancellable } from '../../shared/progress.ts';
import type { EnvironmentChoice } from './environmentChoice.ts';
import { readBeside } from './filesBeside.ts';

/** A text that is put into a request: longer ones belong into a file that is sent as such. */
const MOST_TEXT = 1024 * 1024;
/** What is sent in base64 is held three times on its way. */
const MOST_BASE64 = 32 * 1024 * 1024;

interface Reading {
  readonly account: Account;
  readonly uri: vscode.Uri;
  readonly jobs: () => Promise<Jobs>;
  readonly environments: Pick<EnvironmentChoice, 'of'>;
  /** What is known of inputs, by name. */
  readonly inputAnswers?: Readonly<Record<string, string>>;
}

/**
 * What the variables of a request stand for. Errors: Problem `call.canceled` when the user backs out of a question;
 * `request.invalid` for a file that may not be read and for what is not known; `output.missing`.
 */
export function variableReader(reading: Reading): (variable: Variable) => Promise<string> {
  return async (variable) => {
    switch (variable.kind) {
      case 'input':
        return asked(variable.name, reading);
      case 'env':
        return (
          namedIn((await reading.environments.of(reading.uri))?.values ?? {}, variable.name) ??
          unknown(variable)
        );
      case 'file': {
        const isBase64 = variable.form === 'base64';
        const limit = isBase64 ? MOST_BASE64 : MOST_TEXT;
        const { bytes } = await readBeside(reading.uri, variable.name, limit);
        return bytes instanceof Uint8Array ? textOf(bytes, variable) : unknown(variable);
      }
      case 'job':
        return outputText(variable, reading);
    }
  };
}

async function asked(name: string, { account, inputAnswers: known = {} }: Reading): Promise<string> {
  const answer = namedIn(known, name);
  if (answer !== undefined) return answer;
  const typed = await showInputBox({ title: oneLine(name), ignoreFocusOut: true });
  if (typed !== undefined) return typed;
  throw new Problem({
    kind: 'canceled',
    code: 'call.canceled',
    provider: account.provider,
    account: account.id,
    mayHaveActed: false,
  });
}

/** The address of an output, or its content where the form asks for it. */
async function outputText(variable: Variable, { jobs, account }: Reading): Promise<string> {
  const [, id = '', position = '0'] = /^(.*?)(?:#(\d{1,4}))?$/.exec(variable.name) ?? [];
  const { journal, outputs } = await jobs();
  const job = await jobNamed(id, account, journal);
  const index = Number(position);
  if (!job) return unknown(variable);
  if (variable.form === null) return job.outputs[index]?.url ?? unknown(variable);
  const limit = variable.form === 'base64' ? MOST_BASE64 : MOST_TEXT;
  const { path } = await cancellable(vscode.l10n.t('Reading the output…'), (signal) =>
    outputs.bytes(job.id, index, signal, { maxBytes: limit }),
  );
  return textOf(await readFile(path), variable);
}

/** A job by its id, here or at the platform, or the last one of the account that gave something. */
async function jobNamed(
  id: string,
  account: Account,
  journal: Jobs['journal'],
): Promise<JobRecord | undefined> {
  const { jobs } = await journal.page({ account: account.id, states: ['succeeded'], limit: 100 });
  if (id === 'last') return jobs.find(({ outputs }) => outputs.length > 0);
  const found = jobs.find((job) => job.id === id || job.remoteId === id) ?? (await journal.get(id));
  return found?.account === account.id ? found : undefined;
}

function textOf(bytes: Uint8Array, { form, name }: Variable): string {
  if (form === 'base64')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return exactTextOfFile(bytes) ?? unknown({ name: `${name} (UTF-8/UTF-16)` });
}

function unknown({ name }: Pick<Variable, 'name'>): never {
  throw new Problem({ kind: 'invalid', code: 'request.invalid', args: { field: name }, mayHaveActed: false });
}
