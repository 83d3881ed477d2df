import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { compareFacts, factsOf } from '../../../specs/tools/seedFacts.ts';
import { isNode, specDocument } from './specDocument.ts';

const SEEDS = 'test/fixtures/seeds';

type Path = readonly (string | number)[];

function readFacts(name: string): unknown {
  const facts: unknown = JSON.parse(readFileSync(`${SEEDS}/${name}.facts.json`, 'utf8'));
  return facts;
}

/** A copy of the document in which the value at the path is replaced; by undefined: left out. */
function changed(document: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(document);
  if (Array.isArray(document)) {
    return document
      .map((item: unknown, index) => (index === key ? changed(item, rest, change) : item))
      .filter((item) => item !== undefined);
  }
  assert.ok(isNode(document), `no object at ${String(key)}`);
  const value = changed(document[key], rest, change);
  const others = Object.entries(document).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

function pathsOf(node: unknown, at: Path = []): Path[] {
  if (Array.isArray(node)) return node.flatMap((item: unknown, index) => pathsIn(item, [...at, index]));
  return isNode(node) ? Object.entries(node).flatMap(([key, value]) => pathsIn(value, [...at, key])) : [];
}

function pathsIn(value: unknown, at: Path): Path[] {
  return [at, ...pathsOf(value, at)];
}

function valueAt(node: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isNode(value) ? value[key] : undefined;
  }, node);
}

const names = readdirSync(SEEDS)
  .filter((file) => file.endsWith('.facts.json'))
  .map((file) => file.replace('.facts.json', ''));

describe('the specs and the seeds they were made from', () => {
  for (const name of names) {
    it(`specs/${name}.yaml says all that its seed says, and nothing unmarked beyond`, () => {
      assert.deepEqual(compareFacts(readFacts(name), specDocument(name)), []);
    });
  }
});

describe('compareFacts', () => {
  const facts = readFacts('crucible');
  const spec = specDocument('crucible');
  const schema = (...path: Path): Path => ['components', 'schemas', ...path];
  const generate: Path = ['paths', '/api/v1/generate', 'post'];

  const mutations: readonly [what: string, path: Path, change: (old: unknown) => unknown][] = [
    ['a bound is gone', schema('AssetCreateRequest', 'properties', 'byte_size', 'minimum'), () => undefined],
    ['a bound differs', schema('GenerateRequest', 'properties', 'idempotency_key', 'maxLength'), () => 127],
    [
      'a word of an enumeration is gone',
      schema('JobData', 'properties', 'status', 'enum', 3),
      () => undefined,
    ],
    ['an enumeration has one word more', schema('JobData', 'properties', 'status', 'enum'), () => ['lost']],
    ['a constant differs', schema('ApiFailure', 'properties', 'success', 'const'), () => true],
    ['a property is gone', schema('ApiFailure', 'properties', 'hint'), () => undefined],
    ['a property is no longer required', schema('CreditsData', 'required', 0), () => undefined],
    ['a null is no longer allowed', schema('JobOutput', 'properties', 'url', 'type'), () => 'string'],
    ['a format differs', schema('JobData', 'properties', 'job_id', 'format'), () => 'uri'],
    ['an answer is gone', [...generate, 'responses', '402'], () => undefined],
    ['an operation is gone', generate, () => undefined],
    ['a body is no longer required', [...generate, 'requestBody', 'required'], () => false],
    ['a media type differs', [...generate, 'requestBody', 'content'], () => ({ 'text/plain': {} })],
    ['an open route asks for a key', ['paths', '/api/health', 'get', 'security'], () => undefined],
    ['the default security is gone', ['security'], () => undefined],
    ['a security scheme differs', ['components', 'securitySchemes', 'BearerAuth', 'scheme'], () => 'basic'],
    ['a server differs', ['servers', 0, 'url'], () => 'https://other.example'],
    ['a tag is gone', ['tags', 0], () => undefined],
    ['the version differs', ['info', 'version'], () => '1.0.1'],
    ['an unmarked property is added', schema('JobData', 'properties', 'price'), () => ({ type: 'number' })],
    ['an unmarked answer is added', [...generate, 'responses', '429'], () => ({ description: 'Too many.' })],
    [
      'an unmarked bound is added',
      schema('GenerateRequest', 'properties', 'params', 'minProperties'),
      () => 1,
    ],
    ['an unmarked parameter is added', [...generate, 'parameters'], () => [{ in: 'query', name: 'dry' }]],
    ['an unmarked schema is added', schema('Invented'), () => ({ type: 'object' })],
    ['an operation becomes deprecated', [...generate, 'deprecated'], () => true],
  ];

  for (const [what, path, change] of mutations) {
    it(`notices that ${what}`, () => {
      assert.notDeepEqual(compareFacts(facts, changed(spec, path, change)), []);
    });
  }

  it('takes an addition that is marked, or that refers to a marked component', () => {
    const mark = { 'x-backlot': { observed: true } };
    const answer = { description: 'Too many.', content: { 'application/json': { schema: { ...mark } } } };
    const withProperty = changed(spec, schema('JobData', 'properties', 'price'), () => ({
      type: 'number',
      ...mark,
    }));
    const withComponent = changed(withProperty, ['components', 'responses', 'Limited'], () => ({
      ...answer,
      ...mark,
    }));
    const withAnswer = changed(withComponent, [...generate, 'responses', '429'], () => ({
      $ref: '#/components/responses/Limited',
    }));
    assert.deepEqual(compareFacts(facts, withAnswer), []);
  });

  it('does not let the mark of an operation cover what the operation adds', () => {
    const marked = changed(spec, [...generate, 'x-backlot'], () => ({ risk: 'paid', assumed: true }));
    const extended = changed(marked, [...generate, 'deprecated'], () => true);
    assert.equal(compareFacts(facts, extended).length, 1);
  });

  describe('security of an operation about which the seed says nothing', () => {
    const document = (usual: object, own: object): unknown => ({
      ...usual,
      paths: { '/keys': { post: own } },
    });
    const usual = { security: [{ Key: [] }] };

    it('may be spelled out as none, or as an alternative to none', () => {
      for (const security of [[], [{ Key: [] }, {}]]) {
        assert.deepEqual(compareFacts(document({}, {}), document({}, { security })), []);
      }
    });

    it('may not become a demand, nor differ from the default of the document', () => {
      assert.notDeepEqual(compareFacts(document({}, {}), document({}, usual)), []);
      assert.notDeepEqual(compareFacts(document(usual, {}), document(usual, { security: [] })), []);
    });
  });

  it('notices any fact that is left out', () => {
    const paths = pathsOf(facts);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        assert.notDeepEqual(
          compareFacts(
            facts,
            changed(facts, path, () => undefined),
          ),
          [],
        );
      }),
    );
  }).timeout(30_000);

  it('notices any value that is changed', () => {
    const leaves = pathsOf(facts).filter((path) => typeof valueAt(facts, path) !== 'object');
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.string(), (path, text) => {
        fc.pre(valueAt(facts, path) !== text);
        assert.notDeepEqual(
          compareFacts(
            facts,
            changed(facts, path, () => text),
          ),
          [],
        );
      }),
    );
  }).timeout(30_000);

  it('notices anything that is added to any object', () => {
    const objects = pathsOf(facts).filter((path) => isNode(valueAt(facts, path)));
    fc.assert(
      fc.property(fc.constantFrom(...objects), (path) => {
        const extended = changed(facts, [...path, 'x-invented'], () => ({ type: 'string' }));
        assert.notDeepEqual(compareFacts(facts, extended), []);
      }),
    );
  }).timeout(30_000);

  describe('a value that may be null', () => {
    const document = (value: unknown): unknown => ({
      components: { schemas: { Row: { properties: { value } } } },
    });
    const seed = (value: object): unknown => document({ ...value, nullable: true });
    const ref = { $ref: '#/components/schemas/Row' };
    const words = { type: 'string', enum: ['a', 'b'] };

    const same: readonly [string, object, object][] = [
      ['a null in the type', { type: 'string' }, { type: ['string', 'null'] }],
      ['a null in type and enumeration', words, { type: ['string', 'null'], enum: ['a', 'b', null] }],
      ['a null branch beside a reference', ref, { anyOf: [ref, { type: 'null' }] }],
      ['a null branch beside a wrapped reference', { allOf: [ref] }, { anyOf: [ref, { type: 'null' }] }],
      ['one more branch', { oneOf: [ref, words] }, { oneOf: [ref, words, { type: 'null' }] }],
      ['the old spelling', { type: 'string' }, { type: 'string', nullable: true }],
    ];
    for (const [what, before, after] of same) {
      it(`may be said by ${what}`, () => {
        assert.deepEqual(compareFacts(seed(before), document(after)), []);
        assert.notDeepEqual(compareFacts(document(before), document(after)), []);
      });
    }

    it('is not said by a null type whose enumeration has no null', () => {
      const forgotten = { type: ['string', 'null'], enum: ['a', 'b'] };
      assert.notDeepEqual(compareFacts(seed(words), document(forgotten)), []);
    });
  });
});

describe('factsOf', () => {
  it('leaves prose out and keeps properties that are named like prose', () => {
    const property = { type: 'string', description: 'What it is.', example: 'a mouse', title: 'Text' };
    const facts = factsOf({
      info: { title: 'An API', version: '1', summary: 'Short.', description: 'Long.' },
      tags: [{ name: 'things', description: 'All things.' }],
      paths: {
        '/things': {
          get: { summary: 'List', description: 'Lists.', responses: { '200': { description: 'Fine.' } } },
        },
      },
      components: {
        schemas: {
          Thing: { description: 'A thing.', properties: { title: property, description: property } },
        },
      },
    });
    assert.deepEqual(facts, {
      info: { title: 'An API', version: '1' },
      tags: [{ name: 'things' }],
      paths: { '/things': { get: { responses: { '200': {} } } } },
      components: {
        schemas: { Thing: { properties: { title: { type: 'string' }, description: { type: 'string' } } } },
      },
    });
  });
});
