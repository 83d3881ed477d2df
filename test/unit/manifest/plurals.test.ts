import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const bundle = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'l10n/bundle.l10n.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** Texts whose singular is worded in another way than by `1` and the noun: each of these has to be in the bundle, too. */
const SINGULARS: Readonly<Record<string, string>> = {
  '"{0}": {1} of {2} jobs are ready.': '"{0}": {1} of 1 job is ready.',
  '"{0}": {1} of {2} placeholders are ready.': '"{0}": {1} of 1 placeholder is ready.',
  'By the dry run, {0} tenants are interrupted, and what their servers are doing is lost: {1}.':
    'By the dry run, 1 tenant is interrupted, and what its server is doing is lost: {1}.',
  'Continues {0} from its last {1} frames': 'Continues {0} from its last frame',
  'Delete the keys of {0} accounts that are not listed?': 'Delete the keys of 1 account that is not listed?',
  'Delete {0} outputs in the recycle bin for good?': 'Delete the output in the recycle bin for good?',
  'Its {0} workspaces: {1}.': 'Its workspace: {1}.',
  'Keys of {0} accounts that are not listed': 'Keys of 1 account that is not listed',
  'Price: {0}, based on {1} earlier jobs, the oldest {2}.': 'Price: {0}, based on 1 earlier job ({1}).',
  'Remove {0} jobs whose outcome is unknown?': 'Remove "{0}", whose outcome is unknown?',
  'Removed "{0}" and its {1} outputs.': 'Removed "{0}" and its output.',
  'Removed {0} jobs and their output.': 'Removed "{0}" and its output.',
  'Removed {0} jobs and their {1} outputs.': 'Removed {0} jobs and their output.',
  'Removed {0} jobs.': 'Removed "{0}".',
  'Sends {0} files of {1} together.': 'Sends a file of {0}.',
  'The server asks again: {0} workspaces below it are paused too: {1}.':
    'The server asks again: the workspace below it is paused too: {1}.',
  'The server asks again: {0} workspaces below it are resumed too: {1}.':
    'The server asks again: the workspace below it is resumed too: {1}.',
  'The server asks again: {0} workspaces below it go too: {1}.':
    'The server asks again: the workspace below it goes too: {1}.',
  'This restarts {0} workspaces, which ends their running tasks: {1}.':
    'This restarts 1 workspace, which ends its running tasks: {1}.',
  'continues {0} from its last {1} frames': 'continues {0} from its last frame',
  'sends {0} files, {1}': 'sends a file, {0}',
  '{0} credits': '{0} credit',
  '{0} fields have to be changed.': '1 field has to be changed.',
  '{0} jobs are started one after the other. The Jobs view shows how they go on.':
    'Submitted. The Jobs view shows how it goes on.',
  '{0} outputs, "{1}" first, are not on this computer and may be deleted, the first {2}.':
    'An output of "{0}" is not on this computer and may be deleted {1}.',
  '{0} shots are rehearsed on the sandbox, which costs nothing.':
    '1 shot is rehearsed on the sandbox, which costs nothing.',
  '{0} workspaces below it are deleted with it: {1}.': 'The workspace below it is deleted with it: {1}.',
  '{0} workspaces below it are paused with it: {1}.': 'The workspace below it is paused with it: {1}.',
};

/** Texts whose number is never 1, each with the reason. */
const NEVER_ONE: Readonly<Record<string, string>> = {
  '({0} earlier lines were dropped)': 'half of what a channel holds is dropped at once',
  'A title of at most {0} characters': 'a limit of the platform',
  'At most {0} files can be dropped at once.': 'a limit of ours',
  'Enter a title of at most {0} characters.': 'a limit of the platform',
  'In {0} days': 'a week or more',
  'It has more than {0} files, which is the most.': 'a limit of the platform',
  'It is nested in more than {0} levels.': 'a limit of ours',
  'More than {0} outputs': 'a limit of ours',
  'Only the latest {0} charges are in the table. Choose a shorter period.': 'a limit of ours',
  'Size: {0} bytes': 'no picture is that small',
  'Sound only: {0} pictures cannot be played here.': 'the name of a codec',
  'The alternatives in the texts make {0} combinations. How many jobs of each?': 'said of several only',
  'The price of all {0} jobs is said before you agree.': 'said of several only',
  'The template is longer than {0} characters.': 'a limit of ours',
  'This restarts up to {0} workspaces, which ends their running tasks.': 'said of too many to be named',
  '{0} addresses': 'one is shown itself',
  '{0} channels': 'mono is not told',
  '{0} characters in 1 line. Use this as the value?': 'no secret is that short',
  '{0} characters in {1} lines. Use this as the value?': 'no secret is that short',
  '{0} combinations are more than the {1} of one plan.': 'beyond a limit of ours',
  '{0} files, {1} to send': 'one is shown itself',
  '{0} frames': 'no clip is that short',
  '{0} frames per second': 'no film is that slow',
  '{0} seconds at {1} FPS are {2} frames, and a clip has {3} to {4}.': 'a rate and a limit',
  '{0} shots selected': 'said of several only',
  '{0} triangles': 'no model has just one',
  '{0} vertices': 'no model has just one',
  '{0} × {1} pixels are too many to show here.': 'beyond a limit of ours',
  'The first {0} files that were found. Add words to narrow the search.': 'several full pages of a server',
};

/** What a filter leaves, beside the number of all. */
const FILTERS: readonly string[] = [
  ...['{0} of {1} events contain “{2}”', '{0} of {1} jobs', '{0} of {1} rows', '{0} of {1} shots'],
  ...['{0} of {1} tokens', '{0} of {1} workspaces'],
];

/** A number, a word or two between, and a noun in the plural: `{0} jobs`, `{1} earlier jobs`. */
const COUNTED = /\{\d\} (?:(?:more|earlier|new|other) )?([a-z]{3,}s)\b/g;
/** Words behind a name that end as plurals do. */
const NO_NOUNS = new Set(
  [
    'allows',
    'answers',
    'asks',
    'belongs',
    'does',
    'explains',
    'has',
    'is',
    'lies',
    'looks',
    'names',
    'needs',
  ].concat([
    'says',
    'sells',
    'stands',
    'stops',
    'takes',
    'wants',
    'was',
    'costs',
    'contains',
    'comes',
    'ends',
    'opens',
    'goes',
    'earns',
    'bonus',
    'knows',
  ]),
);

function singularOf(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return noun.replace(/(?<=ss|x|ch)es$|s$/, '');
}

/** A text with all placeholders alike: a singular has one less, so that the others have other numbers. */
function worded(text: string): string {
  return text.replaceAll(/\{\d\}/g, '{}');
}

/** The texts that count something, and have neither a singular nor a reason to need none. */
function withoutSingular(texts: readonly string[]): readonly string[] {
  const known = new Set(texts.map(worded));
  return texts.filter((text) => {
    if (text in NEVER_ONE || FILTERS.includes(text)) return false;
    const other = SINGULARS[text];
    if (other !== undefined) return !known.has(worded(other));
    return [...text.matchAll(COUNTED)].some(([counted, noun = '']) => {
      if (NO_NOUNS.has(noun)) return false;
      const one = counted.replace(/^\{\d\}/, '1').replace(noun, singularOf(noun));
      return !known.has(worded(text.replace(counted, one)));
    });
  });
}

describe('texts with a number before a noun in the plural', () => {
  const texts = Object.keys(bundle);

  it('have a singular', () => {
    assert.deepEqual(withoutSingular(texts), []);
  });

  it('are found by this test when they have none', () => {
    const [jobs, job, entries, entry] = ['{0} jobs of {1}', '1 job of {0}', '{0} new entries', '1 new entry'];
    assert.deepEqual(withoutSingular([jobs, entries]), [jobs, entries]);
    assert.deepEqual(withoutSingular([jobs, job, entries, entry, '{0} does nothing']), []);
  });

  it('are in the tables of this test only while they are texts of Backlot', () => {
    const known = new Set(texts);
    for (const text of [
      ...Object.keys(SINGULARS),
      ...Object.values(SINGULARS),
      ...Object.keys(NEVER_ONE),
      ...FILTERS,
    ])
      assert.ok(known.has(text), text);
  });
});
