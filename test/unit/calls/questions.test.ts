import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typedAnswer, type Question } from '../../../src/calls/questions/question.ts';
import { isLarge, questionsOf, withAnswer } from '../../../src/calls/questions/questions.ts';
import type { RequestInputs } from '../../../src/calls/requestInputs.ts';
import { isNode, listOf, nodeOf } from '../../contract/support/specContract.ts';
import { contracts, everyOperation, operation } from './platforms.ts';

const nothing: RequestInputs = { params: {} };

const asked = (name: string, known: RequestInputs = nothing, optional = false) =>
  questionsOf(operation(name), known, { optional });

const pointers = (questions: readonly Question[]) => questions.map(({ pointer }) => pointer);

function question(name: string, pointer: string): Question {
  const found = asked(name, nothing, true).find((one) => one.pointer === pointer);
  assert.ok(found, pointer);
  return found;
}

describe('Questions for the missing inputs of a call', () => {
  it('is asked for in the order path, query, header, body', () => {
    assert.deepEqual(pointers(asked('crucible.getJob')), ['path.job_id']);
    assert.deepEqual(pointers(asked('molecule.adminPutWorkspaceBillingMode')), [
      'path.id',
      'query.org_slug',
      'body.mode',
    ]);
    assert.deepEqual(pointers(asked('crucible.getCredits')), []);
  });

  it('leaves out what is known, and what may be left out unless it is wanted too', () => {
    const known = { params: {}, body: { mime_type: 'image/png' } };
    assert.deepEqual(pointers(asked('crucible.createAsset', known)), ['body.byte_size']);
    assert.deepEqual(pointers(asked('crucible.createAsset', known, true)), [
      'body.byte_size',
      'body.filename',
      'body.metadata',
    ]);
  });

  it('never asks for the key that the engine makes', () => {
    assert.ok(!pointers(asked('crucible.submitGeneration', nothing, true)).includes('body.idempotency_key'));
    assert.deepEqual(pointers(asked('killatamata.createArcadeLaunchSession')), ['body.slug']);
    assert.ok(
      !pointers(asked('killatamata.createApiKey', nothing, true)).includes('header.X-Idempotency-Key'),
    );
  });

  it('asks for the field that decides the others first, then for those', () => {
    const first = asked('killatamata.submitMediaJob');
    assert.deepEqual(pointers(first), ['body.task']);
    assert.equal(first[0]?.type, 'choice');
    assert.equal(first[0]?.choices.length, 10);
    const known = withAnswer(nothing, question('killatamata.submitMediaJob', 'body.task'), 'image.generate');
    assert.deepEqual(pointers(asked('killatamata.submitMediaJob', known)), ['body.input']);
  });

  it('asks for a body without named fields whole', () => {
    assert.deepEqual(pointers(asked('lenserfight.sendPartnerClaim')), ['path.partnerName', 'body']);
    assert.deepEqual(
      asked('killatamata.uploadStudioAsset').map(({ pointer, type }) => [pointer, type]),
      [
        ['query.projectId', 'text'],
        ['query.filename', 'text'],
        ['body', 'file'],
      ],
    );
  });

  it('says how to ask: type, bounds, choices, default, description', () => {
    const size = question('crucible.createAsset', 'body.byte_size');
    assert.deepEqual([size.type, size.minimum, size.required], ['integer', 1, true]);
    const channel = question('killatamata.getArcadeGame', 'query.channel');
    assert.deepEqual([channel.type, channel.choices, channel.default], ['choice', ['dev', 'live'], 'live']);
    assert.equal(question('killatamata.getMediaJob', 'query.includeDetails').type, 'boolean');
    assert.equal(question('crucible.submitGeneration', 'body.params').type, 'json');
    assert.equal(question('killatamata.uploadArcadeRelease', 'body.bundle').type, 'file');
    assert.match(question('crucible.getJob', 'path.job_id').description ?? '', /generation job/);
    assert.equal(question('crucible.getJob', 'path.job_id').format, 'uuid');
  });

  it('marks secrets, in the body and in headers', () => {
    const value = question('molecule.tenantSetGlobalSecret', 'body.value');
    assert.deepEqual([value.type, value.secret], ['secret', true]);
    const env = question('molecule.adminUpdateWorkspaceEnv', 'body.env');
    assert.deepEqual([env.type, env.secret], ['json', true]);
    assert.equal(question('killatamata.purchaseCreditsX402', 'header.PAYMENT-SIGNATURE').secret, true);
    const marked = everyOperation.flatMap((one) =>
      questionsOf(one, nothing, { optional: true })
        .filter(({ secret }) => secret)
        .map(({ name }) => name),
    );
    assert.deepEqual(marked.sort(), everyOperation.flatMap(({ secretInputs }) => secretInputs).sort());
  });

  it('says which list gives the value, when it is told', () => {
    const options = { references: { workflow_id: 'workflows' } };
    const [found] = questionsOf(operation('crucible.getWorkflowMetadata'), nothing, options);
    assert.deepEqual([found?.type, found?.reference], ['reference', 'workflows']);
  });

  it('ends when everything is answered: every operation can be asked for step by step', () => {
    for (const one of everyOperation) {
      let known = nothing;
      for (let steps = 0; ; steps++) {
        const [next] = questionsOf(one, known, { optional: true });
        if (!next) break;
        assert.ok(steps < 60, one.id);
        known = withAnswer(known, next, next.choices[0] ?? 'x');
      }
    }
  });

  it('is exactly what is required and missing', () => {
    const cases = everyOperation.flatMap((one) => {
      const declared = contracts.get(one.provider)?.operations.find(({ id }) => id === one.id);
      const schema = nodeOf(declared?.bodySchema);
      return declared && isNode(schema['properties']) ? [{ one, declared, schema }] : [];
    });
    assert.ok(cases.length > 60);
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.infiniteStream(fc.boolean()),
        ({ one, declared, schema }, coin) => {
          const flip = () => coin.next().value === true;
          const names = Object.keys(nodeOf(schema['properties'])).filter(flip);
          const params = one.parameters.filter(flip).map(({ name }) => [name, 'x'] as const);
          const known = {
            params: Object.fromEntries(params),
            body: Object.fromEntries(names.map((name) => [name, 'x'])),
          };
          const own = one.idempotency?.name;
          const required = listOf(schema['required']).map(String);
          const expected = [
            ...one.parameters
              .filter(({ required, name }) => required && !Object.hasOwn(known.params, name))
              .map(({ name }) => name),
            ...required.filter((name) => !names.includes(name) && name !== own),
          ];
          assert.deepEqual(
            questionsOf(one, known)
              .map(({ name }) => name)
              .sort(),
            expected.sort(),
            declared.id,
          );
        },
      ),
    );
  });

  it('is better written in a file when the body is nested, free or long', () => {
    for (const name of [
      'submitGeneration',
      'createPlatformToken',
      'submitMediaJob',
      'tenantCreateWorkspace',
      'provisionPartner',
    ]) {
      const found = everyOperation.find(({ id }) => id === name);
      assert.ok(found && isLarge(found), name);
    }
    for (const name of [
      'getJob',
      'createAsset',
      'revokeApiKey',
      'createStudioProject',
      'uploadStudioAsset',
    ]) {
      const found = everyOperation.find(({ id }) => id === name);
      assert.ok(found && !isLarge(found), name);
    }
  });
});

describe('A typed answer', () => {
  const read = (name: string, pointer: string, text: string) => typedAnswer(question(name, pointer), text);

  it('becomes a value of the type that was asked for', () => {
    assert.deepEqual(read('crucible.createAsset', 'body.byte_size', ' 12 '), { ok: true, value: 12 });
    assert.deepEqual(read('killatamata.getMediaJob', 'query.includeDetails', 'false'), {
      ok: true,
      value: false,
    });
    assert.deepEqual(read('crucible.submitGeneration', 'body.params', '{"a":1}'), {
      ok: true,
      value: { a: 1 },
    });
    assert.deepEqual(read('crucible.submitGeneration', 'body.workflow_id', ' a '), {
      ok: true,
      value: ' a ',
    });
  });

  it('is the number that was typed, to the last digit, or refused with the reason', () => {
    const whole: Question = {
      ...question('crucible.createAsset', 'body.byte_size'),
      minimum: null,
      maximum: null,
    };
    const any: Question = { ...whole, type: 'number' };
    for (const [asked, typed, sent] of [
      [whole, '15408957284361906177', '15408957284361906177'],
      [whole, '-9007199254740993', '-9007199254740993'],
      [whole, '007', '7'],
      [whole, '1e3', '1e3'],
      [whole, '-0', '-0'],
      [any, '0.1000000000000000055', '0.1000000000000000055'],
      [any, '7.50', '7.50'],
    ] as const) {
      const answer = typedAnswer(asked, typed);
      assert.equal(answer.ok && JSON.stringify(answer.value), sent, typed);
    }
    for (const [asked, typed, code] of [
      [whole, '1e400', 'numberRange'],
      [any, '-1e400', 'numberRange'],
      [any, '1e-400', 'numberRange'],
      [whole, '1.5', 'type'],
      [any, 'Infinity', 'type'],
      [any, '0x10', 'type'],
      [{ ...whole, maximum: 100 }, '15408957284361906177', 'maximum'],
      [{ ...any, minimum: 1 }, '-15408957284361906177', 'minimum'],
    ] as const) {
      const answer = typedAnswer(asked, typed);
      assert.equal(!answer.ok && answer.code, code, typed);
    }
    const json = read('crucible.submitGeneration', 'body.params', '{"seed":15408957284361906177,"cfg":7.0}');
    assert.equal(json.ok && JSON.stringify(json.value), '{"seed":15408957284361906177,"cfg":7.0}');
  });

  it('is no value when an optional question is left empty', () => {
    assert.deepEqual(read('crucible.createAsset', 'body.metadata', ''), { ok: true, value: undefined });
  });

  it('is refused with the rule that it breaks', () => {
    const fault = (name: string, pointer: string, text: string) => {
      const answer = read(name, pointer, text);
      return answer.ok ? 'ok' : [answer.code, ...Object.values(answer.args)].join(' ');
    };
    assert.equal(fault('crucible.createAsset', 'body.byte_size', '0'), 'minimum 1');
    assert.equal(fault('crucible.createAsset', 'body.byte_size', '1.5'), 'type integer');
    assert.equal(fault('crucible.createAsset', 'body.byte_size', 'many'), 'type integer');
    assert.equal(fault('crucible.createAsset', 'body.byte_size', ''), 'required byte_size');
    assert.equal(fault('crucible.createAsset', 'body.mime_type', ''), 'tooShort 1');
    assert.equal(fault('crucible.getJob', 'path.job_id', ''), 'required job_id');
    assert.equal(fault('crucible.getJob', 'path.job_id', 'no-uuid'), 'ok');
    assert.equal(fault('killatamata.getArcadeGame', 'query.channel', 'test'), 'choice dev, live');
    assert.equal(fault('crucible.submitGeneration', 'body.params', '{'), 'type json');
    assert.match(fault('molecule.getOrg', 'path.slug', 'A B'), /^pattern /);
  });
});
