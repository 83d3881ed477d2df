import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormField, JobForm } from '../../../../src/core/job.ts';
import { EMPTY_FORM, type FormState } from '../../../../src/features/composer/composerForm.ts';
import { mappedForm } from '../../../../src/features/composer/formMapping.ts';

function field(name: string, type: FormField['type'] = 'text', more: Partial<FormField> = {}): FormField {
  return {
    ...{ name, type, description: null, required: false, default: null },
    ...{ minimum: null, maximum: null, choices: [], ...more },
  };
}

function form(fields: readonly FormField[], promptField: string | null = null): JobForm {
  return { kind: 'k', label: 'K', fields, promptField, tips: [], estimatedSeconds: null };
}

const state = (texts: FormState['texts'], more: Partial<FormState> = {}): FormState => ({
  ...EMPTY_FORM,
  texts,
  ...more,
});
const image = { media: { kind: 'image', inline: [] } } satisfies Partial<FormField>;

describe('a form in the fields of another one', () => {
  it('has the prompt in its prompt, whatever the two are called', () => {
    const from = form([field('prompt')], 'prompt');
    const to = form([field('text.positive')], 'text.positive');
    assert.deepEqual(mappedForm(from, state({ prompt: 'a mill' }), to), {
      state: state({ 'text.positive': 'a mill' }),
      left: [],
    });
  });

  it('has what stands in fields of the same name, however it is written, and names what it cannot hold', () => {
    const from = form([field('aspectRatio'), field('width', 'integer'), field('steps'), field('style')]);
    const to = form([
      field('aspect_ratio', 'choice', { choices: ['1:1', '16:9'] }),
      field('size.width', 'number'),
      field('style', 'choice', { choices: ['ink'] }),
    ]);
    const given = state({ aspectRatio: '{1:1|16:9}', width: '512', steps: '20', style: '{ink|oil}' });
    const { state: mapped, left } = mappedForm(from, given, to);
    assert.deepEqual(mapped.texts, { aspect_ratio: '{1:1|16:9}', 'size.width': '512' });
    assert.deepEqual(left, ['steps', 'style']);
  });

  it('takes a word that two fields end with for neither of them', () => {
    const to = form([field('first.width', 'integer'), field('second.width', 'integer')]);
    assert.deepEqual(mappedForm(form([field('width', 'integer')]), state({ width: '512' }), to).left, [
      'width',
    ]);
  });

  it('has a file in the only field that takes such files, and no asset of another account', () => {
    const from = form([field('sourceImage', 'media', image), field('picture', 'asset')]);
    const to = form([field('start_frame', 'media', image), field('picture', 'asset')]);
    const files = [{ url: 'https://a.example/b.png' }];
    const given = state({ picture: 'asset-1' }, { media: { sourceImage: files } });
    const { state: mapped, left } = mappedForm(from, given, to);
    assert.deepEqual([mapped.media, mapped.texts, left], [{ start_frame: files }, {}, ['picture']]);
    const video = form([field('clip', 'media', { media: { kind: 'video', inline: [] } })]);
    assert.deepEqual(mappedForm(from, given, video).left, ['sourceImage', 'picture']);
  });

  it('loses nothing without saying so: each field with a value is there, or named', () => {
    const types = fc.constantFrom<FormField['type']>(
      'text',
      'integer',
      'number',
      'boolean',
      'choice',
      'asset',
    );
    const names = fc.constantFrom('a', 'b', 'c.a', 'c_a', 'prompt', 'x.prompt');
    const anyForm = fc
      .uniqueArray(fc.tuple(names, types), { selector: ([name]) => name, maxLength: 5 })
      .map((fields) => form(fields.map(([name, type]) => field(name, type, { choices: ['1', 'true'] }))));
    fc.assert(
      fc.property(anyForm, anyForm, fc.constantFrom('1', 'true', 'words', '{1|2}'), (from, to, text) => {
        const given = state(Object.fromEntries(from.fields.map(({ name }) => [name, text])));
        const { state: mapped, left } = mappedForm(from, given, to);
        const kept = Object.keys(mapped.texts);
        assert.ok(kept.every((name) => to.fields.some((one) => one.name === name)));
        // Two fields may meet in one: then one value stands there.
        assert.ok(kept.length + left.length <= from.fields.length);
        assert.ok(from.fields.length === 0 || kept.length + left.length > 0);
      }),
      { seed: 20_261_201, numRuns: 500 },
    );
  });
});
