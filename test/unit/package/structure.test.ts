import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const MOST_LINES = 400;
const MOST_FILES = 22;
/** A file with fewer lines and a single importer belongs in that one, unless a test imports it. */
const OWN_FILE_LINES = 40;

/** Small files with a single importer that stand alone all the same, each with the reason. */
const ON_THEIR_OWN: Readonly<Record<string, string>> = {
  'src/webviews/gallery/grid/smallPicture.ts': 'a page test draws with it alone',
  'src/sandbox/platforms/molecule/handlers/keyHandlers.ts': 'one file of handlers for each group of routes',
  'src/sandbox/platforms/molecule/handlers/moneyHandlers.ts': 'one file of handlers for each group of routes',
};

/** Small files that are one of a kind: the reason holds for all of them. */
const KINDS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^src\/features\/\w+\/contributions\.ts$/, 'each feature states its commands in a file of this name'],
  [
    /^src\/(providers|sandbox\/platforms)\/(\w+\/)?index\.ts$/,
    'a platform begins with its descriptor, the platforms with a list',
  ],
  [/\.vscode\.ts$/, 'the one file of its layer that may import the editor'],
];

/** Every hand-written source file with the number of its lines. */
const sizes = new Map(
  filesIn('src/**/*.ts')
    .filter((file) => !/\.(gen|d)\.ts$/.test(file))
    .map((file) => [file, read(file).split('\n').length - 1]),
);

interface Import {
  readonly from: string;
  readonly to: string;
  /** By `import()`: what is imported is a chunk that is loaded later. */
  readonly isLater: boolean;
}

const imports = filesIn('{src,test,specs}/**/*.ts').flatMap(importsOf);

describe('the structure of the source', () => {
  it(`has at most ${MOST_FILES} files beside each other in a folder`, () => {
    const counts = new Map<string, number>();
    for (const file of filesIn('src/**/*.*')) {
      counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
    }
    assert.deepEqual(
      [...counts].filter(([, count]) => count > MOST_FILES),
      [],
    );
  });

  it(`has no file of more than ${MOST_LINES} lines`, () => {
    assert.deepEqual(
      [...sizes].filter(([, lines]) => lines > MOST_LINES),
      [],
    );
  });

  it(`has no file under ${OWN_FILE_LINES} lines with one importer and without a test of its own`, () => {
    assert.deepEqual(
      fragments().filter((file) => ON_THEIR_OWN[file] === undefined),
      [],
    );
  });

  it('needs every exception that is listed here', () => {
    const found = fragments();
    assert.deepEqual(
      Object.keys(ON_THEIR_OWN).filter((file) => !found.includes(file)),
      [],
    );
  });
});

function fragments(): readonly string[] {
  return [...sizes].flatMap(([file, lines]) => {
    if (lines >= OWN_FILE_LINES || KINDS.some(([pattern]) => pattern.test(file))) return [];
    const importing = imports.filter(({ to }) => to === file);
    const inSource = importing.filter(({ from }) => from.startsWith('src/'));
    const [only] = inSource;
    if (new Set(inSource.map(({ from }) => from)).size !== 1 || !only || only.isLater) return [];
    if (importing.some(({ from }) => from.startsWith('test/'))) return [];
    // Together they would be too long for one file.
    return (sizes.get(only.from) ?? 0) + lines > MOST_LINES ? [] : [file];
  });
}

function importsOf(from: string): readonly Import[] {
  const { importedFiles } = ts.preProcessFile(read(from), true, true);
  const text = read(from);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName, pos }) => ({
      from,
      to: path.posix.join(path.posix.dirname(from), fileName),
      isLater: /import\(\s*$/.test(text.slice(0, pos)),
    }));
}

function filesIn(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: PROJECT_ROOT })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !/^src\/\w+\/built\//.test(file));
}

function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}
