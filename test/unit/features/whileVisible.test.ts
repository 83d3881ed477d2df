import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/event.ts';
import { WhileVisible } from '../../../src/features/shared/whileVisible.ts';
import { TestClock } from '../../support/testClock.ts';

const MINUTE = 60_000;

/** A view that a test shows and hides. */
class View {
  visible: boolean;
  readonly #changed = new Emitter<{ readonly visible: boolean }>();
  readonly onDidChangeVisibility = this.#changed.event;

  constructor(visible: boolean) {
    this.visible = visible;
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.#changed.fire({ visible });
  }
}

describe('times that are told in a view', () => {
  let clock: TestClock;
  let redrawn: number;
  let times: WhileVisible;
  const watch = (view: View) => {
    times = new WhileVisible(view, MINUTE, clock, () => (redrawn += 1));
  };
  beforeEach(() => {
    clock = new TestClock();
    redrawn = 0;
  });
  afterEach(() => times.dispose());

  it('are drawn again each minute while somebody can see them', async () => {
    watch(new View(true));
    await clock.advance(MINUTE - 1);
    assert.equal(redrawn, 0);
    await clock.advance(1);
    assert.equal(redrawn, 1);
    await clock.advance(3 * MINUTE);
    assert.equal(redrawn, 4);
  });

  it('are left alone while nobody can, without even a timer', async () => {
    const view = new View(false);
    watch(view);
    await clock.advance(10 * MINUTE);
    assert.equal(redrawn, 0);
    view.show(true);
    await clock.advance(0);
    view.show(false);
    const before = redrawn;
    await clock.advance(10 * MINUTE);
    assert.equal(redrawn, before);
    assert.deepEqual(clock.sleeping, []);
  });

  it('are right at once when the view comes back after a while, and not drawn for a short look away', async () => {
    const view = new View(true);
    watch(view);
    view.show(false);
    await clock.advance(5 * MINUTE);
    view.show(true);
    await clock.advance(0);
    assert.equal(redrawn, 1);
    view.show(false);
    await clock.advance(10_000);
    view.show(true);
    await clock.advance(0);
    assert.equal(redrawn, 1);
    await clock.advance(50_000);
    assert.equal(redrawn, 2);
  });

  it('are not drawn any more once the view is gone', async () => {
    watch(new View(true));
    times.dispose();
    await clock.advance(10 * MINUTE);
    assert.equal(redrawn, 0);
    assert.deepEqual(clock.sleeping, []);
  });
});
