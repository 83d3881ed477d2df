import * as vscode from 'vscode';
import { compactJson } from '../../../net/json/printJson.ts';
import { showInputBox, showQuickPick, type PickRow } from '../../shared/messages.ts';
import type { FormField, JobForm } from '../../../core/job.ts';
import { readJson } from '../../../net/json/exactJson.ts';
import { isHolder } from '../../../net/json/walkJson.ts';
import { inputTitle } from '../../../calls/questions/inputTitle.ts';

export type Inputs = Readonly<Record<string, unknown>>;

/**
 * Values to start from for a field whose names only the user knows: those given together, and those given one by one
 * (`inputs.topic`) for which the form has no field of their own.
 */
export function gatheredInputs(form: JobForm, field: FormField, earlier: Inputs): Inputs {
  const lead = `${field.name}.`;
  const own = new Set(form.fields.map(({ name }) => name));
  const single = Object.entries(earlier).flatMap(([name, value]) =>
    name.startsWith(lead) && !own.has(name) ? [[name.slice(lead.length), value] as const] : [],
  );
  const together = inputsIn(earlier[field.name]) ?? {};
  const others = Object.entries(together).filter(([name]) => !own.has(lead + name));
  return { ...Object.fromEntries(others), ...Object.fromEntries(single) };
}

/** The value of a field such as `inputs.topic`, where it was given together with the others. */
export function singleInput(name: string, earlier: Inputs): unknown {
  const [, group, rest] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
  if (earlier[name] !== undefined || group === undefined || rest === undefined) return earlier[name];
  return inputsIn(earlier[group])?.[rest];
}

export function inputsIn(value: unknown): Inputs | undefined {
  return isHolder(value) && !Array.isArray(value) ? { ...value } : undefined;
}

interface InputRow extends PickRow {
  readonly act: 'done' | 'add' | 'json' | { readonly name: string };
}

/** Asks for inputs by name and value, or as JSON, as often as the user likes. Undefined when the user backs out. */
export async function askInputs(
  field: FormField,
  current: Inputs,
  title: string,
): Promise<Inputs | undefined> {
  let inputs = current;
  for (;;) {
    const picked = await showQuickPick(rowsFor(inputs), {
      title: `${title} · ${inputTitle(field.name)}`,
      placeHolder: field.description ?? '',
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.act === 'done') return inputs;
    inputs = (await changed(inputs, picked.act, title)) ?? inputs;
  }
}

function rowsFor(inputs: Inputs): readonly InputRow[] {
  const count = Object.keys(inputs).length;
  return [
    {
      label: vscode.l10n.t('Done'),
      iconPath: new vscode.ThemeIcon('arrow-right'),
      description:
        count === 0
          ? vscode.l10n.t('without inputs')
          : count === 1
            ? vscode.l10n.t('1 input')
            : vscode.l10n.t('{0} inputs', count),
      act: 'done',
    },
    { label: vscode.l10n.t('Add an input…'), iconPath: new vscode.ThemeIcon('add'), act: 'add' },
    { label: vscode.l10n.t('Write all as JSON…'), iconPath: new vscode.ThemeIcon('json'), act: 'json' },
    ...Object.entries(inputs).map(([name, value]): InputRow => ({
      label: name,
      description: typeof value === 'string' ? value : compactJson(value, 300),
      act: { name },
    })),
  ];
}

async function changed(
  inputs: Inputs,
  act: Exclude<InputRow['act'], 'done'>,
  title: string,
): Promise<Inputs | undefined> {
  if (act === 'json') return askJson(inputs, title);
  const name = act === 'add' ? await askName(title) : act.name;
  if (!name) return undefined;
  const before = inputs[name];
  const value = await showInputBox({
    title: `${title} · ${name}`,
    value: before === undefined ? '' : typeof before === 'string' ? before : JSON.stringify(before),
    prompt: vscode.l10n.t(
      'A text. A number, true, false, a list or an object is taken as JSON; empty leaves it out.',
    ),
    ignoreFocusOut: true,
  });
  if (value === undefined) return undefined;
  const { [name]: _, ...others } = inputs;
  return value === '' ? others : { ...inputs, [name]: typedValue(value) };
}

function askName(title: string): Thenable<string | undefined> {
  return showInputBox({
    title: `${title} · ${vscode.l10n.t('Add an input…')}`,
    prompt: vscode.l10n.t('The name of the input, as the platform knows it.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Enter a value.') : undefined),
  });
}

async function askJson(inputs: Inputs, title: string): Promise<Inputs | undefined> {
  const text = await showInputBox({
    title,
    value: JSON.stringify(inputs),
    prompt: vscode.l10n.t('All inputs as one JSON object.'),
    ignoreFocusOut: true,
    validateInput: (typed) => (objectIn(typed) ? undefined : vscode.l10n.t('Enter a JSON object.')),
  });
  return text === undefined ? undefined : objectIn(text);
}

function objectIn(text: string): Inputs | undefined {
  return inputsIn(jsonIn(text));
}

/** What is no text is written as JSON writes it. */
export function typedValue(text: string): unknown {
  return /^(?:-?\d|\[|\{|true$|false$|null$)/.test(text) ? (jsonIn(text) ?? text) : text;
}

function jsonIn(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}
