import assert from 'node:assert/strict';
import { untranslated } from '../../e2e/support/pseudoLocale.ts';
import { manifest } from './manifest.ts';

/** Members of the manifest whose texts people read. `category` is the name of the extension in every language. */
const READ: ReadonlySet<string> = new Set([
  'title',
  'shortTitle',
  'name',
  'label',
  'contents',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'enumItemLabels',
]);
/** What a language model reads is English in every language. */
const FOR_MODELS = 'languageModelTools';
/** Names that are the same in every language; the problem matcher's is written in tasks.json. */
const NAMES: ReadonlySet<string> = new Set(['Backlot', 'backlot']);

describe('the texts of the manifest that the editor shows', () => {
  it('can all be translated', () => {
    assert.deepEqual(fixedTexts(manifest.contributes), []);
  });

  it('are found by this test when they cannot be translated', () => {
    const planted = {
      commands: [{ title: 'Add', command: 'a' }],
      settings: { enumDescriptions: ['%a%', 'Off'] },
    };
    assert.deepEqual(fixedTexts(planted), ['Add', 'Off']);
  });
});

describe('a text in the pseudo-language', () => {
  it('counts as translated inside brackets, nested ones included, and nowhere else', () => {
    assert.equal(untranslated('⟦{0} of ⟦all⟧⟧').trim(), '');
    assert.equal(untranslated('Crucible ⟦account⟧').trim(), 'Crucible');
    assert.equal(untranslated('⟦left⟧ over ⟦right⟧').trim(), 'over');
  });
});

/** The texts that stand in members that people read, and are no key of a translation. */
function fixedTexts(value: unknown, member = ''): readonly string[] {
  if (typeof value === 'string') {
    const fixed =
      READ.has(member) && /\p{L}{2}/u.test(value) && !/^%[\w.]+%$/.test(value) && !NAMES.has(value);
    return fixed ? [value] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one: unknown) => fixedTexts(one, member));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === FOR_MODELS ? [] : fixedTexts(inner, name),
  );
}
