import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readStoryboard, writeStoryboard } from '../../../../src/providers/killatamata/studio/documents.ts';
import { oneAsset } from '../../../../src/providers/killatamata/studio/things.ts';
import { loadProvider } from '../../../../src/providers/index.ts';
import type { Session } from '../../../../src/core/session.ts';
import { sandboxModes } from '../../../../src/sandbox/platform.ts';
import { readSnapshot } from '../../../../src/providers/killatamata/studio/workspace.ts';
import { ContractStage } from '../../support/contractStage.ts';

const never = new AbortController().signal;

/** Members that no schema lists, under any name, in the order in which they are made. */
const unknown = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toJSON', '10', '2', 'é', '')),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 4 },
);

type Members = Readonly<Record<string, unknown>>;

/** The needed members somewhere among the unknown ones. */
function among(needed: Members, more: Members): Members {
  const entries = Object.entries(more).filter(([name]) => !Object.hasOwn(needed, name));
  const middle = Math.floor(entries.length / 2);
  return Object.fromEntries([
    ...entries.slice(0, middle),
    ...Object.entries(needed),
    ...entries.slice(middle),
  ]);
}

const shot = fc
  .record({ id: fc.string({ minLength: 1 }), prompt: fc.string() })
  .chain((needed) => unknown.map((more) => among(needed, more)));
const scene = fc
  .record({ id: fc.string({ minLength: 1 }), shots: fc.array(shot, { maxLength: 3 }) })
  .chain((needed) => unknown.map((more) => among(needed, more)));
const storyboard = fc
  .record({ version: fc.constant(2), scenes: fc.array(scene, { maxLength: 3 }) })
  .chain((needed) => unknown.map((more) => among(needed, more)))
  // As JSON can say it: no -0, and half a character pair as it is escaped.
  .map((document) => JSON.parse(JSON.stringify(document)) as Members);

for (const mode of sandboxModes) {
  describe(`storyboards on their way to Killa Tamata and back, as in the mode ${mode}`, () => {
    let stage: ContractStage;
    let session: Session;
    let assetId: string;

    before(async () => {
      stage = await ContractStage.open(mode);
      session = await stage.session(await loadProvider('killatamata'));
      const [project] = (await readSnapshot(session, never)).projects;
      const body = { projectId: project?.id, title: 'Round trip' };
      const made = await session.call(
        'createStudioStoryboard',
        { body, answer: oneAsset, agreed: true },
        never,
      );
      assetId = made.id;
    });
    after(() => stage.close());

    it('keep every value, every unknown member and the order of the members', async () => {
      const property = fc.asyncProperty(storyboard, async (document) => {
        const sent = JSON.stringify(document);
        const written = await writeStoryboard(session, { assetId, body: document }, never);
        assert.equal(JSON.stringify(written.storyboard), sent);
        const read = await readStoryboard(session, assetId, never);
        assert.equal(JSON.stringify(read.storyboard), sent);
      });
      await fc.assert(property, { numRuns: 25 });
    });
  });
}
