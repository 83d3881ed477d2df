import * as vscode from 'vscode';
import type { JobRecord } from '../../core/job.ts';
import { toProblem, type Problem } from '../../core/problem.ts';
import type { KeepingRule } from '../../jobs/store/keeping/keepTable.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { nameByTemplate, parseNameTemplate } from '../../media/keeping/nameTemplate.ts';
import { cacheLimit } from '../gallery/outputSettings.ts';
import type { OutputRef } from '../gallery/galleryIds.ts';
import { outputRefsOfPage } from '../gallery/sorting/pageOutputs.ts';
import type { OutputRepository } from '../gallery/outputRepository.ts';
import { byteText } from '../shared/byteText.ts';
import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { setStatusBarMessage, showWarningMessage } from '../shared/messages.ts';
import { jobArgumentOf, selectionOf } from '../shared/nodeArguments.ts';
import { withProgress } from '../shared/progress.ts';
import { setting, updateSetting } from '../shared/settings.ts';
import { clearCache } from './clearCache.ts';
import { askedFile, type AskedFile } from './findRecipe.ts';
import { keepFolder, keepingRule, trustedFolder, windowSettings } from './keepSettings.ts';
import { nameValues } from './keptAs.ts';
import { askNameTemplate } from './nameTemplateInput.ts';

export interface KeepDeps {
  readonly jobs: () => Promise<Pick<Jobs, 'journal' | 'keeping' | 'cacheUse'>>;
  readonly repository: Pick<OutputRepository, 'outputsOf' | 'origins'>;
  readonly findRecipe: (file: AskedFile) => Promise<void>;
}

export function keepCommands(deps: KeepDeps): Handlers<CommandId<'keeping'>> {
  return {
    'backlot.keepOutputs': async (args) => {
      const places = await placesOf(deps, args);
      if (places.length === 0) return undefined;
      const rule = await chosenRule();
      return rule && keepAll(deps, places, rule);
    },

    'backlot.findRecipe': async ([target]) => {
      const uri = target instanceof vscode.Uri ? target : await chosenFile();
      if (uri) await deps.findRecipe(askedFile(uri));
    },

    'backlot.clearCache': async () => {
      const { cacheUse } = await deps.jobs();
      const done = await clearCache(cacheUse, cacheLimit(setting));
      if (done !== undefined) setStatusBarMessage(done, 8_000);
    },

    'backlot.setNameTemplate': async () => {
      const written = setting('keep.name');
      const current = typeof written === 'string' ? written : '';
      const preview = await previewOf(deps);
      const template = await askNameTemplate(current, preview);
      if (template !== undefined && template !== current) await updateSetting('keep.name', template);
    },
  };
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Find Recipe'),
    openLabel: vscode.l10n.t('Find Recipe'),
    canSelectMany: false,
  });
  return files?.[0];
}

/** The outputs of a list of output ids, or of all selected rows. */
async function placesOf({ repository }: KeepDeps, args: readonly unknown[]): Promise<readonly OutputRef[]> {
  const shown = outputRefsOfPage(args[0]);
  if (shown) return shown;
  const places: OutputRef[] = [];
  for (const row of selectionOf(args)) {
    const named = jobArgumentOf(row);
    if (!named) continue;
    const isOne = named.output !== null || typeof args[1] === 'number';
    const index = named.output ?? (typeof args[1] === 'number' ? args[1] : 0);
    places.push(...(isOne ? [{ job: named.id, index }] : await repository.outputsOf([named.id])));
  }
  return places;
}

/** How the settings say; where they name no folder, the user chooses one, which is remembered. */
async function chosenRule(): Promise<KeepingRule | null> {
  const workspace = trustedFolder();
  const rule = keepingRule(windowSettings(), workspace);
  if (rule) return rule;
  // One that is named could be used above, so this one cannot.
  if (keepFolder(windowSettings().folder, workspace))
    void showWarningMessage(
      vscode.l10n.t(
        'The setting backlot.keep.folder cannot be used here: it needs an absolute path, or a trusted folder on this computer.',
      ),
    );
  const folders = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Folder for Kept Outputs'),
    openLabel: vscode.l10n.t('Keep Here'),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
  });
  const folder = folders?.[0];
  if (folder?.scheme !== 'file') return null;
  await updateSetting('keep.folder', folder.fsPath);
  return keepingRule({ ...windowSettings(), folder: folder.fsPath }, workspace);
}

async function keepAll(
  { jobs }: KeepDeps,
  places: readonly OutputRef[],
  rule: KeepingRule,
): Promise<string | undefined> {
  const { keeping } = await jobs();
  const title =
    places.length === 1
      ? vscode.l10n.t('Keeping 1 output…')
      : vscode.l10n.t('Keeping {0} outputs…', places.length);
  let kept = 0;
  let elsewhere = 0;
  const failed: Problem[] = [];
  const isDone = await withProgress(title, async (signal, progress) => {
    for (const [at, place] of places.entries()) {
      const onBytes = (done: number, total: number) =>
        progress.report({
          message: vscode.l10n.t(
            '{0} of {1}: {2} of {3}',
            at + 1,
            places.length,
            byteText(done),
            byteText(total),
          ),
        });
      try {
        if ((await keeping.keep(place, rule, signal, { onBytes })) === null) elsewhere += 1;
        else kept += 1;
      } catch (error) {
        if (signal.aborted) return false;
        failed.push(toProblem(error));
      }
      progress.report({ increment: 100 / places.length });
    }
    return true;
  });
  const [first] = failed;
  // One that fails alone says why; of several, the first stands for all.
  if (first && kept + elsewhere === 0) throw first;
  const text = [
    ...(kept > 0 || elsewhere < places.length ? [keptText(kept, places.length, rule.folder)] : []),
    ...(elsewhere > 0 ? [vscode.l10n.t('Being kept by another window: {0}', elsewhere)] : []),
  ].join('. ');
  if (first) void showWarningMessage(text);
  else if (isDone) setStatusBarMessage(text, 8_000);
  return text;
}

/** The next path by a template, shown by the newest output, or by one that stands for it. */
async function previewOf({ jobs, repository }: KeepDeps): Promise<(template: string) => string> {
  const { journal } = await jobs();
  const { jobs: newest } = await journal.page({ limit: 1, states: ['succeeded'] });
  const [job] = newest;
  const { folder } = keepingRule(windowSettings(), trustedFolder()) ?? { folder: '…' };
  const extension = job?.outputs[0]?.cached?.extension ?? 'png';
  const values = job
    ? await valuesOf(repository, job)
    : nameValues(sampleJob(), 0, { platformName: 'Platform', account: 'work' });
  return (template) => {
    const read = parseNameTemplate(template);
    return 'fault' in read ? '' : `${folder}/${nameByTemplate(read.template, values, extension)}`;
  };
}

async function valuesOf(repository: KeepDeps['repository'], job: JobRecord) {
  const { provider: platformName, account, kindName } = await repository.origins(job);
  return nameValues(job, job.outputs[0]?.index ?? 0, { platformName, account, kindName });
}

/** While nothing has been made yet. */
function sampleJob(): Pick<JobRecord, 'id' | 'title' | 'kind' | 'call' | 'createdAt' | 'finishedAt'> {
  return {
    ...{ id: 'job', kind: 'image', title: vscode.l10n.t('A lighthouse in fog') },
    call: { operation: '', params: {}, body: { seed: 1 } },
    ...{ createdAt: Date.now(), finishedAt: null },
  };
}

function keptText(kept: number, all: number, folder: string): string {
  return all === 1
    ? vscode.l10n.t('{0} of 1 output kept in {1}', kept, folder)
    : vscode.l10n.t('{0} of {1} outputs kept in {2}', kept, all, folder);
}
