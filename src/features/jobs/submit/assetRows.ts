import { cancellable } from '../../shared/progress.ts';
import { l10n } from 'vscode';
import type { Asset } from '../../../core/provider.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import type { ForeignText } from '../../../core/foreignText.ts';

/** One asset to choose from. */
export interface AssetRow {
  readonly label: ForeignText;
  readonly description: string;
  readonly value: string;
}

/**
 * The assets that a job can take, the one that is chosen already first, so that Enter keeps it. It is there even where
 * the platform does not list it yet.
 *
 * @param current what the field holds.
 */
export function assetRows(assets: readonly Asset[], current: unknown): readonly AssetRow[] {
  const chosen = typeof current === 'string' && current !== '' ? current : undefined;
  const rows = assets
    .filter((asset) => asset.status === 'ready' || asset.id === chosen)
    .map(({ id, name, mimeType }) => ({ label: name, description: mimeType, value: id }));
  if (chosen === undefined) return rows;
  const listed = rows.find(({ value }) => value === chosen);
  const words = [listed?.description, l10n.t('chosen')].filter(Boolean).join(' · ');
  const first = { label: listed?.label ?? chosen, description: words, value: chosen };
  return [first, ...rows.filter(({ value }) => value !== chosen)];
}

/** What an asset is called; its id where the platform does not tell. */
export async function assetName({ provider, session }: OpenedAccount, id: string): Promise<ForeignText> {
  const { assets: ability } = provider;
  const assets =
    ability &&
    (await cancellable(l10n.t('Reading the assets…'), (signal) => ability.list(session, signal)).catch(
      () => null,
    ));
  return assets?.rows.find((asset) => asset.id === id)?.name ?? id;
}
