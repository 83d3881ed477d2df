import assert from 'node:assert/strict';
import { lighthouseBoard, longBoard } from './support/boards.ts';
import { GalleryServer } from './support/galleryServer.ts';
import { StoryboardRig, type StoryboardRigOptions } from './support/storyboardRig.ts';
import type { ThemeName } from './support/webviewStub.ts';

/** Upper bounds for the nodes of one card and of the page around the cards. */
const NODES_PER_CARD = 22;
const NODES_AROUND = 400;

describe('storyboard page', function () {
  this.timeout(120_000);
  let server: GalleryServer;
  let rig: StoryboardRig;

  before(async () => {
    server = await GalleryServer.open();
  });
  afterEach(async () => {
    assert.deepEqual(rig.violations, []);
    await rig.close();
  });
  after(() => server.close());

  const open = async (text: string, options?: StoryboardRigOptions): Promise<void> => {
    rig = await StoryboardRig.open(server, text, options);
  };

  it('shows the shots of each scene with code, prompt, length and state, and the total length', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').waitFor();
    for (const text of ['Coast', 'A lighthouse above the sea at dusk, slow push in', '5.0 s', 'Ready'])
      await rig.card('1A').getByText(text).waitFor();
    await rig.page.getByText('Total 43.3 s').waitFor();
    await rig.page.getByRole('status').getByText('8 shots').waitFor();
  });

  it('renders at most three screens of 1,000 shots at any scroll position', async () => {
    await open(longBoard(1_000));
    await rig.card('1A').waitFor();
    for (const part of [0, 0.37, 0.8, 1]) {
      const { inView, all, nodes } = await countCards(rig, part);
      assert.ok(inView > 0 && all <= inView * 3, `${all} cards, ${inView} in view`);
      assert.ok(nodes <= all * NODES_PER_CARD + NODES_AROUND, `${nodes} nodes for ${all} cards`);
    }
  });

  it('moves by keyboard within a scene and across scenes, as one edit each', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    await rig.edited(() => rig.press('Alt+ArrowRight'));
    assert.deepEqual(rig.order[0], ['shot-2', 'shot-1', 'shot-3']);
    await rig.edited(() => rig.press('Alt+ArrowDown'));
    assert.deepEqual(rig.order.slice(0, 2), [
      ['shot-2', 'shot-3'],
      ['shot-1', 'shot-4', 'shot-5', 'shot-6'],
    ]);
    await rig.card('1A').waitFor();
    assert.deepEqual(rig.labels, ['Move Shot', 'Move Shot']);
  });

  it('moves several shots by dragging them to another scene', async () => {
    await open(lighthouseBoard(), { height: 1_600 });
    await rig.card('1A').click();
    await rig.card('1B').click({ modifiers: ['Shift'] });
    await rig.edited(() => rig.drag(rig.card('1A'), rig.card('2A')));
    assert.deepEqual(rig.order.slice(0, 2), [['shot-3'], ['shot-1', 'shot-2', 'shot-4', 'shot-5', 'shot-6']]);
  });

  it('moves a shot that was not selected to where it is dropped, and selects it then', async () => {
    await open(lighthouseBoard(), { height: 1_600 });
    await rig.card('1A').waitFor();
    await rig.edited(() => rig.drag(rig.card('1A'), rig.card('2B')));
    assert.deepEqual(rig.order.slice(0, 2), [
      ['shot-2', 'shot-3'],
      ['shot-4', 'shot-1', 'shot-5', 'shot-6'],
    ]);
    assert.equal(await rig.page.locator('[data-shot="shot-1"]').getAttribute('aria-selected'), 'true');
    assert.deepEqual(rig.labels, ['Move Shot']);
  });

  it('takes dropped shots at the end of a scene, also of an empty one, and at its beginning', async () => {
    const board = lighthouseBoard().replace('"scenes": [', '"scenes": [{ "id": "empty", "shots": [] },');
    await open(board, { height: 1_600 });
    const shot = (id: string) => rig.page.locator(`[data-shot="${id}"]`);
    const adding = rig.page.getByRole('button', { name: 'Add Shot, Scene 1' });
    await shot('shot-1').waitFor();
    await rig.edited(() => rig.drag(shot('shot-1'), adding));
    assert.deepEqual(rig.order.slice(0, 2), [['shot-1'], ['shot-2', 'shot-3']]);
    await rig.edited(() => rig.drag(shot('shot-3'), adding));
    assert.deepEqual(rig.order.slice(0, 2), [['shot-1', 'shot-3'], ['shot-2']]);
    await rig.edited(() => rig.drag(shot('shot-3'), rig.page.locator('.scene').first()));
    assert.deepEqual(rig.order.slice(0, 2), [['shot-3', 'shot-1'], ['shot-2']]);
  });

  it('shows the length of a scene right behind its title', async () => {
    await open(lighthouseBoard());
    const title = await rig.page.getByLabel('Title of scene 1').boundingBox();
    const sum = await rig.page.getByText('3 shots · 13.1 s').boundingBox();
    assert.ok(title && sum);
    assert.ok(title.width < 120 && sum.x - (title.x + title.width) <= 12, JSON.stringify({ title, sum }));
  });

  it('selects, toggles, selects a range, and deselects', async () => {
    await open(lighthouseBoard());
    const selected = () => rig.page.locator('[data-shot][aria-selected="true"]').count();
    await rig.card('1A').click();
    await rig.card('2A').click({ modifiers: ['Shift'] });
    assert.equal(await selected(), 4);
    await rig.card('1B').click({ modifiers: ['Control'] });
    assert.equal(await selected(), 3);
    await rig.press('Escape');
    assert.equal(await selected(), 0);
    await rig.press('Control+a');
    await rig.page.getByText('8 selected').waitFor();
  });

  it('adds, duplicates, splits and deletes by keys, with the new shot selected', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    await rig.edited(() => rig.press('n'));
    await rig.card('1A1').waitFor();
    assert.equal(await rig.card('1A1').getAttribute('aria-selected'), 'true');
    await rig.edited(() => rig.press('Delete'));
    await rig.card('1B').click();
    await rig.edited(() => rig.press('d'));
    await rig.card('1B1').waitFor();
    await rig.card('1A').click();
    await rig.edited(() => rig.press('x'));
    await rig.page.getByText('2 selected').waitFor();
    assert.deepEqual(rig.labels, ['Add Shot', 'Delete Shot', 'Duplicate Shot', 'Split Shot']);
  });

  it('keeps what is typed in a prompt to the field until it is left, and stops its undo keys there', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    await rig.press('Enter');
    const prompt = rig.page.getByLabel('Prompt');
    await prompt.fill('Fog');
    const before = rig.text;
    const reached = rig.page.evaluate(
      () =>
        new Promise((resolve) => {
          interface Scope {
            addEventListener(name: string, listener: (event: { key: string }) => void): void;
          }
          (globalThis as unknown as Scope).addEventListener('keydown', ({ key }) => {
            if (key !== 'Control') resolve(key);
          });
        }),
    );
    await rig.press('Control+z', 'Control+y', 'F9');
    assert.equal(await reached, 'F9');
    assert.equal(rig.text, before);
    await prompt.fill('Fog over the rocks');
    await rig.edited(() => rig.press('Control+Enter'));
    assert.ok(rig.text.includes('"prompt": "Fog over the rocks"'));
    assert.deepEqual(rig.labels, ['Change Shot']);
  });

  it('keeps a draft over a reload of the page, and puts it into the document before a save', async () => {
    await open(lighthouseBoard());
    await rig.card('1B').click();
    await rig.page.getByLabel('Prompt').pressSequentially('!');
    const state = await rig.state();
    await rig.close();
    await open(lighthouseBoard(), { state });
    await rig.page.getByLabel('Prompt').waitFor();
    assert.match(await rig.page.getByLabel('Prompt').inputValue(), /from behind!$|^!An old man/);
    await rig.edited(() => rig.session.flush());
    assert.match(rig.text, /from behind!"|"!An old man/);
  });

  it('shows the last good board for reading only while the text is broken, with the line', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').waitFor();
    rig.write(lighthouseBoard().replace('"scenes": [', '"scenes": [,'));
    await rig.page.getByRole('alert').getByText('Line 16').waitFor();
    await rig.card('1A').click();
    await rig.press('Delete');
    assert.equal(await rig.page.getByRole('button', { name: 'Add Shot', exact: true }).count(), 0);
    assert.deepEqual(rig.labels, []);
    await rig.page.getByRole('button', { name: 'Open as Text' }).click();
    rig.write(lighthouseBoard());
    await rig.page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('keeps what is typed while the text is broken, and puts it into the document afterwards', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    await rig.page.getByLabel('Prompt').fill('Fog over the rocks');
    rig.write(lighthouseBoard().replace('"scenes": [', '"scenes": [,'));
    await rig.page.getByRole('alert').waitFor();
    const broken = rig.text;
    await rig.session.flush();
    await rig.card('1B').click();
    assert.equal(rig.text, broken);
    rig.write(lighthouseBoard());
    await rig.page.getByRole('alert').waitFor({ state: 'detached' });
    await rig.edited(() => rig.session.flush());
    assert.ok(rig.text.includes('"prompt": "Fog over the rocks"'));
  });

  it('follows the text, and says what was undone', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    await rig.card('1B').click({ modifiers: ['Shift'] });
    await rig.edited(() => rig.press('Delete'));
    rig.write(rig.texts[0] ?? '', 'undo');
    await rig.page.getByText('Undid: Delete 2 Shots').waitFor();
    rig.write(rig.text.replace('slow push in', 'fast push in'));
    await rig.page.getByText('fast push in').first().waitFor();
  });

  it('tells faults at their field, by the rules of the job form', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    const frames = rig.page.getByLabel('Length in frames');
    await frames.fill('120');
    await rig.edited(() => rig.press('Tab'));
    await rig.page.getByText('The number of frames is 8n+1: take 113 or 121.').waitFor();
    assert.equal(await frames.getAttribute('aria-invalid'), 'true');
    const names = await rig.page.locator('backlot-inspector label').allTextContents();
    assert.deepEqual(names.sort(), [
      ...['Aspect ratio', 'Extreme quality', 'Final frame', 'Height', 'Interpolated FPS', 'Length in frames'],
      ...['Length in seconds', 'Notes', 'Overlap frames', 'Prompt', 'Reference audio', 'Sampled FPS', 'Seed'],
      ...['Start frame', 'Title', 'Width'],
    ]);
  });

  it('marks the takes that do not fit when the aspect ratio changes', async () => {
    await open(lighthouseBoard());
    await rig.page.locator('canvas.drawn').first().waitFor();
    await rig.edited(() => rig.page.getByRole('toolbar').getByLabel('Aspect ratio').selectOption('9:16'));
    await rig.page.getByText('Does not fit 9:16').first().waitFor();
    assert.deepEqual(rig.labels, ['Change Board']);
  });

  it('cites a member of the cast, which attaches its reference', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').click();
    await rig.edited(() => rig.page.getByRole('button', { name: 'The keeper' }).click());
    await rig.page.getByRole('button', { name: 'The keeper', pressed: true }).waitFor();
    const { scenes } = JSON.parse(rig.text) as { scenes: { shots: { referenceAssetIds?: string[] }[] }[] };
    assert.deepEqual(scenes[0]?.shots[0]?.referenceAssetIds, ['picture-1']);
  });

  it('finds shots by their words', async () => {
    await open(lighthouseBoard());
    await rig.card('1A').waitFor();
    await rig.press('/');
    await rig.page.getByRole('searchbox').fill('beam village');
    await rig.page.getByText('1 of 8 shots').waitFor();
    assert.equal(await rig.page.locator('[data-shot]').count(), 1);
  });

  it('plays shots one after the other, and the previous, this and the next', async () => {
    await open(lighthouseBoard());
    await rig.card('1B').click();
    await rig.press('h');
    const player = rig.page.getByRole('dialog', { name: 'Play' });
    await player.getByText('1 of 3').waitFor();
    await rig.press('ArrowRight');
    await player.getByText('2 of 3').waitFor();
    assert.deepEqual(await rig.accessibilityViolations(), []);
    await rig.press('Escape');
    await player.waitFor({ state: 'detached' });
  });

  it('does not move the timeline under the pointer while the film becomes longer', async () => {
    await open(lighthouseBoard());
    const strip = rig.page.getByRole('slider', { name: 'Timeline' });
    const box = await strip.boundingBox();
    assert.ok(box);
    const place = [box.x + box.width * 0.6, box.y + box.height / 2] as const;
    await rig.page.mouse.move(...place);
    const before = await strip.getAttribute('aria-valuetext');
    rig.write(rig.text.replace('"durationFrames": 249', '"durationFrames": 17'));
    await rig.page.getByText('Total 33.7 s').waitFor();
    await rig.page.mouse.move(place[0] + 1, place[1]);
    assert.equal(await strip.getAttribute('aria-valuetext'), before);
  });

  for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] satisfies ThemeName[]) {
    it(`has no axe violations in the ${theme} theme: board, inspector, cast, shortcuts`, async () => {
      await open(lighthouseBoard(), { theme });
      await rig.page.locator('canvas.drawn').first().waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'board');
      await rig.card('1A').click();
      await rig.page.getByLabel('Prompt').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'inspector');
      await rig.press('c');
      await rig.page.getByRole('heading', { name: 'Cast · Places' }).waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'cast');
      await rig.press('?');
      await rig.page.getByRole('dialog').waitFor();
      assert.deepEqual(await rig.accessibilityViolations(), [], 'shortcuts');
      const folder = process.env['BACKLOT_SHOTS'];
      if (folder === undefined) return;
      await rig.press('Escape', 'c');
      await rig.page.screenshot({ path: `${folder}/board-${theme}.png` });
      await rig.press('c');
      await rig.page.screenshot({ path: `${folder}/cast-${theme}.png` });
      await rig.press('h');
      await rig.page.screenshot({ path: `${folder}/player-${theme}.png` });
    });
  }
});

async function countCards(
  rig: StoryboardRig,
  part: number,
): Promise<{ readonly inView: number; readonly all: number; readonly nodes: number }> {
  return rig.page.evaluate(async (to) => {
    interface Node {
      readonly shadowRoot: Node | null;
      readonly scrollHeight: number;
      readonly clientHeight: number;
      scrollTop: number;
      querySelector(selector: string): Node | null;
      querySelectorAll(selector: string): ArrayLike<Node>;
      getBoundingClientRect(): { readonly top: number; readonly bottom: number };
    }
    interface Scope {
      readonly document: Node;
      readonly innerHeight: number;
      requestAnimationFrame(then: () => void): void;
    }
    const scope = globalThis as unknown as Scope;
    const board = scope.document
      .querySelector('backlot-storyboard')
      ?.shadowRoot?.querySelector('backlot-board');
    if (!board?.shadowRoot) throw new Error('no board');
    board.scrollTop = (board.scrollHeight - board.clientHeight) * to;
    for (let frame = 0; frame < 3; frame += 1)
      await new Promise<void>((resolve) => scope.requestAnimationFrame(resolve));
    const cards = Array.from(board.shadowRoot.querySelectorAll('[data-shot]'));
    const frame = board.getBoundingClientRect();
    const inView = cards.filter((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return bottom > frame.top && top < frame.bottom;
    }).length;
    return { inView, all: cards.length, nodes: board.shadowRoot.querySelectorAll('*').length };
  }, part);
}
