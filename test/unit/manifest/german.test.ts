import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { texts } from './manifest.ts';

const bundleSchema = z.record(z.string(), z.string());
const bundle = read('l10n/bundle.l10n.de.json');
const ofManifest = read('package.nls.de.json');

/** English texts with their German ones. */
const pairs: readonly (readonly [string, string])[] = [
  ...Object.entries(bundle),
  ...Object.entries(ofManifest).flatMap(([key, german]) => {
    const english = texts[key];
    return english === undefined ? [] : [[english, german] as const];
  }),
];

/** Words that are always given the same German one, so that a thing has one name wherever it is met. */
const GLOSSARY: readonly (readonly [english: RegExp, german: RegExp])[] = [
  [/\bjobs?\b/i, /auftr[aä]g|jobkinds/i],
  [/\bworkspaces?\b/i, /arbeitsbereich/i],
  [/\bbalances?\b/i, /guthaben/i],
  [/\bbudgets?\b/i, /budget/i],
  [/\bsettings\b/i, /einstellung/i],
];

function read(name: string): Readonly<Record<string, string>> {
  return bundleSchema.parse(JSON.parse(readFileSync(path.join(PROJECT_ROOT, name), 'utf8')));
}

/** Why a test fails that asks for a translation of every text. */
const HOW =
  'add its German text to l10n/bundle.l10n.de.json or package.nls.de.json (CONTRIBUTING.md, "a text")';

/** What is no word: the places of values, commands behind links, and texts between backticks. */
function kept(text: string): readonly string[] {
  return [...text.matchAll(/\{\d\}|\]\(command:[\w.]+\)|`[^`]+`/g)].map(([part]) => part).sort();
}

describe('the German translation', () => {
  it('has every text of the extension and of its manifest, and no other', () => {
    const missing = (all: readonly string[], translated: readonly string[]) => {
      const known = new Set(translated);
      return all.filter((text) => !known.has(text));
    };
    const english = Object.keys(read('l10n/bundle.l10n.json'));
    assert.ok(english.length > 2_000, `${english.length} texts`);
    const keys = Object.keys(texts);
    assert.deepEqual(missing(english, Object.keys(bundle)), [], HOW);
    assert.deepEqual(missing(keys, Object.keys(ofManifest)), [], HOW);
    assert.deepEqual(missing(Object.keys(bundle), english), [], 'these texts are gone');
    assert.deepEqual(missing(Object.keys(ofManifest), keys), [], 'these texts are gone');
  });

  it('keeps the values, links and literals of each text', () => {
    for (const [english, german] of pairs) assert.deepEqual(kept(german), kept(english), german);
  });

  it('says of each text whether a question follows, as the English one does', () => {
    const end = (text: string): string => /[…?]$/.exec(text)?.[0] ?? '';
    for (const [english, german] of pairs) assert.equal(end(german), end(english), german);
  });

  it('leaves no text empty, and none with the spaces of another', () => {
    const edges = (text: string): string => text.replace(/\S[^]*\S|\S/, '·');
    for (const [english, german] of pairs) assert.equal(edges(german), edges(english), english);
  });

  it('calls a thing by one name', () => {
    const others = pairs.filter(([english, german]) =>
      GLOSSARY.some(([word, translated]) => word.test(english) && !translated.test(german)),
    );
    assert.deepEqual(others, []);
  });

  it('addresses nobody with du', () => {
    assert.deepEqual(
      pairs.filter(([, german]) => /\b([Dd]u|[Dd]ein(e[mnrs]?)?|[Dd]ich|[Dd]ir)\b/.test(german)),
      [],
    );
  });
});
