import { compactJson } from '../../../net/json/printJson.ts';
import type { JobFacts } from '../../../core/job.ts';
import { inputTitle } from '../../../calls/questions/inputTitle.ts';
import { isRecord } from '../../../calls/check/schemaView.ts';
import { headOf } from '../../../net/redaction/displayText.ts';

/** Members that are shown in places of their own. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([
  ...['ok', 'task', 'externalJobId', 'jobId', 'id', 'status', 'error', 'message', 'code'],
  ...['usdChargedMicros', 'usdCharged', 'usdBalanceMicros', 'usdBalance', 'estimatedDurationSeconds'],
  ...['createdAt', 'updatedAt', 'outputUrl', 'outputFiles', 'downloadableOutputUrls', 'expectedOutputUrls'],
  ...[
    'result',
    'progress',
    'effectiveInput',
    'inputAdjustments',
    'billing',
    'pricingMeta',
    'stagedInputCount',
    'durationMs',
  ],
]);
/** Stands before what the platform says of the input that it has used. */
const USED = 'Used: ';
const LONGEST_FACT = 200;
const MOST_FACTS = 40;

/**
 * What an answer tells of a job beyond its state: progress, the input as it is used and what was changed in it, how the
 * price came about, which outputs are expected, and every member that Backlot does not know, also those of the
 * generator's own result and of the bill.
 */
export function factsIn(answer: Readonly<Record<string, unknown>>, isOver = false): JobFacts {
  const { effectiveInput, inputAdjustments, billing, expectedOutputUrls, durationMs } = answer;
  const result = recordOf(answer['result']);
  const bill = recordOf(billing);
  const progress = isOver ? null : percentOf(answer['progress'] ?? result['progress']);
  const seconds = typeof durationMs === 'number' ? `${Math.round(durationMs / 100) / 10} s` : null;
  const staged = answer['stagedInputCount'] ?? bill['stagedInputCount'];
  const facts = [
    ...named({ Progress: progress, 'Running time': seconds }),
    ...(isOver ? [] : members('', { expectedOutputs: namesText(expectedOutputUrls) })),
    ...listOf(inputAdjustments).map(
      (one) => ['Changed by the platform', adjustmentText(recordOf(one))] as const,
    ),
    ...members('Price: ', recordOf(answer['pricingMeta'] ?? bill['pricingMeta'])),
    ...named({ 'Inline files': typeof staged === 'number' && staged > 0 ? String(staged) : null }),
    ...members(USED, recordOf(effectiveInput)),
    ...members('Price: ', withoutKnown(bill)),
    ...members('', { ...withoutKnown(result), ...withoutKnown(answer) }),
  ];
  return facts.filter((_, at) => at < MOST_FACTS);
}

/** A number of the input as the platform has used it; undefined where it did not say. */
export function usedNumber(facts: JobFacts, name: string): number | undefined {
  const label = `${USED}${inputTitle(name)}`;
  const number = Number(facts.find(([one]) => one === label)?.[1]);
  return Number.isFinite(number) ? number : undefined;
}

type Fact = readonly [label: string, value: string];

function named(values: Readonly<Record<string, string | null>>): readonly Fact[] {
  return Object.entries(values).flatMap(([label, value]): readonly Fact[] =>
    value === null ? [] : [[label, value]],
  );
}

function members(lead: string, values: Readonly<Record<string, unknown>>): readonly Fact[] {
  return Object.entries(values).flatMap(([name, value]): readonly Fact[] => {
    const shown = valueText(value);
    return shown === null ? [] : [[`${lead}${inputTitle(name)}`, shown]];
  });
}

function withoutKnown(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !SHOWN_ELSEWHERE.has(name)));
}

/** How many files are expected, and what they will be called: an address that leads nowhere yet is no link. */
function namesText(addresses: unknown): string | null {
  const all = listOf(addresses).filter((one) => typeof one === 'string');
  const names = all.map((one) => URL.parse(one)?.pathname.split('/').at(-1)).filter(Boolean);
  return all.length === 0 ? null : [String(all.length), names.join(', ')].filter(Boolean).join(' · ');
}

function adjustmentText({ field, requested, effective, reason }: Readonly<Record<string, unknown>>): string {
  const change = [requested, effective].map((value) => valueText(value) ?? '–').join(' → ');
  return [valueText(field), change, valueText(reason)].filter((part) => part !== null).join(' · ');
}

function percentOf(value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 100) return null;
  return `${Math.round(value <= 1 ? value * 100 : value)} %`;
}

/** One line; null for what says nothing. */
function valueText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : compactJson(value, 2 * LONGEST_FACT);
  if (text === '{}' || text === '[]') return null;
  return text.length > LONGEST_FACT ? `${headOf(text, LONGEST_FACT)}…` : text;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
