import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { FormField, JobRecord, MediaInput } from '../../../core/job.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { shownOutputs, type JobOutput } from '../../../core/output.ts';
import {
  isStoredInput,
  type InputStore,
  type MediaValue,
  type StoredInput,
} from '../../../core/storedInput.ts';
import { inputTitle } from '../../../calls/questions/inputTitle.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import { saveName } from '../../../media/saveName.ts';
import { rawText } from '../../../core/foreignText.ts';
import { byteText } from '../../shared/byteText.ts';
import {
  showInformationMessage,
  showInputBox,
  showQuickPick,
  showWarningMessage,
  type PickRow,
} from '../../shared/messages.ts';
import { withProgress } from '../../shared/progress.ts';
import type { OutputOnDisk } from '../../gallery/outputRepository.ts';
import { mediaText } from './mediaText.ts';

/** Where media for jobs come from: files of the user's, and the outputs of earlier jobs. */
export interface MediaSources {
  readonly inputs: InputStore;
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'outputs'>>;
}

export interface AskedMedia {
  readonly opened: OpenedAccount;
  readonly sources: MediaSources;
  readonly title: string;
}

type Value = MediaValue | readonly MediaValue[];

interface MediaRow extends PickRow {
  readonly act?: 'done' | 'file' | 'output' | 'address' | 'none' | { readonly remove: number };
}

/**
 * Asks for a medium, or for a list of them in its order: a file, an output of an earlier job, or an address. Undefined
 * when the user backs out, null when the field is left out.
 */
export async function askMedia(
  field: FormField,
  current: readonly MediaValue[],
  asked: AskedMedia,
): Promise<Value | null | undefined> {
  const { media, list } = field;
  if (!media) return undefined;
  let chosen = current;
  for (;;) {
    const picked = await showQuickPick(rowsFor(field, media, chosen), {
      title: `${asked.title} · ${inputTitle(field.name)}`,
      placeHolder: field.description ?? '',
      ignoreFocusOut: true,
    });
    const { act } = picked ?? {};
    if (act === undefined) return undefined;
    if (act === 'none') return null;
    if (act === 'done') return list ? chosen : chosen[0];
    if (typeof act === 'object') {
      chosen = chosen.filter((_, at) => at !== act.remove);
      continue;
    }
    const added = await chooseMedia(act, media, asked);
    if (!added || added.length === 0) continue;
    if (!list) return added[0];
    chosen = [...chosen, ...added];
  }
}

function rowsFor(field: FormField, media: MediaInput, chosen: readonly MediaValue[]): readonly MediaRow[] {
  const { list, required } = field;
  const least = Math.max(list?.minItems ?? 0, required ? 1 : 0);
  const isFull = chosen.length >= (list?.maxItems ?? Infinity);
  const isEnough = chosen.length > 0 && chosen.length >= least;
  const done: MediaRow = {
    label: vscode.l10n.t('Done'),
    iconPath: new vscode.ThemeIcon('arrow-right'),
    description: list ? countText(chosen.length, list) : chosen.map(mediaText).join(''),
    act: 'done',
  };
  const file: MediaRow = {
    label: vscode.l10n.t('Choose a File…'),
    iconPath: new vscode.ThemeIcon('file-media'),
    description: vscode.l10n.t('sent with its bytes'),
    act: 'file',
  };
  const output: MediaRow = {
    label: vscode.l10n.t('Choose an Earlier Output…'),
    iconPath: new vscode.ThemeIcon('history'),
    act: 'output',
  };
  const address: MediaRow = {
    label: vscode.l10n.t('Enter an Address…'),
    iconPath: new vscode.ThemeIcon('link'),
    act: 'address',
  };
  const none: MediaRow = {
    label: vscode.l10n.t('Leave It Out'),
    iconPath: new vscode.ThemeIcon('circle-slash'),
    act: 'none',
  };
  const places = chosen.map((value, at): MediaRow => ({
    label: list ? `${at + 1}. ${mediaText(value)}` : mediaText(value),
    description: list ? vscode.l10n.t('choose it to take it out') : '',
    iconPath: new vscode.ThemeIcon(
      media.kind === 'audio' ? 'unmute' : media.kind === 'video' ? 'play' : 'file-media',
    ),
    ...(list ? { act: { remove: at } } : { act: 'done' as const }),
  }));
  return [
    ...(isEnough && list ? [done] : []),
    ...(list ? [] : places),
    ...(isFull ? [] : [...(media.inline.length > 0 ? [file] : []), output, address]),
    ...(required ? [] : [none]),
    ...(list ? places : []),
  ];
}

function countText(count: number, { minItems, maxItems }: NonNullable<FormField['list']>): string {
  return maxItems === null
    ? vscode.l10n.t('{0} chosen, at least {1}', count, minItems ?? 0)
    : vscode.l10n.t('{0} of at most {1} chosen', count, maxItems);
}

/** Asks for a file, for an output of an earlier job or for an address. Undefined when the user backs out. */
export async function chooseMedia(
  from: 'file' | 'output' | 'address',
  media: MediaInput,
  asked: AskedMedia,
): Promise<readonly MediaValue[] | undefined> {
  switch (from) {
    case 'file':
      return chooseFiles(media, asked);
    case 'output':
      return chooseOutput(media, asked);
    case 'address': {
      const url = await showInputBox({
        title: asked.title,
        prompt: vscode.l10n.t('An address that the platform can fetch from.'),
        ignoreFocusOut: true,
        validateInput: (text) =>
          /^https?:\/\/\S+$/i.test(text.trim())
            ? undefined
            : vscode.l10n.t('Enter an address that begins with https.'),
      });
      return url === undefined ? undefined : [{ url: url.trim() }];
    }
  }
}

const ENDINGS: Readonly<Record<MediaInput['kind'], readonly string[]>> = {
  image: ['png', 'jpg', 'jpeg', 'webp'],
  video: ['mp4', 'webm', 'mov'],
  audio: ['wav', 'mp3', 'flac', 'ogg', 'opus', 'm4a', 'aac', 'webm'],
};

async function chooseFiles(media: MediaInput, asked: AskedMedia): Promise<readonly MediaValue[] | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: asked.title,
    openLabel: vscode.l10n.t('Choose'),
    filters: { [kindText(media.kind)]: [...ENDINGS[media.kind]] },
  });
  if (!files) return undefined;
  const values: MediaValue[] = [];
  for (const file of files) {
    const bytes = await vscode.workspace.fs.readFile(file);
    const value = await storedInput(bytes, basename(file.path), asked.sources.inputs);
    if (await isTaken(value, media)) values.push(value);
  }
  return values;
}

function kindText(kind: MediaInput['kind']): string {
  switch (kind) {
    case 'image':
      return vscode.l10n.t('Images');
    case 'video':
      return vscode.l10n.t('Videos');
    case 'audio':
      return vscode.l10n.t('Sounds');
  }
}

/** A file as a request sends it, in base64; what it is, its content says. */
export async function storedInput(bytes: Uint8Array, name: string, inputs: InputStore): Promise<StoredInput> {
  const { hash, mimeType, extension, byteSize } = await inputs.put(bytes);
  return { $input: hash, as: 'base64', mimeType, extension, byteSize, name };
}

/** Whether the contract names the file's type; else the user is told. */
export async function isTaken(
  { mimeType, name = '' }: StoredInput,
  { inline }: MediaInput,
): Promise<boolean> {
  if (takesType(inline, mimeType)) return true;
  const types = inline
    .map((type) => type.replace(/^\w+\/(?:x-)?/, ''))
    .filter((one, at, all) => all.indexOf(one) === at);
  await showWarningMessage(
    vscode.l10n.t('"{0}" cannot be used: {1}. Possible are {2}.', name, mimeType, types.join(', ')),
    { modal: true },
  );
  return false;
}

/** Whether a list of media types, in which `audio/*` stands for all of a kind, has this one. */
export function takesType(types: readonly string[], mimeType: string): boolean {
  return types.some(
    (type) => type === mimeType || (type.endsWith('/*') && mimeType.startsWith(type.slice(0, -1))),
  );
}

const SEARCHED_JOBS = 200;

interface OutputRow extends PickRow {
  readonly job: JobRecord;
  readonly output: JobOutput;
}

async function chooseOutput(
  media: MediaInput,
  asked: AskedMedia,
): Promise<readonly MediaValue[] | undefined> {
  const picked = await pickOutput(media, asked);
  return picked && [await outputValue(picked, media, asked)];
}

/** A picture that an earlier job made, of any account, as a file. Errors: as `JobOutputs.bytes`. */
export async function choosePicture(asked: AskedMedia): Promise<OutputOnDisk | undefined> {
  const picked = await pickOutput({ kind: 'image', inline: ['image/*'] }, asked);
  return picked && outputFile(picked, asked);
}

async function outputFile(
  { job, output: { index } }: Pick<OutputRow, 'job' | 'output'>,
  { sources }: Pick<AskedMedia, 'sources'>,
): Promise<OutputOnDisk> {
  const { outputs } = await sources.jobs();
  const file = await withProgress(vscode.l10n.t('Fetching the output…'), (signal) =>
    outputs.bytes(job.id, index, signal),
  );
  return { job, index, path: file.path, content: file.content };
}

async function pickOutput(media: MediaInput, asked: AskedMedia): Promise<OutputRow | undefined> {
  const { journal } = await asked.sources.jobs();
  const { jobs } = await journal.page({ limit: SEARCHED_JOBS, states: ['succeeded'] });
  const now = asked.opened.session.clock.now();
  const rows = jobs.flatMap((job) =>
    shownOutputs(job.outputs)
      .filter((output) => fits(output, job, media, asked, now))
      .map((output): OutputRow => ({
        label: job.title,
        description: [
          output.cached?.mimeType ?? output.mimeType,
          output.cached && byteText(output.cached.byteSize),
        ]
          .filter((part) => part !== null)
          .join(' · '),
        job,
        output,
      })),
  );
  if (rows.length === 0) {
    await showInformationMessage(vscode.l10n.t('No earlier job has made one that can be used here.'), {
      modal: true,
    });
    return undefined;
  }
  return showQuickPick(rows, {
    title: asked.title,
    placeHolder: vscode.l10n.t('Choose an output of an earlier job'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
}

/** An output by its address where only addresses are taken: then it is one of the same platform, not yet deleted. */
function fits(
  { cached, mimeType, url, expiresAt }: JobOutput,
  job: JobRecord,
  { kind, inline }: MediaInput,
  { opened }: AskedMedia,
  now: number,
): boolean {
  const type = cached?.mimeType ?? mimeType;
  if (!type?.startsWith(`${kind}/`)) return false;
  if (inline.length > 0) return takesType(inline, type);
  return job.account === opened.account.id && url !== null && (expiresAt === null || expiresAt > now);
}

/** An output as an input: by its address where only addresses are taken, else as a file. Errors: as `JobOutputs.bytes`. */
export async function outputValue(
  { job, output }: Pick<OutputRow, 'job' | 'output'>,
  { inline }: MediaInput,
  { sources }: Pick<AskedMedia, 'sources'>,
): Promise<MediaValue> {
  if (inline.length === 0 && output.url !== null) return { url: output.url };
  const { path, content } = await outputFile({ job, output }, { sources });
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(path));
  return storedInput(bytes, saveName(rawText(job.title), output.index, content.extension), sources.inputs);
}

/** The value of a field of media, however it was written before. */
export function mediaValueOf(field: FormField, value: unknown): Value | undefined {
  if (field.list)
    return Array.isArray(value) ? value.map(mediaOf).filter((one) => one !== undefined) : undefined;
  return mediaOf(value);
}

function mediaOf(value: unknown): MediaValue | undefined {
  if (isStoredInput(value)) return value;
  if (typeof value === 'string') return { url: value };
  if (typeof value !== 'object' || value === null || !('url' in value)) return undefined;
  return typeof value.url === 'string' ? { url: value.url } : undefined;
}
