import assert from 'node:assert/strict';
import type { Money } from '../../../src/core/money.ts';
import { isRecord } from '../../../src/calls/check/schemaView.ts';
import { killatamataBalance } from '../../../src/providers/killatamata/balance.ts';
import { launchedGame } from '../../../src/providers/killatamata/arcade/arcadeLists.ts';
import { releaseManifest, webExport, zipped } from '../../support/gameBundle.ts';
import type { ExpectedProblem, OperationScenarios, Refusal, Scene } from '../support/scenario.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { conflict, invalid, noFunds, notFound, otherOwner, penniless } from './failures.ts';
import { factOf, listed, row, rows, send } from './listSteps.ts';

const UNKNOWN = 'no-such-thing';
/** Games that are in the arcade from the start: on the live channel at a price, on the dev channel for nothing. */
const PRICED = 'tide-runner';
const FREE = 'lantern-maze';

const REFUSED = { retryable: false, mayHaveActed: false } as const;
const forbidden: ExpectedProblem = {
  ...{ kind: 'permission', code: 'permission.denied', serverCode: 'reviewers_only' },
  ...REFUSED,
};

/** A request that the platform does not understand, whatever the contract says of it. */
const notUnderstood = (operation: string, play: (scene: Scene) => Promise<unknown>): Refusal => ({
  problem: invalid('invalid_request'),
  play: async (scene) => {
    const fault = { kind: 'status', status: 400 } as const;
    scene.sandbox.control.addFault({ platform: 'killatamata', operation, fault, times: 1 });
    await play(scene);
  },
});

let count = 0;

interface OwnGame {
  readonly id: string;
  readonly slug: string;
}

const newGame = (slug: string) => ({
  ...{ slug, title: `Game ${slug}`, shortDescription: 'A line.', description: 'A text.', tags: ['test'] },
});

/** A game of the account's, with a name of its own. */
async function created(scene: Scene): Promise<OwnGame> {
  count += 1;
  const slug = `game-${scene.mode}-${count}`;
  const { body } = await send(scene, 'createArcadeGame', newGame(slug));
  return { id: idIn(body, 'gameId'), slug };
}

/** An id wherever it stands in an answer. */
function idIn(body: unknown, name: string): string {
  const text = JSON.stringify(body);
  const found = new RegExp(`"${name}":"([^"]+)"`).exec(text)?.[1];
  assert.ok(found !== undefined, `no ${name} in ${text}`);
  return found;
}

const zipFile = (bytes: Uint8Array) => ({
  name: 'release.zip',
  mimeType: 'application/zip',
  bytes: new Uint8Array(bytes),
});

/** Uploads a release with what the manifest in the bundle and the one beside it say besides the usual. */
async function upload(
  scene: Scene,
  { id, slug }: OwnGame,
  { embedded = {}, beside = embedded, cover }: UploadChange = {},
): Promise<string> {
  const bundle = zipFile(await zipped(webExport(releaseManifest(slug, embedded))));
  const manifestJson = JSON.stringify(releaseManifest(slug, beside));
  const coverImage = cover && { name: 'cover.png', mimeType: 'image/png', bytes: cover };
  const body = { gameId: id, manifestJson, bundle, ...(coverImage && { coverImage }) };
  return idIn((await send(scene, 'uploadArcadeRelease', body)).body, 'releaseId');
}

interface UploadChange {
  readonly embedded?: Readonly<Record<string, unknown>>;
  readonly beside?: Readonly<Record<string, unknown>>;
  readonly cover?: Uint8Array<ArrayBuffer>;
}

const submit = (scene: Scene, releaseId: string) => send(scene, 'submitArcadeRelease', { releaseId });
const decide = (scene: Scene, releaseId: string, more: Readonly<Record<string, unknown>>) =>
  send(scene, 'reviewArcadeRelease', { releaseId, ...more });

const LIVE = { action: 'publish', channel: 'live', visibility: 'public' } as const;

/** A game that everybody can play. */
async function published(scene: Scene, where: Readonly<Record<string, unknown>> = LIVE): Promise<OwnGame> {
  const game = await created(scene);
  const release = await upload(scene, game);
  await submit(scene, release);
  await decide(scene, release, { action: 'approve' });
  await decide(scene, release, where);
  return game;
}

/** The release as it stands among the account's games. */
const ownRelease = (scene: Scene, id: string) => row(scene, 'arcadeGames', `release ${id}`);

const launch = (scene: Scene, slug: string, more: Readonly<Record<string, unknown>> = {}) =>
  send(scene, 'createArcadeLaunchSession', { slug, ...more });

/** A session with the address to play at. */
async function launched(scene: Scene, slug = PRICED): Promise<{ readonly id: string; readonly url: string }> {
  const { body, secrets } = await launch(scene, slug);
  const url = secrets.take(secrets.names.findIndex((name) => name.endsWith('launchUrl')));
  assert.ok(url !== undefined && !JSON.stringify(body).includes(url), 'the address is masked');
  return { id: idIn(body, 'sessionId'), url };
}

const report = (scene: Scene, sessionId: string, event: string) =>
  send(scene, 'updateArcadeLaunchSession', { sessionId, event });

async function moneyOf({ session, signal }: Scene): Promise<Money> {
  const { available } = await killatamataBalance.read(session, signal);
  return available ?? assert.fail('no balance');
}

async function spentBy(scene: Scene, act: () => Promise<unknown>): Promise<number> {
  const before = await moneyOf(scene);
  await act();
  return before.micros - (await moneyOf(scene)).micros;
}

async function visit(url: string): Promise<string> {
  const response = await fetch(url);
  assert.equal(response.status, 200);
  return response.text();
}

const priceOf = (scene: Pick<Scene, 'session' | 'signal'>, slug: string, channel: string) =>
  rowsOf(scene.session, launchedGame, scene.signal, { slug, channel });

/** The game arcade: games, releases with their review, channels, launches. */
export const arcadeScenarios: Readonly<Record<string, OperationScenarios>> = {
  createArcadeGame: {
    call: (scene) => send(scene, 'createArcadeGame', newGame('No Such Slug')),
    succeeds: {
      201: {
        'is among your games, without a release': async (scene) => {
          const { id, slug } = await created(scene);
          const own = await row(scene, 'arcadeGames', id);
          assert.deepEqual(
            [own.label, factOf(own, 'Short name'), own.description],
            [`Game ${slug}`, slug, 'no release yet'],
          );
        },
      },
    },
    fails: {
      400: {
        'a short name with blanks': {
          problem: invalid('invalid_slug'),
          play: (scene) => send(scene, 'createArcadeGame', newGame('No Such Slug')),
        },
      },
      409: {
        'a short name that is taken': {
          problem: conflict('slug_taken'),
          play: (scene) => send(scene, 'createArcadeGame', newGame(PRICED)),
        },
      },
    },
    readings: 'the list is read anew',
  },

  listOwnArcadeGames: {
    call: (scene) => rows(scene, 'arcadeGames'),
    succeeds: {
      200: {
        'shows the releases of a game below it, with their state': async (scene) => {
          const game = await created(scene);
          const release = await upload(scene, game);
          const { parent, status, label, description } = await ownRelease(scene, release);
          assert.deepEqual(
            [parent, status, label, description],
            [game.id, 'uploaded', '1.0.0', '$0.25 a launch'],
          );
        },
      },
    },
    readings: {
      'list of games': listed('arcadeGames', async (scene) => upload(scene, await created(scene))),
    },
  },

  getArcadeGame: {
    call: (scene) => send(scene, 'getArcadeGame', undefined, { slug: UNKNOWN }),
    succeeds: {
      200: {
        'shows a game as soon as it is published, with the price of a launch': async (scene) => {
          const { slug } = await published(scene);
          const [game] = await priceOf(scene, slug, 'live');
          assert.deepEqual(game?.params, { price: '250000', slug, channel: 'live' });
        },
      },
    },
    fails: {
      400: {
        'what can be no short name': {
          problem: invalid('invalid_slug'),
          play: (scene) => send(scene, 'getArcadeGame', undefined, { slug: 'No Slug' }),
        },
      },
      404: {
        'a game that is on the other channel only': {
          problem: notFound(),
          play: (scene) => send(scene, 'getArcadeGame', undefined, { slug: FREE, channel: 'live' }),
        },
      },
    },
    readings: {
      'price of a launch': async () => async (session, signal) =>
        priceOf({ session, signal }, PRICED, 'live'),
    },
  },

  listArcadeCatalog: {
    call: (scene) => rows(scene, 'arcadeCatalog.live'),
    succeeds: {
      200: {
        'shows what is published on the channel, and to whom': async (scene) => {
          const dev = { action: 'publish', channel: 'dev', visibility: 'owner_only' };
          const { id } = await published(scene, dev);
          const own = await row(scene, 'arcadeCatalog.dev', id);
          assert.equal(own.description, 'dev · owner_only · $0.25 a launch');
          for (const other of [await rows(scene, 'arcadeCatalog.live'), await catalogOfOther(scene)])
            assert.ok(!other.some((one) => one.id === id));
        },
      },
    },
    fails: {
      400: {
        'a request that is not understood': notUnderstood('listArcadeCatalog', (scene) =>
          rows(scene, 'arcadeCatalog.live'),
        ),
      },
    },
    readings: { 'list of the catalog': listed('arcadeCatalog.live') },
  },

  uploadArcadeRelease: {
    call: (scene) => upload(scene, { id: UNKNOWN, slug: UNKNOWN }),
    succeeds: {
      201: {
        'stores the release as a draft, with what its manifest says': async (scene) => {
          const game = await created(scene);
          const release = await upload(scene, game, {
            embedded: { version: '2.0.0', launchPriceUsdMicros: 0 },
            cover: new Uint8Array([137, 80, 78, 71]),
          });
          const own = await ownRelease(scene, release);
          assert.deepEqual([own.label, own.status, own.description], ['2.0.0', 'uploaded', 'free']);
        },
      },
    },
    fails: {
      400: {
        'a manifest that is not the one in the bundle': {
          problem: invalid('manifest_mismatch'),
          play: async (scene) => upload(scene, await created(scene), { beside: { version: '9.9.9' } }),
        },
        'a manifest of another game': {
          problem: invalid('wrong_game'),
          play: async (scene) => upload(scene, await created(scene), { embedded: { gameSlug: PRICED } }),
        },
        'what is no ZIP file': {
          problem: invalid('invalid_bundle'),
          play: async (scene) => {
            const { id, slug } = await created(scene);
            const manifestJson = JSON.stringify(releaseManifest(slug));
            const bundle = zipFile(new Uint8Array(100));
            await send(scene, 'uploadArcadeRelease', { gameId: id, manifestJson, bundle });
          },
        },
      },
      404: {
        'a game of somebody else': {
          problem: notFound(),
          play: async (scene) => upload(await otherOwner(scene), await created(scene)),
        },
      },
      409: {
        'a version that is there': {
          problem: conflict('version_exists'),
          play: async (scene) => {
            const game = await created(scene);
            await upload(scene, game);
            await upload(scene, game);
          },
        },
      },
      413: {
        'a cover of more than 8 MB': {
          problem: { ...invalid('cover_too_large'), code: 'request.tooLarge' },
          play: async (scene) => {
            const cover = new Uint8Array(8 * 1024 * 1024 + 1);
            await upload(scene, await created(scene), { cover });
          },
        },
      },
    },
    readings: 'the list is read anew',
  },

  submitArcadeRelease: {
    call: (scene) => submit(scene, UNKNOWN),
    succeeds: {
      200: {
        'hands the release to the reviewers': async (scene) => {
          const game = await created(scene);
          const release = await upload(scene, game);
          await submit(scene, release);
          assert.equal((await ownRelease(scene, release)).status, 'in_review');
          assert.equal((await row(scene, 'arcadeReview', release)).label, `${game.slug} 1.0.0`);
        },
      },
    },
    fails: {
      400: {
        'no release': { problem: invalid('invalid_release'), play: (scene) => submit(scene, ' ') },
      },
      404: { 'no such release': { problem: notFound(), play: (scene) => submit(scene, UNKNOWN) } },
      409: {
        'a release that is in review': {
          problem: conflict('wrong_state'),
          play: async (scene) => {
            const release = await upload(scene, await created(scene));
            await submit(scene, release);
            await submit(scene, release);
          },
        },
      },
    },
    readings: 'the list is read anew',
  },

  listArcadeReviewQueue: {
    call: (scene) => rows(scene, 'arcadeReview'),
    succeeds: {
      200: {
        'shows a release until it is decided': async (scene) => {
          const release = await upload(scene, await created(scene));
          await submit(scene, release);
          assert.equal((await row(scene, 'arcadeReview', release)).status, 'in_review');
          await decide(scene, release, { action: 'reject', notes: 'It does not start.' });
          assert.ok(!(await rows(scene, 'arcadeReview')).some(({ id }) => id === release));
        },
      },
    },
    fails: {
      403: {
        'somebody who is no reviewer': {
          problem: forbidden,
          play: async (scene) => rows(await otherOwner(scene), 'arcadeReview'),
        },
      },
    },
    readings: { 'list of the review queue': listed('arcadeReview') },
  },

  reviewArcadeRelease: {
    call: (scene) => decide(scene, UNKNOWN, { action: 'approve' }),
    succeeds: {
      200: {
        'rejects a release with a note, and takes it into review again': async (scene) => {
          const release = await upload(scene, await created(scene));
          await submit(scene, release);
          await decide(scene, release, { action: 'reject', notes: 'It does not start.' });
          const rejected = await ownRelease(scene, release);
          assert.deepEqual(
            [rejected.status, factOf(rejected, 'Review notes')],
            ['rejected', 'It does not start.'],
          );
          await decide(scene, release, { action: 'send_to_review' });
          assert.equal((await ownRelease(scene, release)).status, 'in_review');
        },
        'publishes an approved one for everybody': async (scene) => {
          const { id } = await published(scene);
          const seen = await row(await otherOwner(scene), 'arcadeCatalog.live', id);
          assert.equal(seen.description, 'live · public · $0.25 a launch');
        },
      },
    },
    fails: {
      400: {
        'a publication on no channel': {
          problem: invalid('channel_missing'),
          play: async (scene) => {
            const release = await upload(scene, await created(scene));
            await decide(scene, release, { action: 'publish' });
          },
        },
      },
      403: {
        'somebody who is no reviewer': {
          problem: forbidden,
          play: async (scene) => decide(await otherOwner(scene), UNKNOWN, { action: 'approve' }),
        },
      },
      404: {
        'no such release': {
          problem: notFound(),
          play: (scene) => decide(scene, UNKNOWN, { action: 'approve' }),
        },
      },
      409: {
        'a release that nobody has reviewed': {
          problem: conflict('wrong_state'),
          play: async (scene) => {
            const release = await upload(scene, await created(scene));
            await decide(scene, release, { action: 'approve' });
          },
        },
      },
    },
    readings: 'the list is read anew',
  },

  createArcadeLaunchSession: {
    call: (scene) => launch(scene, UNKNOWN),
    succeeds: {
      201: {
        'charges the price of the release, and opens at an address': async (scene) => {
          const spent = await spentBy(scene, async () => {
            const { url } = await launched(scene);
            assert.match(await visit(url), /Tide Runner 1\.0\.0.*The game runs/);
          });
          assert.equal(spent, 250_000);
        },
        'costs nothing more under the same key': async (scene) => {
          const idempotencyKey = `launch-${scene.mode}`;
          const first = await launch(scene, PRICED, { idempotencyKey });
          const spent = await spentBy(scene, async () => {
            const again = await launch(scene, PRICED, { idempotencyKey });
            assert.equal(idIn(again.body, 'sessionId'), idIn(first.body, 'sessionId'));
          });
          assert.equal(spent, 0);
        },
        'is free where the release is': async (scene) => {
          const spent = await spentBy(scene, () => launch(scene, FREE, { channel: 'dev' }));
          assert.equal(spent, 0);
        },
      },
    },
    fails: {
      400: {
        'what can be no short name': {
          problem: invalid('invalid_slug'),
          play: (scene) => launch(scene, 'No Slug'),
        },
      },
      402: {
        'a balance that is too low': {
          problem: noFunds,
          play: async (scene) => {
            const poor = await penniless(scene);
            assert.equal((await moneyOf(poor)).micros, 0);
            await launch(poor, PRICED);
          },
        },
      },
      404: { 'no such game': { problem: notFound(), play: (scene) => launch(scene, UNKNOWN) } },
      409: {
        'a key that belongs to another launch': {
          problem: conflict('idempotency_conflict'),
          play: async (scene) => {
            const idempotencyKey = `other-${scene.mode}`;
            await launch(scene, FREE, { channel: 'dev', idempotencyKey });
            await launch(scene, PRICED, { idempotencyKey });
          },
        },
      },
    },
    readings: 'its address is opened in the browser, and its cost is read for the journal',
  },

  updateArcadeLaunchSession: {
    call: (scene) => report(scene, UNKNOWN, 'launched'),
    succeeds: {
      200: {
        'follows a session to its end, after which it cannot be played': async (scene) => {
          const { id, url } = await launched(scene);
          for (const [event, status] of [
            ['launched', 'launched'],
            ['heartbeat', 'launched'],
            ['end', 'ended'],
          ] as const) {
            const { body } = await report(scene, id, event);
            assert.ok(isRecord(body) && JSON.stringify(body).includes(`"status":"${status}"`));
          }
          assert.match(await visit(url), /The session is over/);
        },
        'gives the price back when the game did not start': async (scene) => {
          const spent = await spentBy(scene, async () => {
            const { id } = await launched(scene);
            await report(scene, id, 'failed_bootstrap');
          });
          assert.equal(spent, 0);
        },
      },
    },
    fails: {
      400: {
        'a session that is over': {
          problem: invalid('session_over'),
          play: async (scene) => {
            const { id } = await launched(scene);
            await report(scene, id, 'end');
            await report(scene, id, 'heartbeat');
          },
        },
        'a game that has not been launched': {
          problem: invalid('not_launched'),
          play: async (scene) => report(scene, (await launched(scene)).id, 'heartbeat'),
        },
      },
      404: {
        'a session of somebody else': {
          problem: notFound(),
          play: async (scene) => {
            const { id } = await launched(scene);
            await report(await otherOwner(scene), id, 'launched');
          },
        },
      },
    },
    readings: 'shown as it is',
  },
};

const catalogOfOther = async (scene: Scene) => rows(await otherOwner(scene), 'arcadeCatalog.dev');
