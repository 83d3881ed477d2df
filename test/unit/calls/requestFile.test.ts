import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parse, type Node } from 'jsonc-parser';
import { checkRequest } from '../../../src/calls/check/checkRequest.ts';
import { addressOf, httpRequest, prepareRequest } from '../../../src/calls/preparedRequest.ts';
import { callFromText, callToText, hashSecrets } from '../../../src/jobs/store/storedCall.ts';
import { completionsAt } from '../../../src/calls/requestFile/requestCompletion.ts';
import { requestFaults } from '../../../src/calls/requestFile/requestDiagnostics.ts';
import {
  parseRequestFile,
  requestOf,
  withFiles,
  type RequestContext,
} from '../../../src/calls/requestFile/requestFile.ts';
import { hoverAt } from '../../../src/calls/requestFile/requestHover.ts';
import { newRequestText } from '../../../src/calls/requestFile/requestTemplate.ts';
import { context, everyOperation, operation } from './platforms.ts';
import { turnsDuring } from '../../support/turns.ts';

const words = { secret: 'asked for when it runs' };

const GENERATE = `// A picture
{
  "operation": "crucible.submitGeneration",
  "account": "work",
  "body": {
    "workflow_id": "zimage-base",
    "params": { "prompt.text": "a fox" }, // the wish
  },
}
`;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Each fault as one line: what the squiggle is under, and why. */
async function faults(text: string, within: RequestContext = context): Promise<readonly string[]> {
  const found = await requestFaults(text, within);
  return found.map(({ severity, code, args, offset, length }) =>
    [severity, text.slice(offset, offset + length), code, ...Object.values(args).map(shown)].join(' '),
  );
}

const file = (members: Readonly<Record<string, unknown>>) => JSON.stringify(members, null, 2);

describe('A request file', () => {
  it('is a call, comments and trailing commas and all', () => {
    assert.deepEqual(requestOf(parseRequestFile(GENERATE), context), {
      account: 'crucible1',
      operation: 'submitGeneration',
      params: {},
      body: { workflow_id: 'zimage-base', params: { 'prompt.text': 'a fox' } },
    });
  });

  it('means the only account of the platform when it names none', () => {
    const text = file({ operation: 'crucible.getCredits' });
    assert.equal(requestOf(parseRequestFile(text), context)?.account, 'crucible1');
    const two = {
      ...context,
      accounts: [...context.accounts, { id: 'c2', provider: 'crucible', label: 'home' }],
    };
    assert.equal(requestOf(parseRequestFile(text), two), null);
  });

  it('is no call while it names no operation or account', () => {
    for (const text of [
      '',
      '[]',
      '{',
      file({ operation: 'crucible.nothing' }),
      file({ operation: 'crucible.getJob', account: 'x' }),
    ]) {
      assert.equal(requestOf(parseRequestFile(text), context), null, text);
    }
  });

  it('keeps every member as its own, whatever it is called', () => {
    const text = '{"operation":"crucible.submitGeneration","body":{"__proto__":{"a":1},"params":{}}}';
    const { body } = parseRequestFile(text);
    assert.deepEqual(Object.keys(body as object), ['__proto__', 'params']);
  });

  it('brings the files that it names, where the contract wants files and nowhere else', async () => {
    const read = async (path: string) => ({
      name: path,
      mimeType: 'application/zip',
      bytes: new Uint8Array(2),
    });
    const brought = async (name: string, body: unknown) =>
      (await withFiles(operation(name), { params: {}, body }, read)).body;
    const file = await read('a.zip');
    const named = { $file: 'a.zip' };
    const form = { gameId: named, bundle: named };
    assert.deepEqual(await brought('killatamata.uploadArcadeRelease', form), { gameId: named, bundle: file });
    assert.deepEqual(await brought('killatamata.uploadStudioAsset', named), file);
    const job = { workflow_id: 'w', params: named };
    assert.deepEqual(await brought('crucible.submitGeneration', job), job);
  });
});

describe('A number in a request file', () => {
  const seeded = (number: string) =>
    `{"operation":"crucible.submitGeneration","account":"work","body":{"workflow_id":"w","params":{"a.seed":${number}}}}`;
  const READABLE = [
    '15408957284361906177',
    '-9223372036854775808',
    '0.1000000000000000055',
    '-0',
    '1E+2',
    '7.0',
    '3',
  ];
  const BEYOND = ['1e400', '-1e400', '1e-400', `9${'0'.repeat(400)}`];

  it('is sent and copied as it is written', async () => {
    for (const number of READABLE) {
      const request = requestOf(parseRequestFile(seeded(number)), context);
      const submit = operation('crucible.submitGeneration');
      assert.deepEqual(await faults(seeded(number)), [], number);
      const prepared = prepareRequest(submit, request ?? { params: {} }, 'key');
      const sent = await httpRequest(
        prepared,
        'https://a.example',
        new AbortController().signal,
      ).request.text();
      assert.ok(sent.includes(`"a.seed":${number}}`), sent);
      const stored = callToText(prepared.call);
      assert.ok(stored.includes(`"a.seed":${number}}`), 'the journal');
      assert.equal(callToText(callFromText(stored)), stored, 'the same bytes when it is sent again');
      assert.ok(callToText(hashSecrets(prepared.call, ['secret'], 'salt')).includes(`"a.seed":${number}}`));
      const again = await newRequestText(submit, 'work', words, {
        params: {},
        body: callFromText(stored).body,
      });
      assert.ok(again.includes(`"a.seed": ${number}`), 'a request file that is made of an earlier run');
    }
  });

  it('is sent as it is written in an address, too', () => {
    const { params } = parseRequestFile('{"params":{"job_id":15408957284361906177}}');
    const prepared = prepareRequest(operation('crucible.getJob'), { params }, 'key');
    assert.equal(prepared.call.params['job_id'], '15408957284361906177');
    assert.match(addressOf(prepared, 'https://a.example'), /15408957284361906177$/);
  });

  it('is refused with the reason where nobody could read it', async () => {
    for (const number of BEYOND) {
      assert.deepEqual(await faults(seeded(number)), [`error ${number} numberRange ${number}`]);
      const request = requestOf(parseRequestFile(seeded(number)), context);
      const found = await checkRequest(operation('crucible.submitGeneration'), request ?? { params: {} });
      assert.deepEqual(
        found.map(({ code, pointer }) => [code, pointer]),
        [['numberRange', 'body.params.a.seed']],
      );
    }
    assert.deepEqual(await faults('{"operation":"crucible.getCredits","params":{"x":1e400}}'), [
      'error "x" unknownParameter x',
      'error 1e400 numberRange 1e400',
    ]);
  });

  it('is checked against the bounds of the contract as any number', async () => {
    const sized = (width: string) =>
      `{"operation":"killatamata.submitMediaJob","body":{"task":"image.generate","input":{"prompt":"a","width":${width}}}}`;
    assert.deepEqual(await faults(sized('1024.0')), []);
    assert.deepEqual(await faults(sized('1.0e3')), ['error 1.0e3 multipleOf 32']);
  });
});

describe('A request file of any text', () => {
  it('is read without an error, and no mark is behind its end', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...['{', '}', '[', ']', ',', ':', '"', '/*', '*/', '//', '\n', '\r\n', ' ', '\uFEFF', '1e400', '-'],
        ...[
          '"operation"',
          '"crucible.getCredits"',
          '"account"',
          '"work"',
          '"body"',
          '"params"',
          '🎬',
          'é',
          '\\',
        ],
      ),
      { maxLength: 30 },
    );
    const start = fc.constantFrom('', '{"operation":"crucible.submitGeneration","body":', GENERATE);
    await fc.assert(
      fc.asyncProperty(start, pieces, fc.nat(200), async (begin, rest, place) => {
        const text = begin + rest.join('');
        const file = parseRequestFile(text);
        const found = [
          ...file.syntax,
          ...(await requestFaults(text, context)),
          ...completionsAt(text, Math.min(place, text.length), context),
          ...(file.root ? nodesIn(file.root) : []),
        ];
        const hover = hoverAt(text, Math.min(place, text.length), context);
        for (const { offset, length } of hover ? [...found, hover] : found)
          assert.ok(
            offset >= 0 && length >= 0 && offset + length <= text.length,
            `${offset}+${length}: ${text}`,
          );
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read behind a byte order mark, at the same places', async () => {
    assert.deepEqual(
      requestOf(parseRequestFile(`\uFEFF${GENERATE}`), context)?.operation,
      'submitGeneration',
    );
    assert.deepEqual(await faults(`\uFEFF{"operation":"crucible.nothing"}`), [
      'error "crucible.nothing" operationUnknown crucible.nothing',
    ]);
  });

  it('says at an unfinished comment what is wrong', async () => {
    const [first = ''] = await faults('{"operation":"crucible.getCredits"} /* and');
    assert.match(first, /^error \/\* and syntax UnexpectedEndOfComment/);
  });

  it('says where it is too deep or too long to be read', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `{"operation":"crucible.submitGeneration","body":${open.repeat(20_000)}1${close.repeat(20_000)}}`;
      for (const text of [deep, deep.slice(0, 50_000)]) {
        const [fault] = await requestFaults(text, context);
        assert.deepEqual([fault?.code, fault?.args], ['syntax', { error: 'TooDeep' }]);
        assert.equal(requestOf(parseRequestFile(text), context), null);
        assert.deepEqual([completionsAt(text, 20_000, context), hoverAt(text, 20_000, context)], [[], null]);
      }
    }
    const long = `{"operation":"${'x'.repeat(5_000_000)}"}`;
    assert.equal((await requestFaults(long, context))[0]?.args['error'], 'TooLong');
    const many = `{"operation":"crucible.submitGeneration","body":${'a/'.repeat(400_000)}}`;
    const [tooMany] = await requestFaults(many, context);
    assert.deepEqual([tooMany?.args['error'], parseRequestFile(many).isTooMuch], ['TooLong', true]);
    assert.ok((tooMany?.offset ?? 0) < 120_000, 'nothing behind that place is read');
    const deepest = `{"operation":"crucible.submitGeneration","body":{"workflow_id":"w","params":{"a":${'['.repeat(190)}${']'.repeat(190)}}}}`;
    assert.deepEqual(await faults(deepest), []);
  });

  it('tells a few hundred of its faults, and no more', async () => {
    const members = Array.from({ length: 2_400 }, (_, at) => [`unknown${at}`, at] as const);
    const file = {
      operation: 'crucible.submitGeneration',
      params: Object.fromEntries(members),
      body: Object.fromEntries(members),
    };
    const { result: found, turns } = await turnsDuring(() => requestFaults(JSON.stringify(file), context));
    assert.equal(found.length, 200);
    assert.ok(turns >= 1, `${turns} turns`);
    assert.ok(found.every(({ code }) => code === 'unknownParameter' || code === 'unknownField'));
  });

  it('is not sent from elsewhere when it is too deep', async () => {
    const body: unknown = JSON.parse(
      `{"workflow_id":"w","params":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    );
    const found = await checkRequest(operation('crucible.submitGeneration'), { params: {}, body });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['tooDeep'],
    );
  });

  it('names its account in either Unicode form', () => {
    const accounts = [{ id: 'c2', provider: 'crucible', label: 'Café Zürich' }];
    for (const form of ['NFC', 'NFD'] as const) {
      for (const label of ['NFC', 'NFD'] as const) {
        const own = {
          ...context,
          accounts: accounts.map((one) => ({ ...one, label: one.label.normalize(label) })),
        };
        const text = file({ operation: 'crucible.getCredits', account: 'Café Zürich'.normalize(form) });
        assert.equal(requestOf(parseRequestFile(text), own)?.account, 'c2');
      }
    }
  });
});

function nodesIn(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesIn)];
}

describe('What is wrong with a request file', () => {
  it('is nothing when it is right', async () => {
    assert.deepEqual(await faults(GENERATE), []);
  });

  it('is told under the word that is wrong, with the one that was probably meant', async () => {
    assert.deepEqual(await faults(file({ operation: 'crucible.submitGenerations', account: 'work' })), [
      'error "crucible.submitGenerations" operationUnknown crucible.submitGenerations crucible.submitGeneration',
    ]);
    assert.deepEqual(await faults(file({ operation: 'crucible.getCredits', account: 'wrk' })), [
      'error "wrk" accountUnknown wrk work',
    ]);
    const job = '4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11';
    assert.deepEqual(
      await faults(file({ operation: 'crucible.getJob', params: { job_id: job, jobid: 1 } })),
      ['error "jobid" unknownParameter jobid job_id'],
    );
    assert.deepEqual(await faults(file({ operation: 'crucible.getCredits', parms: {} })), [
      'warning "parms" unknownMember parms params',
    ]);
    const body = { workflow_id: 'x', params: {}, idempotencykey: 'x' };
    assert.deepEqual(await faults(file({ operation: 'crucible.submitGeneration', body })), [
      'warning "idempotencykey" unknownField idempotencykey idempotency_key',
    ]);
  });

  it('is told where something is missing', async () => {
    assert.deepEqual(await faults(file({ operation: 'crucible.submitGeneration', body: { params: {} } })), [
      'error "body" required workflow_id',
    ]);
    assert.deepEqual(await faults(file({ operation: 'crucible.getJob' })), [
      'error "crucible.getJob" required job_id',
    ]);
    assert.deepEqual(await faults(file({ account: 'work' })), ['error { operationMissing']);
    assert.equal((await faults('')).at(-1), 'error  operationMissing');
  });

  it('is told of values: type, choice, bounds, deep inside', async () => {
    const input = { prompt: 'a', width: 33, aspectRatio: '7:1' };
    const found = await faults(
      file({ operation: 'killatamata.submitMediaJob', body: { task: 'image.generate', input } }),
    );
    assert.equal(found[0], 'error 33 multipleOf 32');
    assert.match(found[1] ?? '', /^error "7:1" choice /);
  });

  it('is a warning when a secret is written into it; left out, it is not missed', async () => {
    const open = { operation: 'molecule.tenantSetGlobalSecret', body: { key: 'A', value: 's3cret' } };
    assert.deepEqual(await faults(file(open)), ['warning "s3cret" secretInFile value']);
    assert.deepEqual(await faults(file({ ...open, body: { key: 'A' } })), []);
    const header = {
      operation: 'killatamata.purchaseCreditsX402',
      params: { 'PAYMENT-SIGNATURE': 'x' },
      body: { usdCents: 100 },
    };
    assert.deepEqual(await faults(file(header)), ['warning "x" secretInFile PAYMENT-SIGNATURE']);
  });

  it('is told of what no reader can see: a member twice, a broken line', async () => {
    const twice =
      '{"operation": "crucible.getJob", "params": {"job_id": "4f2b9a52-7a0e-4c55-9d3a-0d6c1e1f7b11"}, "params": {}}';
    assert.ok((await faults(twice)).includes('error "params" duplicate params'));
    assert.ok(
      (await faults('{"operation": "crucible.getCredits" "account": "work"}')).some((one) =>
        one.includes('syntax CommaExpected'),
      ),
    );
    assert.deepEqual(await faults('{"operation": 5}'), ['error 5 memberType operation string']);
    assert.deepEqual(await faults('[]'), ['error [] memberType  object', 'error [ operationMissing']);
  });

  it('ends with the text where a comment is not closed', async () => {
    for (const text of ['/*', '{"operation": "crucible.getCredits"} /* all', '{"operation": /*']) {
      const found = await requestFaults(text, context);
      assert.ok(
        found.some(({ args }) => args['error'] === 'UnexpectedEndOfComment'),
        text,
      );
      for (const { offset, length } of found) {
        assert.ok(length >= 0 && offset + length <= text.length, text);
      }
    }
  });

  it('names the replacement of a deprecated operation', async () => {
    assert.deepEqual(await faults(file({ operation: 'killatamata.getCreditsBalance' })), [
      'hint "killatamata.getCreditsBalance" operationDeprecated getBalance',
    ]);
  });

  it('wants an account named when there are several', async () => {
    const two = {
      ...context,
      accounts: [...context.accounts, { id: 'c2', provider: 'crucible', label: 'home' }],
    };
    assert.deepEqual(await faults(file({ operation: 'crucible.getCredits' }), two), [
      'error "crucible.getCredits" accountMissing',
    ]);
  });
});

/** The text with `|` where the cursor is. */
function offers(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, found: completionsAt(text, offset, context) };
}

const labels = (marked: string) => offers(marked).found.map(({ label }) => label);

/** The text after the completion was taken. */
function taken(marked: string, label: string): string {
  const { text, found } = offers(marked);
  const one = found.find((offer) => offer.label === label);
  assert.ok(one, `${label} is not offered`);
  return text.slice(0, one.offset) + one.insert + text.slice(one.offset + one.length);
}

describe('Completion in a request file', () => {
  it('offers operations, with their summary', () => {
    const { found } = offers('{"operation": "|"}');
    assert.equal(found.length, everyOperation.length);
    assert.equal(
      found.find(({ label }) => label === 'crucible.getJob')?.detail,
      'Read the state and results of a job',
    );
    assert.equal(taken('{"operation": "cru|"}', 'crucible.getJob'), '{"operation": "crucible.getJob"}');
  });

  it('offers the members that are not there yet', () => {
    assert.deepEqual(labels('{"operation": "crucible.getJob", |}'), ['account', 'params', 'body', 'expect']);
    assert.equal(taken('{|}', 'operation'), '{"operation": ""}');
    assert.equal(taken('{"par|": {}}', 'params'), '{"params": {}}');
  });

  it('offers the accounts of the platform', () => {
    assert.deepEqual(labels('{"operation": "crucible.getJob", "account": |}'), ['work']);
  });

  it('offers parameters and fields, the needed ones marked', () => {
    assert.deepEqual(labels('{"operation": "crucible.getJob", "params": {|}}'), ['job_id']);
    const { found } = offers('{"operation": "crucible.createAsset", "body": {"mime_type": "image/png", |}}');
    assert.deepEqual(
      found.map(({ label, required }) => [label, required]),
      [
        ['byte_size', true],
        ['filename', false],
        ['metadata', false],
      ],
    );
    assert.equal(
      taken('{"operation": "crucible.createAsset", "body": {"by|"}}', 'byte_size'),
      '{"operation": "crucible.createAsset", "body": {"byte_size": 1}}',
    );
  });

  it('follows the choice that decides the rest', () => {
    const start = '{"operation": "killatamata.submitMediaJob", "body": {"task": ';
    assert.ok(labels(`${start}|`).includes('ace.step.create'));
    assert.ok(labels(`${start}"image.generate", "input": {|`).includes('highDetail'));
    assert.deepEqual(labels(`${start}"image.generate", "input": {"highDetail": |}}}`), ['true', 'false']);
    assert.ok(labels(`${start}"image.generate", "input": {"aspectRatio": "|"}}}`).includes('16:9'));
  });

  it('offers the values that a parameter takes', () => {
    assert.deepEqual(labels('{"operation": "killatamata.getArcadeGame", "params": {"channel": "|"}}'), [
      'dev',
      'live',
    ]);
  });

  it('never fails, wherever the cursor is in whatever is left of a text', async () => {
    const texts = await Promise.all(everyOperation.map((one) => newRequestText(one, 'work', words)));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts, GENERATE),
        fc.nat(),
        fc.nat(),
        fc.string(),
        async (text, cut, at, noise) => {
          const end = cut % (text.length + 1);
          const broken = text.slice(0, end) + noise;
          const offset = at % (broken.length + 1);
          completionsAt(broken, offset, context);
          hoverAt(broken, offset, context);
          for (const { offset: start, length } of await requestFaults(broken, context)) {
            assert.ok(start >= 0 && start + length <= broken.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Hover help in a request file', () => {
  const hover = (marked: string) => hoverAt(marked.replace('|', ''), marked.indexOf('|'), context);

  it('tells what an operation does', () => {
    const found = hover('{"operation": "cruc|ible.getJob"}');
    assert.ok(found?.kind === 'operation');
    assert.equal(found.operation.id, 'getJob');
  });

  it('tells what a field is, and its bounds', () => {
    const size = hover('{"operation": "crucible.createAsset", "body": {"byte_|size": 1}}');
    assert.ok(size?.kind === 'field');
    assert.deepEqual(
      [size.field.pointer, size.field.type, size.field.minimum, size.field.required],
      ['body.byte_size', 'integer', 1, true],
    );
    const param = hover('{"operation": "crucible.getJob", "params": {"job|_id": ""}}');
    assert.ok(param?.kind === 'field' && /generation job/.test(param.field.description ?? ''));
    const deep = hover(
      '{"operation": "killatamata.submitMediaJob", "body": {"task": "image.generate", "input": {"pro|mpt": ""}}}',
    );
    assert.ok(deep?.kind === 'field');
    assert.deepEqual(
      [deep.field.pointer, deep.field.maxLength, deep.field.required],
      ['body.input.prompt', 4000, true],
    );
  });

  it('says nothing where there is nothing to say', () => {
    assert.equal(hover('{|"operation": "nothing"}'), null);
    assert.equal(hover('{"operation": "crucible.getJob", "params": {"un|known": ""}}'), null);
    assert.equal(hover('|'), null);
  });
});

describe('The text of a new request', () => {
  for (const one of everyOperation) {
    it(`${one.provider}.${one.id}: is right but for what only the user knows`, async () => {
      const text = await newRequestText(one, 'work', words);
      assert.deepEqual(parseRequestFile(text).syntax, []);
      const found = (await requestFaults(text, context)).filter(({ code }) => code !== 'operationDeprecated');
      for (const { code, offset, length } of found) {
        const wrong = text.slice(offset, offset + length);
        assert.ok(['""', '{"$file":""}'].includes(wrong), `${code} at ${wrong}\n${text}`);
      }
      assert.ok(
        text.split('\n').every((line) => line.length <= 130 || /"https?:/.test(line)),
        text,
      );
    });
  }

  it('explains every field, the ones that may be left out in comments that can be uncommented', async () => {
    const text = await newRequestText(operation('crucible.createAsset'), 'work', words);
    assert.match(text, /^\/\/ Announce an image and get its upload address\n/);
    assert.match(text, /\/\/ POST \/api\/v1\/assets · paid\n/);
    const all = text.replace(/^(\s*)\/\/ (, )?("\w+": )/gm, '$1$2$3');
    const { body, syntax } = parseRequestFile(all);
    assert.deepEqual(syntax, []);
    assert.deepEqual(Object.keys(body as object), ['mime_type', 'byte_size', 'filename', 'metadata']);
  });

  it('takes over the values of a row or of an earlier run, but no secret', async () => {
    const known = { params: { job_id: 'j-1' } };
    assert.match(await newRequestText(operation('crucible.getJob'), 'work', words, known), /"job_id": "j-1"/);
    const secret = { params: {}, body: { key: 'A', value: 'p1anted' } };
    const text = await newRequestText(operation('molecule.tenantSetGlobalSecret'), 'work', words, secret);
    assert.ok(text.includes('"key": "A"') && !text.includes('p1anted') && text.includes(words.secret));
    const again = { params: {}, body: { workflow_id: 'w', params: { 'size.width': 512 } } };
    const run = parseRequestFile(
      await newRequestText(operation('crucible.submitGeneration'), 'home', words, again),
    );
    assert.deepEqual([run.account, run.body], ['home', again.body]);
  });

  it('is printed in turns, however long the inputs are', async () => {
    const submit = operation('crucible.submitGeneration');
    const params = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, at) => [`p${at}`, '\uD83C'.repeat(40)]),
    );
    const body = { workflow_id: '\uD83C'.repeat(200_000), params };
    const { result, turns } = await turnsDuring(() =>
      newRequestText(submit, 'work', words, { params: {}, body }),
    );
    const printed: unknown = parse(result);
    assert.ok(isDeepStrictEqual(printed, { operation: 'crucible.submitGeneration', account: 'work', body }));
    assert.ok(turns >= 10, `${turns} turns`);
  });

  it('cannot be broken out of by the words of an account', async () => {
    const text = await newRequestText(operation('crucible.getCredits'), 'a"\n}// ', words);
    assert.equal(parseRequestFile(text).account, 'a"\n}// ');
  });
});
