import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaverRig, type Window } from './saverRig.ts';

type Step =
  | {
      readonly do: 'type' | 'save' | 'open' | 'reload' | 'again' | 'theirs' | 'mine' | 'merge';
      readonly in: 0 | 1;
    }
  | { readonly do: 'elsewhere' | 'down' | 'up' | 'loseAnswer' | 'refuse' | 'between' };

const inWindow = fc.record({
  do: fc.constantFrom(
    ...(['type', 'type', 'type', 'save', 'save', 'save', 'save', 'theirs', 'theirs'] as const),
    ...(['open', 'reload', 'again', 'mine', 'merge'] as const),
  ),
  in: fc.constantFrom(0 as const, 0 as const, 1 as const),
});
const elsewhere = fc.record({
  do: fc.constantFrom(
    ...(['elsewhere', 'elsewhere', 'elsewhere', 'down', 'up', 'loseAnswer', 'refuse', 'between'] as const),
  ),
});
// So few that no version is dropped from the local history because of its age.
const steps = fc.array(fc.oneof({ arbitrary: inWindow, weight: 3 }, { arbitrary: elsewhere, weight: 1 }), {
  minLength: 8,
  maxLength: 18,
});

/** Plays edits, saves, other people, failures and restarts. */
class Play {
  readonly typed: string[] = [];
  readonly #rig: SaverRig;
  readonly #windows: [Window, Window];
  #count = 0;

  constructor(rig: SaverRig) {
    this.#rig = rig;
    this.#windows = [rig.window(), rig.window()];
  }

  async step(step: Step): Promise<void> {
    const { server } = this.#rig;
    switch (step.do) {
      case 'elsewhere':
        server.text = `${server.text}remote ${this.#next()}\n`;
        return;
      case 'between':
        server.beforeWrite = () => void (server.text = `${server.text}between ${this.#next()}\n`);
        return;
      case 'down':
      case 'up':
        server.isDown = step.do === 'down';
        return;
      case 'loseAnswer':
      case 'refuse': {
        const mishap = step.do === 'refuse' ? 'refused' : 'answerLost';
        server.beforeWrite = () => void (server.mishaps = [mishap]);
        return;
      }
      default:
        await this.#inWindow(step.do, step.in);
    }
  }

  async #inWindow(what: Extract<Step, { in: 0 | 1 }>['do'], at: 0 | 1): Promise<void> {
    const window = this.#windows[at];
    switch (what) {
      case 'type': {
        const token = `typed ${this.#next()}`;
        this.typed.push(token);
        window.type(`${window.text}${token}\n`);
        return;
      }
      case 'save':
        await window.save();
        return;
      case 'open':
        // An editor with unsaved changes does not read again unless its user throws them away.
        if (!window.view.isDirty) await window.open().catch(() => undefined);
        return;
      case 'reload': {
        // Killed and started again: unsaved text comes back by the editor's backup.
        const later = this.#rig.window();
        if (window.view.isDirty) later.type(window.text);
        else await later.open().catch(() => undefined);
        this.#windows[at] = later;
        return;
      }
      case 'again':
        await window.again();
        return;
      case 'merge': {
        const { outbox, conflict } = await window.saver.state(this.#rig.ref);
        if (outbox && conflict?.theirs) await window.settle({ merged: outbox.text + conflict.theirs });
        return;
      }
      case 'mine':
      case 'theirs':
        await window.settle(what).catch(() => undefined);
        // An editor without unsaved changes shows what the document has become.
        for (const one of this.#windows) if (!one.view.isDirty) await one.open().catch(() => undefined);
    }
  }

  #next(): number {
    return (this.#count += 1);
  }

  /** Everything that still exists somewhere. */
  async kept(): Promise<readonly string[]> {
    const { outbox, conflict } = await this.#rig.store.load(this.#rig.ref);
    const edited = this.#windows.map(({ text }) => text);
    const history = await this.#rig.history();
    return [...edited, outbox?.text ?? '', conflict?.theirs ?? '', this.#rig.server.text ?? '', ...history];
  }
}

describe('whatever happens to a remote document', function () {
  this.timeout(300_000);

  it('no character that was typed is lost, and no version that was read leaves the local history', async () => {
    const property = fc.asyncProperty(steps, async (all) => {
      const rig = await SaverRig.open('start\n');
      try {
        const play = new Play(rig);
        for (const at of [0, 1] as const) await play.step({ do: 'open', in: at });
        for (const step of all) await play.step(step);
        const kept = await play.kept();
        for (const token of play.typed)
          assert.ok(
            kept.some((text) => text.includes(`${token}\n`)),
            `lost: ${token}`,
          );
        const history = await rig.history();
        for (const version of rig.server.told) assert.ok(history.includes(version), `forgotten: ${version}`);
      } finally {
        await rig.close();
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });
});
