import * as vscode from 'vscode';
import { showQuickPick, type PickRow } from '../../shared/messages.ts';
import type { FormField, JobForm } from '../../../core/job.ts';
import { inputTitle } from '../../../calls/questions/inputTitle.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import { askField, shownValue, type Asking, type FieldValue } from '../../requests/askField.ts';
import { mediaValueOf, type MediaSources } from './askMedia.ts';
import { assetName } from './assetRows.ts';
import { formFaults } from './formFaults.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { sentBytesText } from './mediaText.ts';
import { gatheredInputs, singleInput } from './namedInputs.ts';
import { cancellable } from '../../shared/progress.ts';
import type { ForeignText } from '../../../core/foreignText.ts';
import { cutText, oneLine } from '../../../net/redaction/displayText.ts';

/** What the user wants of a job: the values that differ from the platform's defaults, and a title. */
export interface AskedJob {
  readonly values: Readonly<Record<string, unknown>>;
  readonly title: ForeignText;
  /** The text of the prompt; empty where the kind has none. */
  readonly prompt: string;
  /** The platform's own estimate, for the first look at the job. */
  readonly estimatedMs: number | undefined;
  /** The form that was filled in. */
  readonly form: JobForm;
}

export interface AskedFrom {
  /** Values to start from: of a job that is run again, or of a draft. */
  readonly earlier: Readonly<Record<string, unknown>>;
  /** What the user calls the kind. */
  readonly label: ForeignText | undefined;
  readonly sources: MediaSources;
  /** Why the platform refused these values, by the name of the field. */
  readonly refused?: ReadonlyMap<string, string>;
  /** Called with all values when one was entered, and with the text of the prompt while it is typed. */
  readonly onChange: (values: Readonly<Record<string, FieldValue>>) => void;
}

/**
 * Asks for what the platform publishes and for nothing else: the prompt first, then a list of the other fields with
 * their values, of which any can be changed. Undefined when the user backs out.
 */
export async function askJob(
  opened: OpenedAccount,
  kind: string,
  { earlier, label, sources, refused = new Map(), onChange }: AskedFrom,
): Promise<AskedJob | undefined> {
  const jobs = opened.provider.jobs;
  if (!jobs) return undefined;
  const published = await cancellable(
    vscode.l10n.t('Reading the fields of {0}…', oneLine(label ?? kind)),
    (signal) => jobs.form(opened.session, kind, signal),
  );
  const form = label === undefined ? published : { ...published, label };
  const values = new Map<string, FieldValue>();
  const prompt = form.fields.find((field) => field.name === form.promptField);
  // What comes later in the form is kept from the start, as far as it is known.
  const changed = (typed: Readonly<Record<string, FieldValue>> = {}) => {
    const known = form.fields.flatMap((field) => {
      const value = earlierValue(form, field, earlier);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    onChange({ ...Object.fromEntries(known), ...Object.fromEntries(values), ...typed });
  };
  const noteTyped = (field: FormField, text: string) => {
    if (field.type === 'text') changed({ [field.name]: text });
  };
  const faults = new Map(refused);
  const first = form.fields.filter((field) => field === prompt || (field.required && field.default === null));
  for (const [at, field] of first.entries()) {
    const step = first.length > 1 ? ` (${at + 1}/${first.length})` : '';
    const hint = faults.get(field.name) ?? (field === prompt ? form.tips[0] : undefined);
    const current = earlierValue(form, field, earlier);
    const onTyped = (text: string) => noteTyped(field, text);
    const asking = { opened, title: `${oneLine(form.label)}${step}`, sources, hint, onTyped };
    const value = await askField(field, current, asking);
    if (value === undefined) return undefined;
    if (value !== null) values.set(field.name, value);
    if (value !== current) faults.delete(field.name);
    changed();
  }
  const asked = new Set(values.keys());
  const others = form.fields.filter((field) => !asked.has(field.name) && field !== prompt);
  // What was asked for stands in the list, too, so that it can be seen and changed before it is paid for.
  const rest = [...form.fields.filter((field) => asked.has(field.name) || field === prompt), ...others];
  for (const field of others) {
    const value = earlierValue(form, field, earlier);
    if (value !== undefined) values.set(field.name, value);
  }
  const asking = { opened, title: oneLine(form.label), sources };
  if (others.length > 0 && !(await askRest(form, rest, { values, faults }, asking, changed)))
    return undefined;
  const words = prompt ? values.get(prompt.name) : undefined;
  const estimatedMs = form.estimatedSeconds === null ? undefined : form.estimatedSeconds * 1000;
  return {
    values: Object.fromEntries(values),
    title: jobTitle(words, form),
    prompt: typeof words === 'string' ? words : '',
    estimatedMs,
    form,
  };
}

interface FieldRow extends PickRow {
  readonly field?: FormField;
}

interface FilledForm {
  readonly values: Map<string, FieldValue>;
  /** What is wrong with some of them, by the name of the field. */
  readonly faults: ReadonlyMap<string, string>;
}

/** The list of optional fields; true when the user goes on. */
async function askRest(
  form: JobForm,
  fields: readonly FormField[],
  { values, faults: known }: FilledForm,
  asking: Asking,
  changed: () => void,
): Promise<boolean> {
  // Others are told once the user wants to go on: half-way, most things are not right yet.
  let faults = known;
  const separator: FieldRow = { label: vscode.l10n.t('Fields'), kind: vscode.QuickPickItemKind.Separator };
  const labels = asking.opened.provider.jobs?.labels;
  const next = labels
    ? vscode.l10n.t('Review and {0}…', resourceText(labels.submit))
    : vscode.l10n.t('Review…');
  for (;;) {
    const asked = fields.filter(({ name }) => faults.has(name));
    const rows = await Promise.all(
      [...asked, ...fields.filter((field) => !asked.includes(field))].map(
        async (field): Promise<FieldRow> => {
          const fault = faults.get(field.name);
          return {
            label: inputTitle(field.name),
            description: await wordsFor(field, values.get(field.name), asking.opened),
            detail: fault ?? field.description ?? '',
            ...(fault !== undefined && { iconPath: new vscode.ThemeIcon('error') }),
            field,
          };
        },
      ),
    );
    const goOn: FieldRow = {
      label: next,
      iconPath: new vscode.ThemeIcon('arrow-right'),
      description: [sentBytesText(values.values()) ?? '', estimateOf(form)].filter(Boolean).join(' · '),
    };
    const [fault] = faults;
    const picked = await showQuickPick([goOn, separator, ...rows], {
      title: form.label,
      placeHolder: fault
        ? vscode.l10n.t('{0}: {1}', inputTitle(fault[0]), fault[1])
        : vscode.l10n.t('{0}, or choose a field to change it', next),
      ignoreFocusOut: true,
    });
    if (!picked) return false;
    if (!picked.field) {
      faults = await formFaults(asking.opened, form, Object.fromEntries(values));
      if (faults.size === 0) return true;
      continue;
    }
    const value = await askField(picked.field, values.get(picked.field.name), asking);
    if (value !== undefined) faults = new Map([...faults].filter(([name]) => name !== picked.field?.name));
    if (value === null) values.delete(picked.field.name);
    else if (value !== undefined) values.set(picked.field.name, value);
    changed();
  }
}

/** The value as the user knows it: an asset by its name, anything else as it is sent. */
async function wordsFor(
  field: FormField,
  value: FieldValue | undefined,
  opened: OpenedAccount,
): Promise<ForeignText> {
  return field.type === 'asset' && typeof value === 'string'
    ? assetName(opened, value)
    : shownValue(field, value);
}

/** What an earlier job had in the field, as far as the field can hold it. */
function earlierValue(
  form: JobForm,
  field: FormField,
  earlier: Readonly<Record<string, unknown>>,
): FieldValue | undefined {
  if (field.type === 'inputs') {
    const inputs = gatheredInputs(form, field, earlier);
    return Object.keys(inputs).length > 0 ? inputs : undefined;
  }
  if (field.type === 'media') return mediaValueOf(field, earlier[field.name]);
  const value = singleInput(field.name, earlier);
  return isScalar(value) ? value : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function estimateOf(form: JobForm): string {
  const { estimatedSeconds: seconds } = form;
  if (seconds === null) return '';
  return seconds === 1
    ? vscode.l10n.t('takes about 1 second')
    : vscode.l10n.t('takes about {0} seconds', seconds);
}

/** What a job is called: the beginning of its prompt, else its kind. */
export function jobTitle(words: unknown, form: JobForm): ForeignText {
  const text = typeof words === 'string' ? words.replace(/\s+/g, ' ').trim() : '';
  return text ? cutText(text, 80) : form.label;
}
