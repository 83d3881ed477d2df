import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import type { Disposable } from '../../core/disposable.ts';
import type { Log } from '../../core/log.ts';
import { toProblem } from '../../core/problem.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { DEFAULT_TEMPLATE } from '../../media/keeping/nameTemplate.ts';
import type { KeepingRule, KeepTable } from '../../jobs/store/keeping/keepTable.ts';

/** The keys of the settings of keeping, and what they hold, unchecked. */
export interface KeepSettings {
  readonly automatically: unknown;
  readonly folder: unknown;
  readonly name: unknown;
  readonly embedRecipe: unknown;
}

/** What a setting names as the folder; `fault` where it cannot be used: not absolute, or no folder of that kind is open. */
type NamedFolder = { readonly path: string } | { readonly fault: 'relative' | 'noFolder' };

const WORKSPACE = /^\$\{workspaceFolder\}(?:[\\/]|$)/;

/**
 * The folder that a setting names: an absolute path, one in the home folder (`~/`), or one in the first folder of the
 * workspace (`${workspaceFolder}/`). Null for an empty setting.
 * @param workspace the path of that folder; null where there is none on this computer, or it is not trusted
 */
export function keepFolder(written: unknown, workspace: string | null): NamedFolder | null {
  const text = typeof written === 'string' ? written.trim() : '';
  if (text === '') return null;
  if (WORKSPACE.test(text))
    return workspace === null
      ? { fault: 'noFolder' }
      : { path: join(workspace, text.replace(WORKSPACE, '')) };
  if (/^~[\\/]/.test(text)) return { path: join(homedir(), text.slice(2)) };
  return isAbsolute(text) ? { path: text } : { fault: 'relative' };
}

/** How outputs are kept where the user asks for it; null while no folder is set. */
export function keepingRule(settings: KeepSettings, workspace: string | null): KeepingRule | null {
  const folder = keepFolder(settings.folder, workspace);
  if (!folder || 'fault' in folder) return null;
  const template = typeof settings.name === 'string' ? settings.name : DEFAULT_TEMPLATE;
  return { folder: folder.path, template, embeds: settings.embedRecipe === true };
}

/** How they are kept by themselves; null where the user has not turned that on. */
export function automaticRule(settings: KeepSettings, workspace: string | null): KeepingRule | null {
  return settings.automatically === true ? keepingRule(settings, workspace) : null;
}

/** What counts in this window. The editor leaves out what a workspace that is not trusted says. */
export function windowSettings(): KeepSettings {
  const all = vscode.workspace.getConfiguration('backlot.keep');
  return {
    automatically: all.get('automatically'),
    folder: all.get('folder'),
    name: all.get('name'),
    embedRecipe: all.get('embedRecipe'),
  };
}

/** What the user set for all windows. */
function userSettings(): KeepSettings {
  const all = vscode.workspace.getConfiguration('backlot.keep');
  const of = (key: string): unknown => {
    const told = all.inspect(key);
    return told?.globalValue ?? told?.defaultValue;
  };
  return {
    automatically: of('automatically'),
    folder: of('folder'),
    name: of('name'),
    embedRecipe: of('embedRecipe'),
  };
}

/** The path of the first folder, where it lies on this computer and the user trusts it. */
export function trustedFolder(): string | null {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return vscode.workspace.isTrusted && first?.uri.scheme === 'file' ? first.uri.fsPath : null;
}

/**
 * Stores how outputs of this window's jobs are kept: whichever window brings them to their end does it so. Errors:
 * Problem (storage).
 * @param project the folder that this window has open, as the journal knows it
 */
async function storeRules(keeps: Pick<KeepTable, 'setRule'>, project: string | null): Promise<void> {
  const common = automaticRule(userSettings(), null);
  await keeps.setRule(null, common);
  if (project === null) return;
  const own = automaticRule(windowSettings(), trustedFolder());
  await keeps.setRule(project, JSON.stringify(own) === JSON.stringify(common) ? undefined : own);
}

/** Stores in the journal how this window keeps outputs, now and after each change, until it is disposed. */
export function followRules(
  { journal, project }: Pick<Jobs, 'journal' | 'project'>,
  log: Pick<Log, 'warn'>,
): Disposable {
  const soon = () => {
    const stored = storeRules(journal.keeps, project()?.id ?? null);
    stored.catch((error: unknown) => log.warn(toProblem(error).message));
  };
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('backlot.keep')) soon();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(soon),
    vscode.workspace.onDidChangeWorkspaceFolders(soon),
  );
  journal.database.onDidLose(() => {
    listening.dispose();
  });
  soon();
  return listening;
}
