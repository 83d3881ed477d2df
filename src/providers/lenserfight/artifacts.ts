import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod/mini';
import { parseTime } from '../../core/clock.ts';
import type { OutputRef } from '../../core/output.ts';
import { isWholeAddress, outputAddress } from '../../net/address/outputAddress.ts';
import { optional } from '../tolerant.ts';
import type { ArtifactAnswer } from './answers.ts';
import { longJsonOutput, longTextOutput, remoteOutput } from './inlineOutput.ts';

const MEDIA: ReadonlySet<string> = new Set(['image', 'audio', 'video']);

const media = z.object({
  url: optional(z.string()),
  mediaUrl: optional(z.string()),
  mime: optional(z.string()),
  width: optional(z.number()),
  height: optional(z.number()),
});

/** What a result's JSON says of a medium, whether beside its address or one level below. */
const described = z.object({ ...media.shape, media: optional(media) });

/** A medium as a result describes it. */
export interface MediaFacts {
  readonly url: string | null;
  readonly mimeType: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * The results of a run as outputs, the primary ones first; the platform's own order means nothing. A medium's address
 * stands in the text, or else in the JSON, where the servers that were looked at put it. Others get their turn meanwhile.
 *
 * @param base the account's base URL: an address of the platform's own media route may come without it.
 */
export async function artifactOutputs(
  artifacts: readonly ArtifactAnswer[],
  base: string,
): Promise<readonly OutputRef[]> {
  const sorted = [...artifacts].sort(
    (a, b) =>
      Number(b.isPrimaryOutput ?? false) - Number(a.isPrimaryOutput ?? false) ||
      (parseTime(a.createdAt) ?? 0) - (parseTime(b.createdAt) ?? 0) ||
      (a.createdAt ?? '').localeCompare(b.createdAt ?? '') ||
      (a.id ?? '').localeCompare(b.id ?? ''),
  );
  const outputs: OutputRef[] = [];
  for (const artifact of sorted) {
    outputs.push(await outputOf(artifact, outputs.length, base));
    await nextTurn();
  }
  return outputs;
}

/** Whether what is made is a medium, so that a text in its place is its address. */
export function isMediaKind(artifactKind: unknown): boolean {
  return typeof artifactKind === 'string' && MEDIA.has(artifactKind);
}

/** What the JSON of a result, or of a node's output, says of a medium. */
export function mediaIn(json: unknown): MediaFacts {
  const top = described.safeParse(json).data;
  const inner = top?.media;
  return {
    url: top?.url ?? inner?.url ?? top?.mediaUrl ?? inner?.mediaUrl ?? null,
    mimeType: top?.mime ?? inner?.mime ?? null,
    width: top?.width ?? inner?.width ?? null,
    height: top?.height ?? inner?.height ?? null,
  };
}

/** An address that can be fetched; null for what is none. */
function addressIn(text: string, base: string): string | null {
  if (text === '') return null;
  // A route of the platform stands below its base, also where that has a path.
  return text.startsWith('/v1/media/') ? base + text : outputAddress(text, base);
}

/** The first whole address among these texts, else the first one below the base; null when none is an address. */
export function addressAmong(texts: readonly (string | null | undefined)[], base: string): string | null {
  const given = texts.filter((text) => typeof text === 'string');
  const inOrder = [...given.filter(isWholeAddress), ...given];
  return inOrder.map((text) => addressIn(text, base)).find((url) => url !== null) ?? null;
}

async function outputOf(artifact: ArtifactAnswer, index: number, base: string): Promise<OutputRef> {
  const { artifactKind, contentText, contentJson } = artifact;
  const facts = mediaIn(contentJson);
  if (isMediaKind(artifactKind)) {
    const url = addressAmong([contentText, facts.url], base);
    if (url !== null) return remoteOutput(index, url, facts);
  }
  if (contentJson !== null && contentJson !== undefined) return longJsonOutput(index, contentJson);
  if (contentText !== null && contentText !== undefined) return longTextOutput(index, contentText);
  // A medium that is linked in a table which the API does not show: what is known of it is all there is.
  const { id, createdAt } = artifact;
  return longJsonOutput(index, { id, artifactKind, createdAt });
}
