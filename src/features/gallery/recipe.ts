import { byteText } from '../shared/byteText.ts';
import { mediaIn, mediaListText } from '../jobs/submit/mediaText.ts';
import { env, l10n } from 'vscode';
import type { JobRecord } from '../../core/job.ts';
import type { MoneyUnit } from '../../core/money.ts';
import { moneyText } from '../money/moneyText.ts';
import type { JobOutput } from '../../core/output.ts';
import type { RecipeGroup, RecipeRow } from './galleryMessages.ts';
import type { OutputRecord } from './outputQuery.ts';
import { problemText } from '../problems/problemText.ts';
import { rawText, type ForeignText } from '../../core/foreignText.ts';
import { accountName } from '../shared/accountName.ts';
import { compactJson } from '../../net/json/printJson.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

export interface RecipeContext {
  readonly provider: string;
  /** How the platform counts money. */
  readonly unit: MoneyUnit | undefined;
  readonly account: string;
  /** What the user calls the kind of job, where the platform gives it no name. */
  readonly kindName?: string | undefined;
  /** The assets in the request that were made from outputs: the platform's value, and the output when it still exists. */
  readonly parents: readonly {
    readonly name: string;
    readonly value: string;
    readonly output?: string;
    readonly title?: ForeignText;
  }[];
  /** The job of unknown outcome that this one replaces. */
  readonly replaced?: { readonly title: ForeignText } | undefined;
}

/** How an output was made: prompt, request with seed, parents, cost, account and times. */
export function recipeOf({ job, output }: OutputRecord, context: RecipeContext): readonly RecipeGroup[] {
  const prompt = jobPrompt(job);
  const parents = new Set(context.parents.map(({ name }) => name));
  const values = requestValues(job).filter(([name, value]) => value !== prompt && !parents.has(name));
  const seeds = values.filter(([name]) => isSeed(name));
  const groups: RecipeGroup[] = [
    { title: l10n.t('Prompt'), rows: [{ label: '', value: prompt }] },
    {
      title: l10n.t('Request'),
      rows: [
        { label: l10n.t('Type'), value: context.kindName ?? job.kind },
        ...seeds.map(([, value]) => ({ label: l10n.t('Seed'), value: valueText(value) })),
        ...values
          .filter(([name]) => !isSeed(name) && !isIntentKey(name))
          .map(([name, value]) => ({ label: name, value: valueText(value) })),
      ],
    },
    { title: l10n.t('Made from'), rows: parentRows(context) },
    {
      title: l10n.t('Cost'),
      rows: [
        { label: l10n.t('Charged'), value: costOf(job, context.unit) },
        { label: l10n.t('Account'), value: accountName(context.provider, context.account) },
      ],
    },
    { title: l10n.t('Times'), rows: timeRows(job) },
    { title: l10n.t('File'), rows: fileRows(output) },
    {
      title: l10n.t('Job'),
      rows: job.remoteId === null ? [] : [{ label: l10n.t('ID'), value: job.remoteId }],
    },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

/** The recipe as plain text, for the clipboard. */
export function recipeText(groups: readonly RecipeGroup[]): string {
  return groups
    .map(({ title, rows }) =>
      [title, ...rows.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`))].join('\n'),
    )
    .join('\n\n');
}

function parentRows({ parents, replaced }: RecipeContext): readonly RecipeRow[] {
  return [
    ...parents.map(({ name, value, output, title }) => ({
      label: name,
      value: title === undefined ? value : oneLine(title),
      ...(output === undefined ? {} : { output }),
    })),
    ...(replaced ? [{ label: l10n.t('Replaces'), value: oneLine(replaced.title) }] : []),
  ];
}

function costOf(job: JobRecord, unit: MoneyUnit | undefined): string {
  if (!job.cost) return l10n.t('unknown');
  const amount = moneyText(job.cost, unit);
  return job.refunded ? l10n.t('{0}, refunded', amount) : amount;
}

function timeRows(job: JobRecord): readonly RecipeRow[] {
  const format = new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' });
  const { createdAt, acceptedAt, finishedAt } = job;
  const start = acceptedAt ?? createdAt;
  return [
    { label: l10n.t('Submitted'), value: format.format(createdAt) },
    ...(finishedAt === null
      ? []
      : [
          { label: l10n.t('Finished'), value: format.format(finishedAt) },
          { label: l10n.t('Duration'), value: duration(finishedAt - start) },
        ]),
  ];
}

function fileRows({
  cached,
  mimeType,
  width,
  height,
  expiresAt,
  kept,
  notKept,
}: JobOutput): readonly RecipeRow[] {
  const format = new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    { label: l10n.t('Type'), value: cached?.mimeType ?? mimeType ?? l10n.t('unknown') },
    ...encodingFact(cached),
    ...(width !== null && height !== null ? [{ label: l10n.t('Size'), value: `${width} × ${height}` }] : []),
    ...(cached ? [{ label: l10n.t('Bytes'), value: byteText(cached.byteSize) }] : []),
    ...(cached?.incomplete
      ? [{ label: l10n.t('Content'), value: l10n.t('Incomplete: the file ends too early.') }]
      : []),
    ...(cached?.credentials
      ? [{ label: l10n.t('Content credentials'), value: l10n.t('present, not verified') }]
      : []),
    ...(kept ? [{ label: l10n.t('Kept as'), value: kept.path }] : []),
    ...(notKept ? [{ label: l10n.t('Not kept'), value: problemText(notKept) }] : []),
    ...(expiresAt === null ? [] : [{ label: l10n.t('Available until'), value: format.format(expiresAt) }]),
  ];
}

/** Of texts that are not in Unicode. */
function encodingFact(cached: JobOutput['cached']): readonly RecipeRow[] {
  if (cached?.charset === undefined) return [];
  const { charset, charsetGuessed } = cached;
  return [
    {
      label: l10n.t('Encoding'),
      value: charsetGuessed ? l10n.t('{0}: a guess, as nobody names it', charset) : charset,
    },
  ];
}

/** Sent so that the platform recognizes a repeated request: it says nothing of how the output was made. */
export function isIntentKey(name: string): boolean {
  return /^(x-)?idempotency[-_]?key$/i.test(name);
}

export function isSeed(name: string): boolean {
  return /(^|[._])seed([._]|$)/i.test(name);
}

/** More than a panel shows of one input. */
const VALUE_CHARACTERS = 10_000;

/** A value of a request in words: a text as it is, a file by its name, else as JSON. */
export function valueText(value: unknown): string {
  const media = mediaIn(value);
  if (media.length > 0) return mediaListText(media);
  return typeof value === 'string' ? value : compactJson(value, VALUE_CHARACTERS);
}

function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  const format = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(env.language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  if (seconds < 60) return format(seconds, 'second', seconds < 10 ? 1 : 0);
  const minutes = Math.floor(seconds / 60);
  return `${format(minutes, 'minute', 0)} ${format(Math.round(seconds % 60), 'second', 0)}`;
}

/** The whole prompt: a job's title is only its beginning, in one line. */
export function jobPrompt(job: Pick<JobRecord, 'title' | 'call'>): string {
  const title = rawText(job.title);
  const start = title.replace(/…$/, '');
  const prompt = requestValues(job).find(
    ([, value]) => typeof value === 'string' && value.replace(/\s+/g, ' ').trim().startsWith(start),
  )?.[1];
  return typeof prompt === 'string' ? prompt : title;
}

/** The request's values by their names: those of `params` or `input` where the body has them, else the body's own. */
export function requestValues({
  call,
}: {
  readonly call: Pick<JobRecord['call'], 'body'>;
}): readonly (readonly [name: string, value: unknown])[] {
  const params = call.body['params'] ?? call.body['input'];
  return Object.entries(typeof params === 'object' && params !== null ? params : call.body);
}
