import { drawPicture } from '../../media/drawPicture.ts';
import type { ObjectStore } from '../../media/objectStore.ts';
import type { SeededIds } from '../../seededIds.ts';
import type { MadeProduct } from './runScript.ts';
import type { LenserFightSettings } from './settings.ts';

const LINK_MS = 60 * 60_000;
const WIDTH = 1024;
const HEIGHT = 768;

/** One result of a run. */
export interface Artifact {
  readonly id: string;
  readonly made: MadeProduct;
  /** Where a picture lies in the object store. */
  readonly path: string;
}

/** The results of runs: texts and values in the answer, pictures at an address of the object store. */
export class Artifacts {
  readonly #store: ObjectStore;
  readonly #ids: SeededIds;
  readonly #origin: () => string;

  constructor(store: ObjectStore, ids: SeededIds, origin: () => string) {
    this.#store = store;
    this.#ids = ids;
    this.#origin = origin;
  }

  /** What a run is going to leave; its pictures are drawn when they are fetched. */
  keep(userId: string, runId: string, products: readonly MadeProduct[]): readonly Artifact[] {
    return products.map((made) => {
      const id = this.#ids.uuid();
      const path = `lenserfight/media/${userId}/${runId}/${id}.png`;
      const { product } = made;
      if (product.kind === 'image') {
        this.#store.putLazy(path, () => ({
          type: 'image/png',
          bytes: drawPicture({ prompt: product.prompt, width: WIDTH, height: HEIGHT }),
        }));
      }
      return { id, made, path };
    });
  }

  describe(artifact: Artifact, settings: LenserFightSettings) {
    const { product, primary, at } = artifact.made;
    return {
      id: artifact.id,
      artifactKind: product.kind,
      ...this.#contentOf(artifact, settings),
      isPrimaryOutput: primary,
      visibility: 'private',
      createdAt: new Date(at).toISOString(),
    };
  }

  #contentOf(artifact: Artifact, settings: LenserFightSettings) {
    const { product } = artifact.made;
    switch (product.kind) {
      case 'text':
        return { contentText: product.text, contentJson: null };
      case 'json':
        return { contentText: null, contentJson: recordOf(product.value) };
      case 'image': {
        const url = this.#store.signedUrl(this.#origin(), artifact.path, LINK_MS);
        const contentJson = settings.mediaJson
          ? { url, mime: 'image/png', width: WIDTH, height: HEIGHT, prompt: product.prompt }
          : null;
        return { contentText: url, contentJson };
      }
    }
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : { value };
}
