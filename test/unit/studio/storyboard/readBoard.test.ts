import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBoard } from '../../../../src/studio/storyboard/readBoard.ts';
import { framesNear, splitFrames } from '../../../../src/studio/storyboard/shotLength.ts';
import { anyBoard } from './anyBoard.ts';

describe('reading a storyboard', () => {
  it('never throws, whatever the text is', () => {
    const json = fc.json({ maxDepth: 5 });
    const cut = fc.tuple(anyBoard, fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(fc.property(json, (text) => void readBoard(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readBoard(text)));
    fc.assert(
      fc.property(cut, ([{ text }, part]) => void readBoard(text.slice(0, Math.floor(text.length * part)))),
    );
    for (const text of ['['.repeat(1_000_000), '{"a":'.repeat(300_000), `{"x":"${'y'.repeat(5_000_000)}"}`])
      assert.equal(readBoard(text).state, 'unreadable');
  });

  it('reads every shot that is an object, and lists what is wrong with the rest', () => {
    const text = JSON.stringify({
      version: 2,
      settings: { aspectRatio: '9:16', sampledFps: 24, interpolationFps: 'often' },
      scenes: [
        {
          id: 'one',
          shots: [{ id: 'a', prompt: 7 }, null, { prompt: 'no id', durationSeconds: 4 }, { id: 'a' }],
        },
        'nothing',
        { id: 'two', shots: 'none' },
        { id: 'three' },
      ],
    });
    const reading = readBoard(text);
    assert.ok(reading.state === 'read' && reading.readOnly === null);
    const { board, problems } = reading;
    assert.deepEqual(
      board.scenes.map(({ key, number, isLocked, shots }) => [key, number, isLocked, shots.length]),
      [
        ['one', '1', false, 3],
        ['two', '2', true, 0],
        ['three', '3', false, 0],
      ],
    );
    assert.deepEqual(
      board.scenes[0]?.shots.map(({ key, code, frames, prompt }) => [key, code, frames, prompt]),
      [
        ['@0.0', '1A', null, ''],
        ['@0.2', '1B', 96, 'no id'],
        ['@0.3', '1C', null, ''],
      ],
    );
    assert.deepEqual(problems.map(({ code }) => code).sort(), [
      'item',
      'item',
      'noId',
      'sameId',
      'sameId',
      'shots',
      'type',
    ]);
    assert.deepEqual([board.aspectRatio, board.fps], ['9:16', 24]);
  });

  it('opens another version for reading only', () => {
    const reading = readBoard(
      '{"version": 3, "scenes": [{"id": "s", "shots": [{"id": "a", "prompt": "x"}]}]}',
    );
    assert.ok(reading.state === 'read');
    assert.deepEqual(reading.readOnly, { code: 'version', subject: '3', offset: 12 });
    assert.equal(reading.board.scenes[0]?.shots[0]?.prompt, 'x');
  });

  it('says where a text stops being JSON', () => {
    const reading = readBoard('{\n  "version": 2,\n  "scenes": [}\n}');
    assert.ok(reading.state === 'unreadable');
    assert.deepEqual([reading.problem.code, reading.problem.offset], ['syntax', 31]);
  });

  it('takes the last of two equal keys, as JSON is read everywhere, and lists them', () => {
    const reading = readBoard(
      '{"version": 2, "scenes": [{"id": "s", "shots": [{"id": "a", "prompt": "1", "prompt": "2"}]}]}',
    );
    assert.ok(reading.state === 'read');
    assert.equal(reading.board.scenes[0]?.shots[0]?.prompt, '2');
    assert.deepEqual(
      reading.problems.map(({ code, subject }) => [code, subject]),
      [['sameKey', 'prompt']],
    );
  });

  it('letters go on after Z, without I and O', () => {
    const shots = Array.from({ length: 50 }, (_, at) => ({ id: `${at}` }));
    const reading = readBoard(JSON.stringify({ version: 2, scenes: [{ id: 's', shots }] }));
    assert.ok(reading.state === 'read');
    const codes = reading.board.scenes[0]?.shots.map(({ code }) => code) ?? [];
    assert.deepEqual([codes[8], codes[23], codes[24], codes[48]], ['1J', '1Z', '1AA', '1BA']);
    assert.equal(new Set(codes).size, 50);
  });

  it('lengths are 8n+1, also of the parts of a shot', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 50 }), (seconds, fps) => {
        const frames = framesNear(seconds, fps);
        assert.ok(frames % 8 === 1 && frames >= 9 && frames <= 257);
        const parts = splitFrames(frames);
        if (parts) assert.equal(parts[0] + parts[1], frames + 1);
        else assert.ok(frames < 17);
      }),
    );
  });
});
