import { placedShots, timecode, type Cut, type PlacedShot } from './cut.ts';

/** The columns with what they hold. The headings are for programs too, and are not translated. */
const COLUMNS: readonly (readonly [string, (placed: PlacedShot, fps: number) => string | number | null])[] = [
  ['Shot', ({ shot }) => shot.code],
  ['Scene', ({ scene }) => scene.code],
  ['Scene title', ({ scene }) => scene.title],
  ['Title', ({ shot }) => shot.title],
  ['Prompt', ({ shot }) => shot.prompt],
  ['Notes', ({ shot }) => shot.notes],
  ['Frames', ({ shot }) => shot.frames],
  ['Seconds', ({ shot }, fps) => Number((shot.frames / fps).toFixed(3))],
  ['FPS', (_, fps) => fps],
  ['Start', ({ start }, fps) => timecode(start, fps)],
  ['End', ({ end }, fps) => timecode(end, fps)],
  ['Status', ({ shot }) => shot.status],
  ['Seed', ({ shot }) => shot.seed],
  ['Take', ({ shot }) => shot.clip?.take ?? null],
  ['File', ({ shot }) => shot.clip?.file ?? null],
];

/**
 * The shots as CSV (RFC 4180) with a byte order mark, which Excel needs for other letters than ASCII. A text that a table
 * program would take for a formula begins with an apostrophe.
 */
export function shotListOf(cut: Cut): string {
  const rows = placedShots(cut).map((placed) => COLUMNS.map(([, value]) => cell(value(placed, cut.fps))));
  return `\uFEFF${[COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value?.toWellFormed() ?? '';
  const harmless = /^[\s\0]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
