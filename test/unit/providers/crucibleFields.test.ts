import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formOf } from '../../../src/providers/crucible/fields.ts';

const TYPES = ['text', 'integer', 'number', 'boolean', 'choice', 'asset'];

const fieldsOf = (available: unknown) => formOf('lake', { available_fields: available }).fields;
const namesOf = (available: unknown) => fieldsOf(available).map(({ name }) => name);

describe('the form of a Crucible workflow', () => {
  describe('is read from each container that was seen', () => {
    it('a list of names, whose types follow from the names', () => {
      const fields = fieldsOf(['prompt.text', 'size.width', 'sampler.seed', 'image.image', 'style.look']);
      assert.deepEqual(
        fields.map(({ name, type }) => [name, type]),
        [
          ['prompt.text', 'text'],
          ['size.width', 'integer'],
          ['sampler.seed', 'integer'],
          ['image.image', 'asset'],
          ['style.look', 'text'],
        ],
      );
    });

    for (const key of ['name', 'key', 'field']) {
      it(`a list of descriptions, named by "${key}"`, () => {
        const [width] = fieldsOf([
          {
            [key]: 'size.width',
            type: 'integer',
            description: 'Pixels',
            min: 256,
            max: 1536,
            default: 1024,
            required: true,
          },
        ]);
        assert.deepEqual(width, {
          name: 'size.width',
          type: 'integer',
          description: 'Pixels',
          required: true,
          default: 1024,
          minimum: 256,
          maximum: 1536,
          choices: [],
        });
      });
    }

    it('a map from name to description', () => {
      const [strength, poll] = fieldsOf({
        'remix.strength': { type: 'float', minimum: 0, maximum: 1 },
        'style.look': { type: 'string', enum: ['neon', 'studio'] },
      });
      assert.deepEqual([strength?.type, strength?.minimum, strength?.maximum], ['number', 0, 1]);
      assert.deepEqual([poll?.type, poll?.choices], ['choice', ['neon', 'studio']]);
    });

    it('a map whose descriptions are empty', () => {
      assert.deepEqual(namesOf({ 'prompt.text': null, 'size.width': {}, 'style.look': 'neon' }), [
        'prompt.text',
        'size.width',
        'style.look',
      ]);
    });
  });

  it('asks first for the field that takes the prompt, whatever it is called after the dot', () => {
    assert.equal(
      formOf('lake', { available_fields: ['size.width', 'prompt.value'] }).promptField,
      'prompt.value',
    );
    assert.equal(formOf('lake', { available_fields: ['size.width', 'prompter.text'] }).promptField, null);
  });

  it('takes tips as one text or as several, and an estimate only when it is a time', () => {
    assert.deepEqual(formOf('lake', { usage_tips: 'Short prompts.' }).tips, ['Short prompts.']);
    assert.deepEqual(formOf('lake', { usage_tips: ['One.', 2, 'Three.'] }).tips, ['One.', 'Three.']);
    assert.equal(formOf('lake', { estimated_time_seconds: 6 }).estimatedSeconds, 6);
    for (const odd of [0, -1, '6', null]) {
      assert.equal(formOf('lake', { estimated_time_seconds: odd }).estimatedSeconds, null);
    }
  });

  describe('keeps what it understands', () => {
    it('one strange entry does not hide the others', () => {
      assert.deepEqual(namesOf(['prompt.text', null, 7, ['x'], { type: 'integer' }, '', 'size.width']), [
        'prompt.text',
        'size.width',
      ]);
      assert.deepEqual(namesOf({ 'prompt.text': {}, groups: ['a', 'b'], 'size.width': {} }), [
        'prompt.text',
        'size.width',
      ]);
    });

    it('one strange fact does not hide its field', () => {
      const [width] = fieldsOf([
        { name: 'size.width', type: 'integer', min: '256', max: 1536, description: 5, enum: {} },
      ]);
      assert.deepEqual(
        [width?.type, width?.minimum, width?.maximum, width?.description, width?.choices],
        ['integer', null, 1536, null, []],
      );
    });

    it('a choice without choices is asked for as what its type says', () => {
      assert.equal(fieldsOf([{ name: 'size.steps', type: 'integer', enum: [] }])[0]?.type, 'integer');
    });

    it('a field that is named twice is asked for once', () => {
      assert.deepEqual(namesOf(['prompt.text', { name: 'prompt.text', type: 'string' }]), ['prompt.text']);
    });

    it('a type that it does not know is asked for as text', () => {
      assert.equal(fieldsOf([{ name: 'mask.shape', type: 'polygon' }])[0]?.type, 'text');
    });
  });

  it('has no fields when there is no container, or one that is none', () => {
    for (const odd of [undefined, null, 5, true, 'prompt.text', [], {}]) assert.deepEqual(fieldsOf(odd), []);
  });

  describe('whatever the platform publishes', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('prompt.text', 'size.width', '__proto__', 'constructor', ''),
    );
    const fact = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('integer', 'asset', 'string'));
    const description = fc.dictionary(
      fc.constantFrom(
        'name',
        'key',
        'field',
        'type',
        'description',
        'default',
        'min',
        'max',
        'enum',
        'required',
        'x',
      ),
      fact,
    );
    const entry = fc.oneof(name, description, fc.jsonValue({ maxDepth: 2 }));
    const container = fc.oneof(
      fc.array(entry),
      fc.dictionary(name, entry),
      fc.dictionary(name, entry, { noNullPrototype: false }),
      fc.jsonValue(),
      fc.anything(),
    );

    it('it is a form that can be asked for, and never an error', () => {
      const metadata = fc.record({
        available_fields: container,
        usage_tips: fc.anything(),
        estimated_time_seconds: fc.anything(),
      });
      fc.assert(
        fc.property(metadata, (published) => {
          const { fields, promptField, tips, estimatedSeconds } = formOf('lake', published);
          const names = fields.map((field) => field.name);
          assert.equal(new Set(names).size, names.length);
          for (const field of fields) {
            assert.ok(typeof field.name === 'string' && field.name !== '');
            assert.ok(TYPES.includes(field.type));
            assert.equal(field.type === 'choice', field.choices.length > 0);
            assert.ok(
              ['string', 'number', 'boolean'].includes(typeof field.default) || field.default === null,
            );
          }
          assert.ok(promptField === null || names.includes(promptField));
          assert.ok(tips.every((tip) => typeof tip === 'string'));
          assert.ok(estimatedSeconds === null || estimatedSeconds > 0);
        }),
        { numRuns: 500 },
      );
    });

    it('every name of a list of names is asked for', () => {
      const list = fc.uniqueArray(fc.string({ minLength: 1 }));
      fc.assert(fc.property(list, (names) => assert.deepEqual(namesOf(names), names)));
    });
  });
});
