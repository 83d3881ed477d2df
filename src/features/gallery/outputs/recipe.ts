import { env, l10n } from 'vscode';
import type { JobRecord } from '../../../core/job.ts';
import { moneyText } from '../../money/moneyText.ts';
import type { JobOutput } from '../../../core/output.ts';
import type { RecipeGroup, RecipeRow } from '../galleryMessages.ts';
import { jobPrompt, requestValues } from './jobPrompt.ts';
import type { FoundOutput } from './outputQuery.ts';

export interface RecipePlace {
  readonly provider: string;
  readonly account: string;
  /** The outputs that the job was made from: the value as the platform knows it, and the output when it is ours. */
  readonly parents: readonly {
    readonly name: string;
    readonly value: string;
    readonly output?: string;
    readonly title?: string;
  }[];
  /** The job of unknown outcome in whose place this one was made. */
  readonly replaced?: { readonly title: string } | undefined;
}

/** How an output came to be: what was asked for, with what seed, from what, for how much, by whom and when. */
export function recipeOf({ job, output }: FoundOutput, place: RecipePlace): readonly RecipeGroup[] {
  const prompt = jobPrompt(job);
  const parents = new Set(place.parents.map(({ name }) => name));
  const values = requestValues(job).filter(([name, value]) => value !== prompt && !parents.has(name));
  const seeds = values.filter(([name]) => isSeed(name));
  const groups: RecipeGroup[] = [
    { title: l10n.t('Prompt'), rows: [{ label: '', value: prompt }] },
    {
      title: l10n.t('Request'),
      rows: [
        { label: l10n.t('Workflow'), value: job.kind },
        ...seeds.map(([, value]) => ({ label: l10n.t('Seed'), value: shown(value) })),
        ...values
          .filter(([name]) => !isSeed(name))
          .map(([name, value]) => ({ label: name, value: shown(value) })),
      ],
    },
    { title: l10n.t('Made from'), rows: parentRows(place) },
    {
      title: l10n.t('Cost'),
      rows: [
        { label: l10n.t('Charged'), value: costOf(job) },
        { label: l10n.t('Account'), value: `${place.account} · ${place.provider}` },
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

function parentRows({ parents, replaced }: RecipePlace): readonly RecipeRow[] {
  return [
    ...parents.map(({ name, value, output, title }) => ({
      label: name,
      value: title ?? value,
      ...(output === undefined ? {} : { output }),
    })),
    ...(replaced ? [{ label: l10n.t('In place of'), value: replaced.title }] : []),
  ];
}

function costOf(job: JobRecord): string {
  if (!job.cost) return l10n.t('not said');
  const amount = moneyText(job.cost);
  return job.refunded ? l10n.t('{0}, given back', amount) : amount;
}

function timeRows(job: JobRecord): readonly RecipeRow[] {
  const format = new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' });
  const { createdAt, acceptedAt, finishedAt } = job;
  const began = acceptedAt ?? createdAt;
  return [
    { label: l10n.t('Submitted'), value: format.format(createdAt) },
    ...(finishedAt === null
      ? []
      : [
          { label: l10n.t('Finished'), value: format.format(finishedAt) },
          { label: l10n.t('Took'), value: duration(finishedAt - began) },
        ]),
  ];
}

function fileRows({ cached, mimeType, width, height, expiresAt }: JobOutput): readonly RecipeRow[] {
  const format = new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    { label: l10n.t('Type'), value: cached?.mimeType ?? mimeType ?? l10n.t('not known') },
    ...(width !== null && height !== null ? [{ label: l10n.t('Size'), value: `${width} × ${height}` }] : []),
    ...(cached ? [{ label: l10n.t('Bytes'), value: bytes(cached.byteSize) }] : []),
    ...(expiresAt === null
      ? []
      : [{ label: l10n.t('Kept by the platform until'), value: format.format(expiresAt) }]),
  ];
}

function isSeed(name: string): boolean {
  return /(^|[._])seed([._]|$)/i.test(name);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function duration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  const format = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(env.language, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
  if (seconds < 60) return format(seconds, 'second', seconds < 10 ? 1 : 0);
  const minutes = Math.floor(seconds / 60);
  return `${format(minutes, 'minute', 0)} ${format(Math.round(seconds % 60), 'second', 0)}`;
}

function bytes(count: number): string {
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(env.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  if (count < 1000) return format(count, 'byte');
  if (count < 1_000_000) return format(count / 1000, 'kilobyte');
  return format(count / 1_000_000, 'megabyte');
}
