import { l10n } from 'vscode';
import { rawText, type ForeignText } from '../../../core/foreignText.ts';
import type { JobRecord } from '../../../core/job.ts';
import type { Provider } from '../../../core/provider.ts';
import { cutText } from '../../../net/redaction/displayText.ts';
import { isIntentKey, requestValues, valueText } from '../recipe.ts';

/** More than a sheet shows of one value. */
const LONGEST_VALUE = 500;
const MOST_VALUES = 60;

/** What an output was asked for with: the platform with its kind of job, the prompt, and all other values of the request. */
export function sheetValues(
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
    [l10n.t('Kind'), provider ? `${provider.label}: ${kind}` : kind],
    ...(prompt === undefined ? [] : [[l10n.t('Prompt'), cutText(title, LONGEST_VALUE)] as const]),
    ...others.map(([name, value]) => [name, cutText(valueText(value), LONGEST_VALUE)] as const),
  ]);
}
