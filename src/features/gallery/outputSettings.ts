import type { DownloadLimits } from '../../jobs/watch/outputDownloads.ts';
import type { SettingKey } from '../shared/settings.ts';

const MEGABYTE = 1_000_000;

/** What is downloaded without being asked for. A settings file can hold anything: what is no limit counts as the default. */
export function downloadLimits(read: (key: SettingKey) => unknown): DownloadLimits {
  const maxBytes = megabytes(read('outputs.downloadLimit'), { least: 1, most: 512, otherwise: 200 });
  return { enabled: read('outputs.download') !== false, maxBytes };
}

/** How much of the disk the output cache may take, in bytes. */
export function cacheLimit(read: (key: SettingKey) => unknown): number {
  return megabytes(read('outputs.cacheLimit'), { least: 100, most: 10_000_000, otherwise: 5_000 });
}

/** Both, as they are set at the time when they are asked for. */
export function outputLimits(read: (key: SettingKey) => unknown) {
  return { downloads: () => downloadLimits(read), maxCacheBytes: () => cacheLimit(read) };
}

function megabytes(
  value: unknown,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const count = typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
  return Math.round(Math.min(most, Math.max(least, count)) * MEGABYTE);
}
