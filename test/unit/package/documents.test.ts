import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../editor/paths.ts';
import { testFilesOf } from '../../stages/testFiles.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'specs/README.md', 'test/editor/README.md'];
const read = (file: string): string => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

for (const document of DOCUMENTS) {
  describe(`the document ${document}`, () => {
    const text = read(document);
    const exists = (place: string, from: string): boolean => existsSync(path.join(PROJECT_ROOT, from, place));

    it('links to files that exist', () => {
      const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to);
      const missing = links.filter((to) => !to.startsWith('https:') && !exists(to, path.dirname(document)));
      assert.deepEqual(missing, []);
    });

    it('names files and folders of the project that exist', () => {
      const named = [...text.matchAll(/`((?:src|test|specs|media)\/[\w./-]*)`/g)].map(
        ([, place = '']) => place,
      );
      assert.deepEqual(
        named.filter((place) => !exists(place, '')),
        [],
      );
    });

    it('names test files that exist', () => {
      const examples = [...text.matchAll(/npm run test:(unit|contract|host|e2e) -- ([a-z][\w/]*)/g)];
      const missing = examples.filter(
        ([, kind, place = '']) => testFilesOf(place, `test/${kind}`).length === 0,
      );
      assert.deepEqual(missing, []);
    });

    it('names scripts that package.json has', () => {
      const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
      assert.deepEqual(
        named.filter((script) => scripts[script] === undefined),
        [],
      );
    });
  });
}
