import * as vscode from 'vscode';
import { showInputBox, showQuickPick } from '../../shared/messages.ts';
import type { GuidedInput, KnownValues } from '../../../core/actionGuide.ts';
import { resourceText } from '../resourceText.ts';
import { readFolder, readJsonFile } from './pickedFiles.ts';
import { askBundle, askFile, type TemporaryFolder } from './askBundle.ts';
import { askSecretText } from './askSecretText.ts';
import { askVariables } from './askVariables.ts';

/** What was answered: inputs by the names of a guide, and whether there is a value to send. */
export type GuidedAnswer = readonly (readonly [input: string, value: unknown])[];

/** Asks for one input in its own way; undefined when the user backs out. Errors: Problem for a file that cannot be read. */
export async function askGuided(
  asked: GuidedInput,
  heading: string,
  known: KnownValues,
  temporary: TemporaryFolder,
): Promise<GuidedAnswer | undefined> {
  const title = `${heading} · ${resourceText(asked.title)}`;
  switch (asked.kind) {
    case 'choice':
      return askChoice(asked, title);
    case 'cents': {
      const cents = await askCents(title, resourceText(asked.title));
      return cents === undefined ? undefined : [[asked.input, cents]];
    }
    case 'secret': {
      const value = await askSecretText(title);
      return value === undefined ? undefined : [[asked.input, value]];
    }
    case 'variables': {
      const answer = await askVariables(title);
      if (!answer) return undefined;
      const force = answer.force ? [[asked.force, true] as const] : [];
      return [[asked.input, answer.variables], ...force];
    }
    case 'jsonFile': {
      const value = await readJsonFile(title);
      return value === undefined ? undefined : [[asked.input, value]];
    }
    case 'folder': {
      const files = await readFolder(title);
      return files && [[asked.input, files]];
    }
    case 'bundle':
      return askBundle(asked, title, known, temporary);
    case 'file':
      return askFile(asked, title);
  }
}

async function askChoice(
  asked: GuidedInput & { kind: 'choice' },
  title: string,
): Promise<GuidedAnswer | undefined> {
  const rows = asked.options.map(({ label, detail, value }) => ({
    label: resourceText(label),
    detail: detail ? resourceText(detail) : '',
    value,
  }));
  const picked = await showQuickPick(rows, {
    title,
    placeHolder: resourceText(asked.title),
    ignoreFocusOut: true,
  });
  return picked && [[asked.input, picked.value]];
}

/** Dollars as whole cents; null for none; undefined when the user backs out. */
async function askCents(title: string, prompt: string): Promise<number | null | undefined> {
  const typed = await showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || centsOf(text) !== null
        ? undefined
        : vscode.l10n.t('An amount such as 120 or 0.50, at most two decimals.'),
  });
  return typed === undefined ? undefined : centsOf(typed);
}

/** A typed amount of dollars as whole cents: `120`, `$0.5`, `4.20`; null for anything else. */
export function centsOf(text: string): number | null {
  const amount = /^\$?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return amount ? Number(amount[1]) * 100 + Number((amount[2] ?? '').padEnd(2, '0')) : null;
}
