import * as z from 'zod/mini';
import { GALLERY_VIEW_TYPE, parseOutputId, type OutputRef } from '../galleryIds.ts';

const outputIds = z.union([
  z.array(z.string()),
  // From the context menu of the gallery page, which says what it was opened on.
  z.pipe(
    z.looseObject({ webview: z.literal(GALLERY_VIEW_TYPE), outputs: z.array(z.string()) }),
    z.transform(({ outputs }) => outputs),
  ),
]);

/** The outputs that the gallery names by their ids, as a list or in its context menu; null for any other argument. */
export function outputRefsOfPage(argument: unknown): readonly OutputRef[] | null {
  const ids = z.safeParse(outputIds, argument).data;
  return ids ? ids.map(parseOutputId).filter((ref) => ref !== null) : null;
}
