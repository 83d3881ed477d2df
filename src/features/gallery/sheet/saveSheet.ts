import * as vscode from 'vscode';
import type { JobRecord } from '../../../core/job.ts';
import type { Money, MoneyUnit } from '../../../core/money.ts';
import { shownOutputs } from '../../../core/output.ts';
import type { Provider } from '../../../core/provider.ts';
import { rawText, type ForeignText } from '../../../core/foreignText.ts';
import type { Jobs } from '../../../jobs/jobs.ts';
import type { Plan } from '../../../jobs/store/plans/planRows.ts';
import { saveName } from '../../../media/saveName.ts';
import { cutText, headOf } from '../../../net/redaction/displayText.ts';
import { redact } from '../../../net/redaction/redact.ts';
import { redactMember } from '../../../net/redaction/redactValue.ts';
import { loadProvider } from '../../../providers/index.ts';
import { costText, jobAppearance } from '../../jobs/view/jobStateText.ts';
import { moneyText } from '../../money/moneyText.ts';
import { showInformationMessage } from '../../shared/messages.ts';
import { withProgress } from '../../shared/progress.ts';
import { outputId } from '../galleryIds.ts';
import { isIntentKey, requestValues, valueText } from '../recipe.ts';
import type { GalleryPanel } from '../galleryPanel.ts';
import type { OutputRecord } from '../outputQuery.ts';
import type { OutputRepository } from '../outputRepository.ts';
import { readableOutput } from '../readableOutput.ts';
import { contactSheet, type SheetCell } from './contactSheet.ts';

export interface SheetDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal'>>;
  readonly repository: Pick<OutputRepository, 'find' | 'onDisk'>;
  readonly gallery: Pick<GalleryPanel, 'smallPictures'>;
}

/** More makes a page that no browser scrolls well. */
const MOST_CELLS = 500;
/** More than a cell shows of a text. */
const EXCERPT_BYTES = 2_000;
const EXCERPT = 600;
/** More than a sheet shows of one value. */
const LONGEST_VALUE = 500;
const MOST_VALUES = 60;

/** A place on the sheet: an output, or what was asked for where there is none. */
interface Entry {
  readonly asked: Parameters<typeof sheetValues>[0];
  readonly provider: Provider | undefined;
  readonly job: JobRecord | null;
  readonly record?: OutputRecord;
  /** In place of a picture. */
  readonly words: string;
}

/** Saves what a plan gave as one page, its jobs in their order. Undefined when the user backs out. Errors: Problem. */
export async function savePlanSheet(deps: SheetDeps, plan: Plan): Promise<string | undefined> {
  const { journal } = await deps.jobs();
  const entries: Entry[] = [];
  for (const step of [...plan.steps].sort((a, b) => a.step - b.step)) {
    const provider = await loadProvider(step.provider).catch(() => undefined);
    const job = step.job && (await journal.get(step.job.id));
    if (job) entries.push(...entriesOf(job, provider));
    else {
      const call = await journal.plans.call({ plan: plan.id, step: step.step });
      const words = vscode.l10n.t('waiting for its turn');
      entries.push({ asked: { kind: step.kind, call }, provider, job: null, words });
    }
  }
  return save(deps, plan.title, entries);
}

/** Saves outputs as one page. Undefined when the user backs out, or there are none any more. Errors: Problem. */
export async function saveOutputSheet(deps: SheetDeps, ids: readonly string[]): Promise<string | undefined> {
  const entries: Entry[] = [];
  for (const id of ids.slice(0, MOST_CELLS)) {
    const record = await deps.repository.find(id);
    if (!record) continue;
    const { job } = record;
    const provider = await loadProvider(job.provider).catch(() => undefined);
    entries.push({ asked: job, provider, job, record, words: '' });
  }
  const [first] = entries;
  if (!first) return undefined;
  return save(deps, rawText(first.job?.title ?? ''), entries);
}

function entriesOf(job: JobRecord, provider: Provider | undefined): readonly Entry[] {
  const base = { asked: job, provider, job };
  const outputs = shownOutputs(job.outputs);
  if (outputs.length === 0) return [{ ...base, words: jobAppearance(job.state).label }];
  return outputs.map((output) => ({ ...base, record: { job, output }, words: '' }));
}

async function save(deps: SheetDeps, title: string, entries: readonly Entry[]): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = saveName(title, 0, 'html');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Contact Sheet'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { HTML: ['html'] },
  });
  if (!target) return undefined;
  const shown = entries.slice(0, MOST_CELLS);
  const page = await withProgress(vscode.l10n.t('Making a contact sheet…'), async (signal, progress) => {
    const cells = await cellsOf(deps, shown, signal, () =>
      progress.report({ increment: 100 / shown.length }),
    );
    return contactSheet(cells, wordsOf(redact(title), shown));
  });
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const text = vscode.l10n.t('Saved as {0}', target.path.split('/').at(-1) ?? '');
  const reveal = vscode.l10n.t('Show in Folder');
  void showInformationMessage(text, reveal).then((chosen) =>
    chosen === reveal ? vscode.commands.executeCommand('revealFileInOS', target) : undefined,
  );
  return text;
}

async function cellsOf(
  { repository, gallery }: SheetDeps,
  entries: readonly Entry[],
  signal: AbortSignal,
  onCell: () => void,
): Promise<readonly SheetCell[]> {
  const excerpts = new Map<OutputRecord, string>();
  const drawable: OutputRecord[] = [];
  for (const { record } of entries) {
    signal.throwIfAborted();
    onCell();
    if (!record) continue;
    const ref = { job: record.job.id, index: record.output.index };
    const file = await repository.onDisk(ref, signal).catch(() => undefined);
    signal.throwIfAborted();
    if (!file) excerpts.set(record, vscode.l10n.t('Not available'));
    else if (file.content.kind === 'text' || file.content.kind === 'json') {
      const { text } = await readableOutput(file.path, file.content, EXCERPT_BYTES);
      excerpts.set(record, headOf(text, EXCERPT));
    } else {
      const output = file.job.outputs.find(({ index }) => index === ref.index) ?? record.output;
      drawable.push({ job: file.job, output });
      excerpts.set(record, file.content.mimeType);
    }
  }
  const pictures = await gallery.smallPictures(drawable, signal);
  return entries.map(({ asked, provider, job, record, words }) => ({
    values: sheetValues(asked, provider),
    picture: (record && pictures.get(idOf(record))) ?? null,
    words: (record && excerpts.get(record)) ?? words,
    cost: (job && costText(job, provider?.moneyUnit)) ?? null,
  }));
}

function idOf({ job, output }: OutputRecord): string {
  return outputId({ job: job.id, index: output.index });
}

function wordsOf(title: string, entries: readonly Entry[]) {
  const { language } = vscode.env;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const count = entries.filter(({ record }) => record).length;
  const outputs = count === 1 ? vscode.l10n.t('1 output') : vscode.l10n.t('{0} outputs', count);
  const made = new Map(entries.flatMap(({ job, provider }) => (job ? [[job.id, { job, provider }]] : [])));
  const costs = totals([...made.values()]);
  return {
    ...{ language, title },
    summary: [outputs, ...costs, date.format(Date.now())].join(' · '),
    common: vscode.l10n.t('In all of them'),
    cost: vscode.l10n.t('Cost'),
  };
}

function totals(
  jobs: readonly { readonly job: JobRecord; readonly provider: Provider | undefined }[],
): readonly string[] {
  const sums = new Map<string, { readonly sum: Money; readonly unit: MoneyUnit | undefined }>();
  for (const { job, provider } of jobs) {
    if (!job.cost || job.refunded) continue;
    const { unit, micros } = job.cost;
    const before = sums.get(unit)?.sum.micros ?? 0;
    sums.set(unit, { sum: { unit, micros: before + micros }, unit: provider?.moneyUnit });
  }
  return [...sums.values()].map(({ sum, unit }) => moneyText(sum, unit));
}

/** What an output was asked for with: the platform with its kind of job, the prompt, and all other values of the request. */
function sheetValues(
  { kind, call }: { readonly kind: string; readonly call: Pick<JobRecord['call'], 'body' | 'operation'> },
  provider: Pick<Provider, 'label' | 'jobs'> | undefined,
): ReadonlyMap<string, string> {
  const described: ForeignText | undefined = provider?.jobs?.describe(call).title;
  const title = described === undefined ? '' : rawText(described);
  const values = requestValues({ call }).filter(([name]) => !isIntentKey(name));
  const prompt = values.find(
    ([, value]) => typeof value === 'string' && value !== '' && value === title,
  )?.[0];
  const others = values.filter(([name]) => name !== prompt).slice(0, MOST_VALUES);
  return new Map([
    [vscode.l10n.t('Kind'), provider ? `${provider.label}: ${kind}` : kind],
    ...(prompt === undefined
      ? []
      : [[vscode.l10n.t('Prompt'), cutText(redact(title), LONGEST_VALUE)] as const]),
    ...others.map(([name, value]) => [name, cutText(hiddenText(name, value), LONGEST_VALUE)] as const),
  ]);
}

/** A value in words; the page is made to be passed on, so what looks like a credential is hidden. */
function hiddenText(name: string, value: unknown): string {
  return valueText(redactMember(name, value));
}
