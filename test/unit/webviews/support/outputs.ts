import type { OutputItem } from '../../../../src/features/gallery/galleryMessages.ts';

/** 1 January 2026, noon. */
const NOON = Date.UTC(2026, 0, 1, 12);

/** An output as the host sends it; number 0 is the newest. */
export function outputItem(number: number, change: Partial<OutputItem> = {}): OutputItem {
  const job = change.job ?? `job${number}`;
  const index = change.index ?? 0;
  return {
    id: `${job}/${index}`,
    job,
    index,
    title: `picture ${number}`,
    kind: 'image',
    mimeType: 'image/png',
    source: null,
    byteSize: 640_000,
    notDownloaded: null,
    incomplete: false,
    width: 640,
    height: 480,
    account: 'studio',
    jobKind: 'zimage-base',
    cost: '2 credits',
    costMicros: 2_000_000,
    createdAt: NOON - number * 3_600_000,
    marks: { star: false, rating: 0, rejected: false, recycled: false, tags: [], collections: [] },
    ...change,
  };
}
