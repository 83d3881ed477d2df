import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boardCut } from '../../../../src/studio/exchange/boardCut.ts';
import { placedShots } from '../../../../src/studio/exchange/cut.ts';
import { readBoard } from '../../../../src/studio/storyboard/readBoard.ts';
import { anyBoard } from '../storyboard/anyBoard.ts';

function boardOf(content: object) {
  const reading = readBoard(JSON.stringify({ version: 2, ...content }));
  return reading.state === 'read' ? reading.board : assert.fail('no board');
}

const none = new Map<string, never>();

describe('The cut of a board', () => {
  it('has every shot once, in its order, with a length and a code of its own', () => {
    fc.assert(
      fc.property(anyBoard, ({ text }) => {
        const reading = readBoard(text);
        assert.ok(reading.state === 'read');
        const shots = reading.board.scenes.flatMap((scene) => scene.shots);
        const clips = new Map(
          shots.map(({ key }, at) => [key, { take: at % 2 === 0 ? 1 : null, extension: 'mp4' }]),
        );
        const placed = placedShots(boardCut(reading.board, clips));
        assert.deepEqual(
          placed.map(({ shot }) => shot.prompt),
          shots.map(({ prompt }) => prompt),
        );
        assert.ok(placed.every(({ shot }) => Number.isInteger(shot.frames) && shot.frames >= 1));
        const codes = placed.map(({ shot }) => shot.code.toLowerCase());
        const files = placed.map(({ shot }) => shot.clip?.file.toLowerCase());
        assert.equal(new Set(codes).size, codes.length);
        assert.equal(new Set(files).size, files.length);
      }),
    );
  });

  it("counts lengths in the board's rate, and gives a shot without one five seconds", () => {
    const board = boardOf({
      settings: { sampledFps: 30 },
      scenes: [
        {
          id: 'a',
          shots: [
            { id: 'own', prompt: '', sampledFps: 15, durationFrames: 33 },
            { id: 'seconds', prompt: '', durationSeconds: 4 },
            { id: 'open', prompt: '' },
          ],
        },
      ],
    });
    assert.deepEqual(
      placedShots(boardCut(board, none)).map(({ shot }) => shot.frames),
      [66, 120, 153],
    );
  });

  it('names clips by the code and the take of their shots', () => {
    const board = boardOf({
      scenes: [
        {
          id: 'a',
          shots: [
            { id: 's', prompt: '' },
            { id: 't', prompt: '' },
          ],
        },
      ],
    });
    const clips = new Map([
      ['s', { take: 6, extension: 'mp4' }],
      ['t', { take: null, extension: 'webm' }],
    ]);
    assert.deepEqual(
      placedShots(boardCut(board, clips)).map(({ shot }) => shot.clip?.file),
      ['1A_take_006.mp4', '1B.webm'],
    );
  });

  it('has the size of the settings, else one of the aspect ratio', () => {
    const sizeOf = (settings: object) => {
      const { width, height } = boardCut(boardOf({ settings, scenes: [] }), none);
      return [width, height];
    };
    assert.deepEqual(sizeOf({ width: 640, height: 352 }), [640, 352]);
    assert.deepEqual(sizeOf({ aspectRatio: '9:16' }), [720, 1280]);
    assert.deepEqual(sizeOf({ aspectRatio: '21:9' }), [1680, 720]);
    for (const settings of [{}, { aspectRatio: '1:0' }, { aspectRatio: 'wide' }, { width: 640 }])
      assert.deepEqual(sizeOf(settings), [1280, 720]);
  });

  it('takes only the shots that are wanted, and their scenes', () => {
    const board = boardOf({
      scenes: [
        { id: 'a', shots: [{ id: 's', prompt: 'one' }] },
        {
          id: 'b',
          shots: [
            { id: 't', prompt: 'two' },
            { id: 'u', prompt: 'three' },
          ],
        },
      ],
    });
    const { scenes } = boardCut(board, none, new Set(['u']));
    assert.deepEqual(
      scenes.map(({ code, shots }) => [code, ...shots.map((shot) => shot.code)]),
      [['2', '2B']],
    );
  });
});
