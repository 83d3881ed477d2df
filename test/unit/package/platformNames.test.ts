import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../../editor/paths.ts';

/** Words that mean one platform, beside the ids of all platforms: its makers, its partners, its own terms. */
const OWN_WORDS: readonly RegExp[] = [
  /killa tamata/gi,
  /moltazine/gi,
  /conectlens/gi,
  /chainabit/gi,
  // Not the editor's CodeLens.
  /(?<![a-z])lens(?:es)?(?![a-z])/g,
  /(?<![Cc]ode)Lens(?:es)?(?![a-z])/g,
];

/** The text of a count of platforms is wrong as soon as there is another one. */
const COUNTED = /\b(?:two|three|four|five|six|seven)(?: \w+)? platforms\b/gi;

const platforms = readdirSync(path.join(PROJECT_ROOT, 'specs')).flatMap(
  (name) => /^(\w+)\.yaml$/.exec(name)?.[1] ?? [],
);
const WORDS = [...platforms.map((id) => new RegExp(id, 'gi')), ...OWN_WORDS];

/** Where a platform is at home, and what is generated from its contract. */
const AT_HOME: readonly RegExp[] = [
  /^src\/providers\/[^/]+\//,
  /^src\/sandbox\/platforms\/[^/]+\//,
  /\.gen\.ts$/,
  /^src\/\w+\/(?:built|generated)\//,
];

/** Files beside those that name platforms, each with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/providers/index.ts': 'the registry: one line for each platform',
};

const sharedFiles = [
  'package.json',
  'package.nls.json',
  ...globSync('src/**/*.{ts,js,css,html}', { cwd: PROJECT_ROOT }),
].filter((name) => !AT_HOME.some((place) => place.test(name)));

/** The places of a text that name a platform or count them, as `line: word`. */
function namesIn(text: string): readonly string[] {
  return [...WORDS, COUNTED].flatMap((word) =>
    [...text.matchAll(word)].map((match) => `${text.slice(0, match.index).split('\n').length}: ${match[0]}`),
  );
}

describe('a file that all platforms share', () => {
  const found = new Map(
    sharedFiles.map((name) => [name, namesIn(readFileSync(path.join(PROJECT_ROOT, name), 'utf8'))]),
  );

  it('names no platform', () => {
    assert.ok(found.size > 300 && platforms.length >= 5);
    const naming = [...found].filter(([name, places]) => places.length > 0 && !(name in ALLOWED));
    assert.deepEqual(Object.fromEntries(naming), {});
  });

  it('is in the list of exceptions only while it names one', () => {
    const needless = Object.keys(ALLOWED).filter((name) => !found.get(name)?.length);
    assert.deepEqual(needless, []);
  });

  it('would be found here if it named one', () => {
    const planted =
      "// Crucible's ids\nconst runLens = 'lens/plain';\nconst [lenses] = killaTamata(five platforms)";
    assert.deepEqual(namesIn(planted), [
      '1: Crucible',
      '3: killaTamata',
      '2: lens',
      '3: lenses',
      '2: Lens',
      '3: five platforms',
    ]);
    assert.deepEqual(namesIn('provideCodeLenses(new CodeLens()); const codeLens = lenient'), []);
  });
});
