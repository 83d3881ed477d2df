import { l10n } from 'vscode';
import { isRecord } from '../../calls/check/schemaView.ts';
import type { JobForm } from '../../core/job.ts';
import type { MoneyUnit } from '../../core/money.ts';
import type { Provider, ShotsAbility } from '../../core/provider.ts';
import { loadProvider, providerIds } from '../../providers/index.ts';
import { fieldItem } from '../jobs/submit/fieldItems.ts';
import { formFaults } from '../jobs/submit/formFaults.ts';
import type { FieldItem } from '../shared/pages/formMessages.ts';

/** What a shot can carry, from the form of the job that makes its clip. */
export interface ShotFields {
  readonly items: readonly FieldItem[];
  /** All keys of the document that the page is told of. */
  readonly keys: ReadonlySet<string>;
  readonly aspectRatios: readonly string[];
  /** What its jobs are paid in; undefined where no platform makes clips. */
  readonly unit: MoneyUnit | undefined;
  /** The keys that name sounds. */
  readonly sounds: ReadonlySet<string>;
  /** What is wrong with the values of a shot, by the document's keys, as it would be said of the job. */
  faults(
    settings: Readonly<Record<string, unknown>>,
    values: Readonly<Record<string, unknown>>,
  ): Promise<readonly { readonly key: string; readonly text: string }[]>;
}

/** Keys with a place of their own in the inspector. */
const OWN_PLACE = ['prompt', 'title', 'notes'];
const REFERENCES = 'referenceAssetIds';

/** The fields of the first platform that makes clips of shots; none where no platform does. */
export async function loadShotFields(): Promise<ShotFields> {
  for (const id of providerIds) {
    const provider = await loadProvider(id);
    if (provider.shots) return fieldsOf(provider, provider.shots);
  }
  return {
    items: [],
    keys: new Set(OWN_PLACE),
    aspectRatios: [],
    unit: undefined,
    sounds: new Set(),
    faults: () => Promise.resolve([]),
  };
}

function fieldsOf(provider: Provider, shots: ShotsAbility): ShotFields {
  const form = shots.form();
  const keyOf = new Map(Object.entries(shots.names).map(([key, name]) => [name, key]));
  const items = form.fields
    .filter(({ name }) => !OWN_PLACE.includes(name))
    .map((field) => {
      const key = keyOf.get(field.name) ?? field.name;
      return fieldItem(key, labelOf(key), field);
    });
  const ratios = form.fields.find(({ name }) => name === 'aspectRatio')?.choices.map(String) ?? [];
  return {
    items,
    keys: new Set([...OWN_PLACE, REFERENCES, ...items.map(({ key }) => key)]),
    aspectRatios: ratios,
    unit: provider.moneyUnit,
    sounds: new Set(
      form.fields.flatMap(({ name, media }) => (media?.kind === 'audio' ? [keyOf.get(name) ?? name] : [])),
    ),
    faults: async (settings, values) => {
      const faults = await formFaults({ provider }, form, jobValues(form, shots, { ...settings, ...values }));
      return [...faults].map(([name, text]) => ({ key: keyOf.get(name) ?? name, text }));
    },
  };
}

/** The values of the job's form; an asset stands for any medium, since which one it is does not matter here. */
function jobValues(
  form: JobForm,
  { names }: ShotsAbility,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = new Map(Object.entries(names).map(([key, name]) => [name, key]));
  return Object.fromEntries(
    form.fields.flatMap(({ name, media }) => {
      const value = values[keys.get(name) ?? name];
      if (value === undefined || value === null || value === '') return [];
      return [[name, media ? mediaValue(value) : value]];
    }),
  );
}

function mediaValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mediaValue);
  return isRecord(value) ? value : { url: `https://asset.invalid/${encodeURIComponent(String(value))}` };
}

/** The names of the document's keys for people; of a key that is not known, its own words. */
function labelOf(key: string): string {
  return (
    LABELS[key]?.() ?? key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^./, (letter) => letter.toUpperCase())
  );
}

const LABELS: Readonly<Record<string, () => string>> = {
  durationFrames: () => l10n.t('Length in frames'),
  durationSeconds: () => l10n.t('Length in seconds'),
  aspectRatio: () => l10n.t('Aspect ratio'),
  sampledFps: () => l10n.t('Sampled FPS'),
  interpolationFps: () => l10n.t('Interpolated FPS'),
  width: () => l10n.t('Width'),
  height: () => l10n.t('Height'),
  seed: () => l10n.t('Seed'),
  extremeQuality: () => l10n.t('Extreme quality'),
  startFrameAssetId: () => l10n.t('Start frame'),
  finalFrameAssetId: () => l10n.t('Final frame'),
  overlapFrameAssetIds: () => l10n.t('Overlap frames'),
  referenceAudioAssetId: () => l10n.t('Reference audio'),
};
