import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKeys } from '../../src/accounts/keyImport.ts';
import { textOfFile } from '../../src/media/fileText.ts';
import { tidyLabel } from '../../src/accounts/labels.ts';
import { shownAnswer, type Answer } from '../../src/calls/answer.ts';
import { loadCatalog } from '../../src/calls/catalog.ts';
import { maskAnswer } from '../../src/calls/mask.ts';
import { readReply } from '../../src/calls/reply.ts';
import { completionsAt } from '../../src/calls/requestFile/requestCompletion.ts';
import { hoverAt } from '../../src/calls/requestFile/requestHover.ts';
import { newRequestText } from '../../src/calls/requestFile/requestTemplate.ts';
import { requestFaults } from '../../src/calls/requestFile/requestDiagnostics.ts';
import { parseRequestFile } from '../../src/calls/requestFile/requestFile.ts';
import { readResource } from '../../src/calls/resources/resourceReader.ts';
import type { Account } from '../../src/core/account.ts';
import { parseTime } from '../../src/core/clock.ts';
import { readableOutput } from '../../src/features/gallery/readableOutput.ts';
import { readerOf } from '../../src/media/completeness/byteReader.ts';
import { dataUrlBytes } from '../../src/media/dataUrl.ts';
import { inspect } from '../../src/media/inspection.ts';
import { saveName } from '../../src/media/saveName.ts';
import { sniff } from '../../src/media/sniff.ts';
import { problemFromAnswer } from '../../src/net/errors/answer.ts';
import { EventStreamParser } from '../../src/net/events/eventStreamParser.ts';
import { readLongJson } from '../../src/net/json/exactJson.ts';
import { printJson, printLongJson } from '../../src/net/json/printJson.ts';
import {
  joinedLine,
  markdownText,
  oneLine,
  serverText,
  withoutLinks,
} from '../../src/net/redaction/displayText.ts';
import { longDocumentText } from '../../src/net/redaction/documentText.ts';
import { redact } from '../../src/net/redaction/redact.ts';
import { ResponseRedactor } from '../../src/net/redaction/responseRedactor.ts';
import { loadProvider, providerIds } from '../../src/providers/index.ts';
import { artifactOutputs } from '../../src/providers/lenserfight/artifacts.ts';
import { TailReader } from '../../src/runs/tail/tailReader.ts';
import { TailCounter } from '../../src/runs/tail/tailFigures.ts';
import { TailText } from '../../src/runs/text/tailText.ts';
import { KEY, LONG_KEY, textOf, UNITS } from './hostileTexts.ts';
import { HeapWatch, longestStall } from './standstill.ts';

/**
 * `npm run bench -- foreignText`: what a hostile text of a server or a file costs the extension host. Every function that
 * takes such texts gets texts of up to 16 MB made to be slow, and the longest time in which nothing else could run is
 * told, with how far the heap grew at its most, garbage included, and what stayed on it. A function whose caller limits
 * its text gets no more than that limit. `BACKLOT_BENCH` is a part of the names of those that are wanted.
 */

const KB = 1024;
const MB = 1024 * KB;
/** Every text is tried with this length, and those that took longest with as much as there can be. */
const FIRST_LENGTH = MB;
const LONGEST_TEXTS = 6;
/** What no text of a server may hold others up for. */
const LONG_MS = 50;
/** A long answer is searched piece by piece: twice as much is twice as many pieces. */
const PIECES = 2 * MB;
/** What one event of a stream holds at most. */
const EVENT = 512 * KB;
/** Of a failure no more is read. */
const FAILURE = 256 * KB;
/** Members of a list that texts of this length make, until an answer has more values than are read. */
const ITEM = 64;

const redactors = [new ResponseRedactor([KEY]), new ResponseRedactor([LONG_KEY])];
const joined = redactors.map((redactor) => redactor.inJoinedText());
const providers = await Promise.all(providerIds.map((id) => loadProvider(id)));
const [provider] = providers;
if (!provider) throw new Error('There is no platform.');
const catalogs = await Promise.all(providerIds.map((id) => loadCatalog(id)));
const withBody = catalogs
  .flatMap((catalog) =>
    catalog.list().map((operation) => ({ ...operation, name: `${catalog.provider}.${operation.id}` })),
  )
  .find(({ body }) => body);
const operation = catalogs[0]?.list()[0];
if (!withBody || !operation) throw new Error('There is no operation.');
/** As such known to functions, too. */
const readOperation = operation;
const account: Account = {
  ...{ id: 'bench', provider: provider.id, label: 'Bench', bases: {}, routing: {}, sandbox: false },
  ...{ credentials: [], origins: [], createdAt: 0 },
};
const folder = mkdtempSync(join(tmpdir(), 'backlot-foreign-'));
const output = join(folder, 'output.json');
let bytes = new Uint8Array();
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** What is done with a text, the longest that it can be, and what is made ready before that. */
interface Case {
  readonly most: number;
  readonly act: (text: string) => unknown;
  readonly ready?: (text: string) => unknown;
}
const one = (most: number, act: Case['act'], ready?: Case['ready']): Case => ({
  most,
  act,
  ...(ready && { ready }),
});

const CASES: Readonly<Record<string, Case>> = {
  redact: one(128 * KB, redact),
  'a text as a document': one(16 * MB, (text) => longDocumentText(text)),
  serverText: one(16 * MB, (text) => serverText(text)),
  withoutLinks: one(16 * MB, (text) => withoutLinks(text, 10_000)),
  'a line': one(16 * MB, (text) => joinedLine([text, text], ' · ')),
  'a title': one(16 * MB, (text) => oneLine(text)),
  Markdown: one(16 * MB, (text) => markdownText(text, 10_000)),
  'a time': one(16 * MB, parseTime),
  'the Problem of a failed answer': one(FAILURE, (text) =>
    eachInTurn(providers, ({ errors }) => problemOf(text, errors)),
  ),
  'the Problem of a failed JSON answer': one(16 * KB, (text) => {
    const body = JSON.stringify({
      error: { code: text, message: text, loc: [text], details: [text] },
      detail: text,
    });
    return eachInTurn(providers, ({ errors }) => problemOf(body, errors));
  }),
  'keys out of an answer': one(PIECES, async (text) => {
    for (const redactor of redactors) await redactor.inBytes(bytesOf(text));
  }),
  'keys out of joined text': one(EVENT, (text) => joined[0]?.next('', text)),
  'a long key out of joined text': one(EVENT, (text) => joined[1]?.next('', text)),
  'JSON of an answer': one(16 * MB, (text) => readLongJson(wrapped(text), 250_000).catch(() => null)),
  'JSON of one text': one(
    16 * MB,
    (text) => readLongJson(text, 250_000).catch(() => null),
    (text) => JSON.stringify({ text }),
  ),
  'JSON of many texts': one(
    16 * MB,
    (text) => readLongJson(text, 250_000).catch(() => null),
    (text) => JSON.stringify(manyOf(text)),
  ),
  'a document of JSON': one(16 * MB, (text) => printLongJson({ text, list: [text], [text]: 1 }, 2_000_000)),
  'a document of many texts': one(16 * MB, (text) => printLongJson(manyOf(text), 2_000_000)),
  'the details of a row': one(16 * MB, (text) => printJson({ text, list: [text], [text]: 1 }, 200_000)),
  'secrets out of an answer': one(PIECES, (text) =>
    maskAnswer({ secret: KEY, text, list: [text.slice(1)], [text]: 1 }, ['secret'], [LONG_KEY]),
  ),
  'many secrets out of an answer': one(PIECES, (text) =>
    maskAnswer(
      { keys: manyOf(text).map((secret) => ({ secret, text: secret })), text },
      ['keys[].secret'],
      [KEY],
    ),
  ),
  'an answer that is read': one(
    16 * MB,
    () => answerOf(),
    (text) => asBytes(JSON.stringify({ text, list: [text] })),
  ),
  'a list that is read': one(
    16 * MB,
    () => answerOf(),
    (text) => asBytes(JSON.stringify(rowsOf(text))),
  ),
  'a page that is read': one(16 * MB, () => answerOf(), asBytes),
  'a failure that is read': one(FAILURE, () => answerOf(500), asBytes),
  'rows of a list': one(16 * MB, async (text) => {
    const engine = { run: async () => ({ body: rowsOf(text) }) as Answer };
    for (const list of providers.flatMap(({ resources }) => resources))
      await readResource(engine, account.id, list, {}, new AbortController().signal).catch(() => null);
  }),
  'a request file': one(400 * KB, (text) => parseRequestFile(text)),
  'what is wrong with a request file': one(400 * KB, (text) =>
    requestFaults(text, { catalogs, accounts: [] }),
  ),
  'what is wrong with a request': one(
    400 * KB,
    (text) => requestFaults(text, { catalogs, accounts: [] }),
    (text) =>
      JSON.stringify({
        operation: withBody.name,
        params: Object.fromEntries(manyOf(text).map((name, at) => [`${name}${at}`, name])),
        body: Object.fromEntries(manyOf(text).map((name, at) => [`${name}${at}`, name])),
      }),
  ),
  'completions in a request file': one(400 * KB, (text) =>
    completionsAt(text, text.length >> 1, { catalogs, accounts: [] }),
  ),
  'what stands under the mouse in a request file': one(400 * KB, (text) =>
    hoverAt(text, text.length >> 1, { catalogs, accounts: [] }),
  ),
  'a request file that is made of inputs': one(400 * KB, (text) =>
    newRequestText(
      withBody,
      'bench',
      { secret: 'asked' },
      {
        params: Object.fromEntries(manyOf(text).map((part) => [part, part])),
        body: { text, list: manyOf(text) },
      },
    ),
  ),
  'results of a run': one(2 * MB, (text) =>
    artifactOutputs(
      [
        { artifactKind: 'json', contentJson: { text, list: manyOf(text) } },
        { artifactKind: 'image', contentText: `data:image/png;base64,${text}` },
      ],
      'https://bench.example',
    ),
  ),
  'a kind of content': one(64 * KB, (text) =>
    sniff(bytesOf(text), false, { mimeType: text, contentType: text }),
  ),
  'a file that came': one(16 * MB, () => inspect(readerOf(bytes), { mimeType: 'image/svg+xml' }), asBytes),
  'a markup file that came': one(
    16 * MB,
    () => inspect(readerOf(bytes), { mimeType: 'image/svg+xml' }),
    (text) => asBytes(`<svg>${text}`),
  ),
  'an address with the data in it': one(
    16 * MB,
    (text) => dataUrlBytes(text, 64 * MB).catch(() => null),
    (text) => `data:;base64,${text}`,
  ),
  'a preview': one(
    16 * MB,
    () => readableOutput(output, { kind: 'json' }),
    (text) => {
      writeFileSync(output, text);
      return text;
    },
  ),
  'an event stream': one(EVENT, (text) => new EventStreamParser(EVENT).feed(`data: ${text}`)),
  'an event stream in pieces': one(PIECES, (text) => {
    const parser = new EventStreamParser(EVENT);
    parser.feed('data: ');
    return inTurns(text, 64 * KB, (piece) => parser.feed(piece));
  }),
  'an event of a run': one(EVENT, events, (text) =>
    blockOf({ type: 'node.failed', payload: { text, error: text, nodeId: text } }),
  ),
  'an event of an unknown type': one(EVENT, events, (text) => blockOf({ type: text, payload: { text } })),
  'a piece of text of a run': one(EVENT, events, (text) =>
    blockOf({ type: 'message.delta', payload: { nodeId: 'n', deltaIndex: 0, text } }),
  ),
  'an event of many members': one(EVENT, events, (text) =>
    blockOf({ type: 'node.log', payload: manyOf(text) }),
  ),
  'a file name': one(16 * MB, (text) => saveName(text, 0, 'png')),
  'a label': one(16 * MB, tidyLabel),
  'a key file': one(MB, (text) => findKeys(provider, { env: {}, dotenvText: textOfFile(Buffer.from(text)) })),
};

/** Makes the bytes ready. */
function asBytes(text: string): string {
  bytes = bytesOf(text);
  return text;
}

function problemOf(text: string, errors: Parameters<typeof problemFromAnswer>[3]): unknown {
  return problemFromAnswer({ status: 400, headers: new Headers() }, text, {}, errors);
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

/** The text in many parts, as many as an answer can have. */
function manyOf(text: string): readonly string[] {
  const count = Math.min(Math.ceil(text.length / ITEM), 60_000);
  return Array.from({ length: count }, (_, at) => text.slice(at * ITEM, (at + 1) * ITEM));
}

/** Rows as lists have them, with texts where numbers and times should be. */
function rowsOf(text: string): unknown {
  const rows = manyOf(text).slice(0, 20_000);
  return {
    items: rows.map((part, at) => ({
      id: `${at}`,
      name: part,
      created_at: part,
      amount: part,
      more: { part },
    })),
  };
}

async function answerOf(status = 200): Promise<unknown> {
  const context = {
    ...{ operation: readOperation, account: 'bench', credential: '', errors: provider?.errors },
    sentSecrets: [KEY],
  };
  const reply = await readReply(new Response(bytes, { status }), context, () => 0).catch(() => null);
  if (!reply) return null;
  return shownAnswer({
    operation: readOperation,
    account,
    reply,
    errors: provider?.errors,
    sentSecrets: [KEY],
    job: null,
  });
}

function blockOf(data: unknown): string {
  return `id: 1\ndata: ${JSON.stringify(data)}\n\n`;
}

/** From the socket to the text of a tail, for each platform that has one. */
async function events(block: string): Promise<void> {
  for (const { stream } of providers) {
    if (!stream) continue;
    const reader = new TailReader({ stream, counter: new TailCounter(0), ended: () => {} }, null);
    const words = { gap: () => '', state: () => '', summary: () => '', restart: () => '' };
    const shown = new TailText(words);
    const parser = new EventStreamParser(EVENT);
    await inTurns(block, 64 * KB, (piece) => {
      const batch = parser.feed(piece);
      reader.read({ ...batch, ...(joined[0] && { redactor: joined[0] }) }, 0);
      shown.format(reader.takeItems());
    });
  }
}

async function eachInTurn<T>(all: readonly T[], act: (one: T) => unknown): Promise<void> {
  for (const one of all) {
    await new Promise((resolve) => setImmediate(resolve));
    act(one);
  }
}

/** As a socket brings it. */
async function inTurns(text: string, length: number, act: (piece: string) => void): Promise<void> {
  for (let at = 0; at < text.length; at += length) {
    act(text.slice(at, at + length));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

interface Measured {
  readonly name: string;
  readonly stallMs: number;
  readonly text: string;
}

/** What is made of the text, of less of it where that would have more bytes than it can. */
function readied(text: string, most: number, ready: (text: string) => unknown): string {
  const made = String(ready(text));
  const bytes = Buffer.byteLength(made);
  return bytes <= most ? made : String(ready(text.slice(0, Math.floor((text.length * most) / bytes))));
}

const wanted = process.env['BACKLOT_BENCH'] ?? '';
const all: Measured[] = [];
let inputs = 0;
let kept = 0;
for (const [name, { most, act, ready }] of Object.entries(CASES)) {
  if (!name.includes(wanted)) continue;
  let worst: Measured = { name, stallMs: 0, text: '' };
  let peak = { bytes: 0, times: 0, text: '' };
  const heap = new HeapWatch();
  const measured = async (unitName: string, size: number): Promise<number> => {
    const text = textOf(UNITS[unitName] ?? '', size);
    const given = ready ? readied(text, most, ready) : text;
    const called = `${unitName}, ${Math.round(size / KB)} KB`;
    let stallMs = 0;
    const bytes = await heap.peakOf(async () => (stallMs = await longestStall(() => act(given))));
    // What stands still once may have been a compiler or a collection: it counts when it does so again.
    if (stallMs > LONG_MS) stallMs = Math.min(stallMs, await longestStall(() => act(given)));
    inputs += 1;
    if (stallMs > worst.stallMs) worst = { name, stallMs, text: called };
    if (bytes > peak.bytes) peak = { bytes, times: bytes / given.length, text: called };
    return stallMs;
  };
  const stalls = new Map<string, number>();
  for (const unitName of Object.keys(UNITS))
    stalls.set(unitName, await measured(unitName, Math.min(FIRST_LENGTH, most)));
  const slowest = [...stalls].toSorted(([, a], [, b]) => b - a).slice(0, LONGEST_TEXTS);
  if (most > FIRST_LENGTH) for (const [unitName] of slowest) await measured(unitName, most);
  kept = Math.max(kept, heap.kept());
  all.push(worst);
  console.log(
    `${worst.stallMs > LONG_MS ? '✖' : '✔'} ${name}: ${worst.stallMs.toFixed(1)} ms at most (${worst.text}); ` +
      `heap ${(peak.bytes / MB).toFixed(1)} MB at most, ${peak.times.toFixed(1)} bytes per character (${peak.text})`,
  );
}
rmSync(folder, { recursive: true, force: true });
const [longest] = all.toSorted((a, b) => b.stallMs - a.stallMs);
console.log(
  `${inputs} inputs in ${Math.round(process.uptime())} s; longest standstill ${longest?.stallMs.toFixed(1)} ms ` +
    `(${longest?.name}: ${longest?.text}); at most ${(kept / MB).toFixed(1)} MB stay on the heap`,
);
