import assert from 'node:assert/strict';
import type { ResourceRow, ResourceRows } from '../../../../src/core/resource.ts';
import { launchCharge, launchPriceAnswer } from '../../../../src/providers/killatamata/arcade/answers.ts';
import {
  catalogRows,
  ownGameRows,
  queueRows,
} from '../../../../src/providers/killatamata/arcade/arcadeRows.ts';

function rowsOf(read: ResourceRows): readonly ResourceRow[] {
  assert.equal(read.wrongAt, undefined);
  return 'rows' in read ? [...read.rows] : [];
}

const shown = (read: ResourceRows) =>
  rowsOf(read).map(({ id, label, status, description }) => [id, label, status, description]);

const release = { id: 'r1', version: '1.0.0', status: 'in_review', launchPriceUsdMicros: 250_000 };
const game = { id: 'g1', slug: 'tide-runner', title: 'Tide Runner', releases: [release] };

describe('your games', () => {
  it('are read wherever they stand, each with its releases below it', () => {
    const named = { gameId: 'g1', slug: 'tide-runner', title: 'Tide Runner' };
    const state = { releaseId: 'r1', version: '1.0.0', state: 'in_review', launchPriceUsdMicros: '250000' };
    for (const answer of [
      { ok: true, games: [game] },
      { result: { games: [{ ...named, releases: [state] }] } },
      [game],
      { data: [{ ...game, releases: [state] }] },
    ])
      assert.deepEqual(
        shown(ownGameRows(answer)),
        [
          ['g1', 'Tide Runner', undefined, null],
          ['release r1', '1.0.0', 'in_review', '$0.25 a launch'],
        ],
        JSON.stringify(answer),
      );
  });

  it('are shown without releases, and with one that cannot be read', () => {
    assert.deepEqual(shown(ownGameRows({ games: [{ ...game, releases: 'none' }] })), [
      ['g1', 'Tide Runner', undefined, 'no release yet'],
    ]);
    const [, unread, read] = rowsOf(ownGameRows({ games: [{ ...game, releases: [{}, release] }] }));
    assert.deepEqual([unread?.isUnread, unread?.parent, read?.id], [true, 'g1', 'release r1']);
  });

  it('give their actions what they need', () => {
    const [own, below] = rowsOf(ownGameRows({ games: [game] }));
    assert.deepEqual(own?.params, { gameId: 'g1', slug: 'tide-runner' });
    assert.deepEqual(below?.params, { releaseId: 'r1', slug: 'tide-runner' });
  });

  it('cannot be read from an empty object, and keep a game without an id as it came', () => {
    assert.equal(ownGameRows({}).wrongAt, 'games');
    const [row] = rowsOf(ownGameRows({ games: [{ title: 'Nameless' }] }));
    assert.deepEqual([row?.isUnread, row?.label], [true, 'Nameless']);
  });
});

describe('the catalog and the review queue', () => {
  it('say where a game is, who sees it, and what a launch costs', () => {
    const row = { ...game, channel: 'live', visibility: 'public', launchPriceUsdMicros: 0 };
    for (const answer of [{ games: [row] }, { result: { games: [row] } }, [row]])
      assert.deepEqual(shown(catalogRows(answer)), [
        ['g1', 'Tide Runner', undefined, 'live · public · free'],
      ]);
    assert.equal(catalogRows({}).wrongAt, 'games');
  });

  it('name a waiting release by its game', () => {
    for (const answer of [
      { releases: [{ ...release, gameSlug: 'tide-runner' }] },
      { queue: [{ ...release, id: undefined, releaseId: 'r1', gameSlug: 'tide-runner' }] },
      { result: { releases: [{ ...release, gameSlug: 'tide-runner' }] } },
    ])
      assert.deepEqual(shown(queueRows(answer)), [
        ['r1', 'tide-runner 1.0.0', 'in_review', '$0.25 a launch'],
      ]);
    assert.equal(queueRows({}).wrongAt, 'releases');
  });
});

describe('the price of a launch', () => {
  it('is what the release says, else the game', () => {
    for (const answer of [
      { game, release },
      { game: { ...game, launchPriceUsdMicros: 250_000 } },
      { result: { gameId: 'g1', slug: 'tide-runner', release } },
      { ...game, launchPriceUsdMicros: '250000' },
    ])
      assert.equal(launchPriceAnswer.parse(answer), 250_000, JSON.stringify(answer));
  });

  it('is not known where nobody says it, and cannot be read where there is no game', () => {
    assert.equal(launchPriceAnswer.parse({ game: { ...game, launchPriceUsdMicros: 'little' } }), undefined);
    for (const answer of [{}, [], { ok: true }]) assert.ok(!launchPriceAnswer.safeParse(answer).success);
  });

  it('was paid as the session says', () => {
    const cost = { unit: 'USD', micros: 250_000 };
    for (const answer of [
      { usdChargedMicros: 250_000 },
      { session: { usdChargedMicros: '250000' } },
      { result: { session: { usdChargedMicros: 250_000 } } },
    ])
      assert.deepEqual(launchCharge('createArcadeLaunchSession', answer), cost);
    assert.equal(launchCharge('createArcadeLaunchSession', {}), null);
    assert.equal(launchCharge('submitMediaJob', { usdChargedMicros: 1 }), null);
  });
});
