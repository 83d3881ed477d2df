import * as vscode from 'vscode';
import { showInputBox, showQuickPick, type PickRow } from '../shared/messages.ts';
import { unreadRows, unreadText } from '../shared/unreadRows.ts';
import type { CatalogOperation } from '../../calls/catalog.ts';
import { typedAnswer, type Question } from '../../calls/questions/question.ts';
import { questionsOf, withAnswer } from '../../calls/questions/questions.ts';
import type { FileInput, RequestInputs } from '../../calls/requestInputs.ts';
import { declaredByContent } from '../../media/declaredFile.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';
import { resourceText } from '../resources/resourceText.ts';
import { askExpiry } from '../tokens/askExpiry.ts';
import { pickRows } from './pickRows.ts';
import type { ReferenceLists } from './referenceLists.ts';
import { requestFaultText } from './requestFaultText.ts';

interface AskingFor {
  /** Inputs that are asked for elsewhere, by name. */
  readonly skipped?: ReadonlySet<string | undefined>;
  /** What all of it is for; the contract's summary, if left out. */
  readonly heading?: string;
}

/**
 * Asks for every input that is still missing; undefined when the user backs out.
 *
 * @param asks inputs that may be left out and are asked for all the same, by name.
 */
export async function askQuestions(
  operation: CatalogOperation,
  known: RequestInputs,
  lists: ReferenceLists,
  asks: readonly string[] = [],
  { skipped, heading = resourceText(operation.summary) }: AskingFor = {},
): Promise<RequestInputs | undefined> {
  let inputs = known;
  for (const question of questionsOf(operation, known, { references: lists.references, asks })) {
    if (skipped?.has(question.name)) continue;
    const value = await askQuestion(question, heading, lists);
    if (value === undefined) return undefined;
    if (value !== null) inputs = withAnswer(inputs, question, value);
  }
  return inputs;
}

/** Null leaves an optional input out. */
async function askQuestion(question: Question, title: string, lists: ReferenceLists): Promise<unknown> {
  const heading = `${title} · ${resourceText(question.title)}`;
  switch (question.type) {
    case 'choice':
      return pick(
        question,
        heading,
        question.choices.map((value) => ({ label: String(value), value })),
      );
    case 'boolean':
      return pick(question, heading, [
        { label: vscode.l10n.t('Yes'), value: true },
        { label: vscode.l10n.t('No'), value: false },
      ]);
    case 'reference':
      return pickRow(question, heading, lists);
    case 'references': {
      const picked = await pickRows(question, heading, lists);
      return typeof picked === 'number' ? typeText(question, heading, picked) : picked;
    }
    case 'expiry':
      return askExpiry(question, heading);
    case 'file':
      return pickFile(heading);
    case 'text':
    case 'secret':
    case 'integer':
    case 'number':
    case 'json':
      return typeText(question, heading);
  }
}

/** @param unread how many entries of a list that could be picked from cannot be read. */
async function typeText(question: Question, title: string, unread = 0): Promise<unknown> {
  const { description } = question;
  const check = (typed: string): string | undefined => {
    const answer = typedAnswer(question, typed);
    return answer.ok ? undefined : requestFaultText(answer.code, answer.args);
  };
  const typed = await showInputBox({
    title,
    prompt: unread > 0 ? joinedLine([unreadText(unread), description], ' · ') : (description ?? ''),
    value: question.default === null ? '' : String(question.default),
    password: question.secret,
    ignoreFocusOut: true,
    validateInput: check,
  });
  if (typed === undefined) return undefined;
  const answer = typedAnswer(question, typed);
  return answer.ok ? (answer.value ?? null) : undefined;
}

interface Choice extends PickRow {
  readonly value: unknown;
}

async function pick(
  question: Question,
  title: string,
  rows: readonly Choice[],
  more: readonly PickRow[] = [],
): Promise<unknown> {
  const leaveOut: Choice = { label: vscode.l10n.t('Leave out'), value: null };
  const all = question.required ? rows : [...rows, leaveOut];
  const picked = await showQuickPick<PickRow & Partial<Choice>>([...all, ...more], {
    title,
    placeHolder: question.description ?? '',
    ignoreFocusOut: true,
  });
  return picked?.value;
}

/** The rows of the list that gives the value; without any, the id can still be typed. */
async function pickRow(question: Question, title: string, lists: ReferenceLists): Promise<unknown> {
  const rows = await lists.read(question.reference);
  const choices = rows.flatMap(({ label, description, params }) => {
    const value = params[question.name];
    return value === undefined ? [] : [{ label, description: description ?? '', value }];
  });
  const unread = rows.filter(({ isUnread }) => isUnread).length;
  if (choices.length > 0) return pick(question, title, choices, unreadRows(unread));
  return typeText(question, title, unread);
}

async function pickFile(title: string): Promise<FileInput | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title })) ?? [];
  return file && readFileInput(file);
}

/** A file of the user's, as a request sends it: declared as what its content is. */
export async function readFileInput(file: vscode.Uri): Promise<FileInput> {
  const name = file.path.split('/').at(-1) ?? 'file';
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(file));
  return declaredByContent({ name, mimeType: 'application/octet-stream', bytes });
}
