import assert from 'node:assert/strict';
import fc from 'fast-check';
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

/** Each fault as one line: what the squiggle is under, and why. */
async function faults(text: string, within: RequestContext = context): Promise<readonly string[]> {
  const found = await requestFaults(text, within);
  return found.map(({ severity, code, args, offset, length }) =>
    [severity, text.slice(offset, offset + length), code, ...Object.values(args)].join(' '),
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
    assert.deepEqual(labels('{"operation": "crucible.getJob", |}'), ['account', 'params', 'body']);
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
    const texts = everyOperation.map((one) => newRequestText(one, 'work', words));
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
      const text = newRequestText(one, 'work', words);
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
    const text = newRequestText(operation('crucible.createAsset'), 'work', words);
    assert.match(text, /^\/\/ Announce an image and get its upload address\n/);
    assert.match(text, /\/\/ POST \/api\/v1\/assets · paid\n/);
    const all = text.replace(/^(\s*)\/\/ (, )?("\w+": )/gm, '$1$2$3');
    const { body, syntax } = parseRequestFile(all);
    assert.deepEqual(syntax, []);
    assert.deepEqual(Object.keys(body as object), ['mime_type', 'byte_size', 'filename', 'metadata']);
  });

  it('takes over the values of a row or of an earlier run, but no secret', () => {
    const known = { params: { job_id: 'j-1' } };
    assert.match(newRequestText(operation('crucible.getJob'), 'work', words, known), /"job_id": "j-1"/);
    const secret = { params: {}, body: { key: 'A', value: 'p1anted' } };
    const text = newRequestText(operation('molecule.tenantSetGlobalSecret'), 'work', words, secret);
    assert.ok(text.includes('"key": "A"') && !text.includes('p1anted') && text.includes(words.secret));
    const again = { params: {}, body: { workflow_id: 'w', params: { 'size.width': 512 } } };
    const run = parseRequestFile(
      newRequestText(operation('crucible.submitGeneration'), 'home', words, again),
    );
    assert.deepEqual([run.account, run.body], ['home', again.body]);
  });

  it('cannot be broken out of by the words of an account', () => {
    const text = newRequestText(operation('crucible.getCredits'), 'a"\n}// ', words);
    assert.equal(parseRequestFile(text).account, 'a"\n}// ');
  });
});
