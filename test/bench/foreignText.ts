import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKeys, textOfFile } from '../../src/accounts/keyImport.ts';
import { tidyLabel } from '../../src/accounts/labels.ts';
import { maskAnswer } from '../../src/calls/mask.ts';
import { parseRequestFile } from '../../src/calls/requestFile/requestFile.ts';
import { readableOutput } from '../../src/features/gallery/readableOutput.ts';
import { saveName } from '../../src/media/saveName.ts';
import { sniff } from '../../src/media/sniff.ts';
import { problemFromAnswer } from '../../src/net/errors/answer.ts';
import { EventStreamParser } from '../../src/net/events/eventStreamParser.ts';
import { readLongJson } from '../../src/net/json/exactJson.ts';
import { printJson } from '../../src/net/json/printJson.ts';
import { serverText, withoutLinks } from '../../src/net/redaction/displayText.ts';
import { redact } from '../../src/net/redaction/redact.ts';
import { ResponseRedactor } from '../../src/net/redaction/responseRedactor.ts';
import { normalizeEvent } from '../../src/providers/lenserfight/events.ts';
import { loadProvider, providerIds } from '../../src/providers/index.ts';

/**
 * `npm run bench -- foreignText`: what a hostile text of a server or a file costs the extension host. Every function that
 * takes such texts gets texts of up to 16 MB made to be slow, and the longest time in which nothing else could run is
 * told, with what it left on the heap. A function whose caller limits its text gets no more than that limit.
 */
const KB = 1024;
const MB = 1024 * KB;
const SIZES = [64 * KB, MB, 16 * MB];
/** A long answer is searched piece by piece: twice as much is twice as many pieces. */
const PIECES = 2 * MB;
const KEY = 'sk_live_aB3/xY+9kQ/7mNpR4zzW012345';

/** Pieces of which texts are made: what patterns begin with, escapes, deep nesting, long runs, broken characters. */
const UNITS: Readonly<Record<string, string>> = {
  words: 'The quick brown fox says "no" to 12 dogs; ',
  'one letter': 'a',
  blanks: ' ',
  lines: '\n',
  'JSON web tokens': '-eyJ',
  'dots and tokens': 'eyJabcd.',
  'brands of keys': 'brandname_-',
  'query values': '?sig',
  'secret members': '"secret":"',
  headers: 'x-api-key:  ',
  slashes: 'a/',
  backslashes: '\\',
  'JSON escapes': '\\u0073',
  'JSON escapes in JSON': '\\\\\\\\u0073',
  'percent signs': '%',
  'percent escapes': '%73',
  'percent escapes of percent escapes': '%25',
  entities: '&amp;',
  'numbers of entities': '&#x73;',
  'the beginning of the key': KEY.slice(0, -1),
  'the beginning of its beginning': 'sk',
  'open lists': '[',
  'open objects': '{"a":',
  'closed lists': '[],',
  numbers: '1.0,',
  titles: '<title',
  tags: '<!--',
  links: '](',
  accents: '\u0301',
  families: '👨‍👩‍👧',
  joiners: '\u200D',
  'halves of pairs': '\uD83C',
  'code words': 'a_',
  'data lines': 'data: x\n',
  'ends of events': '\r\r\n',
};

const redactor = new ResponseRedactor([KEY]);
const joined = redactor.inJoinedText();
const [firstId = ''] = providerIds;
const provider = await loadProvider(firstId);
const folder = mkdtempSync(join(tmpdir(), 'backlot-foreign-'));
const output = join(folder, 'output.json');

/** What is done with a text, and the longest that it can be. */
const FUNCTIONS: Readonly<Record<string, readonly [most: number, act: (text: string) => unknown]>> = {
  redact: [512 * KB, redact],
  serverText: [16 * MB, (text) => serverText(text)],
  withoutLinks: [16 * MB, (text) => withoutLinks(text, 10_000)],
  'the Problem of a failed answer': [512 * KB, (text) => problemOf(text)],
  'the Problem of a failed JSON answer': [
    28 * KB,
    (text) => problemOf(JSON.stringify({ error: { code: text, message: text, loc: [text] } })),
  ],
  'keys out of an answer': [PIECES, (text) => redactor.inBytes(new Uint8Array(Buffer.from(text)))],
  'keys out of joined text': [MB, (text) => joined.next('', text)],
  'JSON of an answer': [16 * MB, (text) => readLongJson(wrapped(text), 250_000).catch(() => null)],
  'a document of JSON': [16 * MB, (text) => printJson({ text, list: [text] }, 2_000_000)],
  'secrets out of an answer': [MB, (text) => maskAnswer({ secret: KEY, text, [text]: 1 }, ['secret'], [])],
  'a request file': [4_000_000, (text) => parseRequestFile(text)],
  'a kind of content': [64 * KB, (text) => sniff(Buffer.from(text), false)],
  'a preview': [
    16 * MB,
    (text) => {
      writeFileSync(output, text);
      return readableOutput(output, { kind: 'json' });
    },
  ],
  'an event stream': [MB, (text) => new EventStreamParser(MB).feed(`data: ${text}`)],
  'an event of a run': [
    MB,
    (text) => normalizeEvent({ data: JSON.stringify({ type: text, payload: { text } }) }),
  ],
  'a file name': [64 * KB, (text) => saveName(text, 0, 'png')],
  'a label': [64 * KB, tidyLabel],
  'a key file': [MB, (text) => findKeys(provider, { env: {}, dotenvText: textOfFile(Buffer.from(text)) })],
};

function problemOf(text: string): unknown {
  return problemFromAnswer({ status: 400, headers: new Headers() }, text, {}, undefined);
}

/** Closed, so that it is read to its end. */
function wrapped(text: string): string {
  const depth = text.startsWith('[') && !text.startsWith('[]') ? text.length : 0;
  return depth > 0
    ? text + ']'.repeat(depth)
    : text.startsWith('[]') || /^\d/.test(text)
      ? `[${text}0]`
      : text;
}

interface Found {
  readonly name: string;
  readonly stallMs: number;
  readonly text: string;
}

/** What the processor has done for this thread, in milliseconds: other processes do not change it. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The most work that is done before others get their turn. */
async function longestStall(act: () => unknown): Promise<number> {
  let longest = 0;
  let isDone = false;
  let last = worked();
  const tick = () => {
    longest = Math.max(longest, worked() - last);
    if (!isDone) setImmediate(tick);
    last = worked();
  };
  setImmediate(tick);
  await act();
  longest = Math.max(longest, worked() - last);
  isDone = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}

const slowest: Found[] = [];
let inputs = 0;
let heap = 0;
for (const [name, [most, act]] of Object.entries(FUNCTIONS)) {
  let worst: Found = { name, stallMs: 0, text: '' };
  for (const [unitName, unit] of Object.entries(UNITS)) {
    for (const size of new Set(SIZES.map((one) => Math.min(one, most)))) {
      const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
      globalThis.gc?.();
      const before = process.memoryUsage().heapUsed;
      const stallMs = await longestStall(() => act(text));
      globalThis.gc?.();
      heap = Math.max(heap, process.memoryUsage().heapUsed - before);
      inputs += 1;
      if (stallMs > worst.stallMs)
        worst = { name, stallMs, text: `${unitName}, ${Math.round(size / KB)} KB` };
    }
  }
  slowest.push(worst);
  console.log(`${name}: ${worst.stallMs.toFixed(1)} ms at most (${worst.text})`);
}
rmSync(folder, { recursive: true, force: true });
const [first] = slowest.toSorted((a, b) => b.stallMs - a.stallMs);
console.log(
  `${inputs} inputs; longest standstill ${first?.stallMs.toFixed(1)} ms (${first?.name}: ${first?.text}); ` +
    `at most ${(heap / MB).toFixed(1)} MB stay on the heap`,
);
