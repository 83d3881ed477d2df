import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { toolTable } from '../../../src/agents/toolTable.ts';
import { expectationsOf, unmetBy } from '../../../src/calls/requestFile/expectations.ts';
import { MEMBERS, parseRequestFile } from '../../../src/calls/requestFile/requestFile.ts';
import { variablesIn } from '../../../src/calls/requestFile/variables.ts';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const files = globSync('skills/*/SKILL.md', { cwd: PROJECT_ROOT }).map((file) =>
  file.replaceAll(path.sep, '/'),
);
const textOf = (file: string) => readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
const manifest = z
  .looseObject({ contributes: z.looseObject({ chatSkills: z.array(z.object({ path: z.string() })) }) })
  .parse(JSON.parse(textOf('package.json')));

describe('the skills for the chat', () => {
  it('are declared in the manifest, all of them', () => {
    assert.deepEqual(
      manifest.contributes.chatSkills.map((skill) => path.posix.normalize(skill.path)).sort(),
      [...files].sort(),
    );
  });

  for (const file of files)
    describe(file, () => {
      const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(textOf(file)) ?? [];

      it('has the name of its folder, and says within the limits of the format what it is for', () => {
        const { name, description } = z
          .object({ name: z.string(), description: z.string() })
          .parse(parse(head));
        assert.equal(name, path.basename(path.dirname(file)));
        assert.match(name, /^[a-z0-9-]{1,64}$/);
        assert.ok(description.length > 50 && description.length <= 1024);
        assert.ok(body.split('\n').length < 100);
      });

      it('names only tools that there are', () => {
        const known = new Set(toolTable.map(({ name }) => name));
        const named = [...body.matchAll(/backlot_[a-z_]+/g)].map(([name]) => name);
        assert.deepEqual(
          named.filter((name) => name !== 'backlot_' && !known.has(name)),
          [],
        );
      });

      it('names only options that the command line has', () => {
        const usage = textOf('src/composeCommandLine.ts');
        const options = [...body.matchAll(/--[a-z-]+/g)].map(([option]) => option);
        assert.deepEqual(
          options.filter((option) => !usage.includes(`  ${option} `)),
          [],
        );
      });

      it('shows only requests and variables that can be read', () => {
        for (const [, example = ''] of body.matchAll(/```jsonc\n(.*?)```/gs)) {
          const { syntax, expect, root } = parseRequestFile(example);
          assert.deepEqual(syntax, []);
          const members = (root?.children ?? []).map(({ children: [key] = [] }) => String(key?.value));
          assert.deepEqual(members, [...MEMBERS]);
          const expected = expectationsOf(expect);
          assert.ok(expected && expected !== 'broken');
          assert.deepEqual(unmetBy(expected, { status: 200, body: { items: [{ id: 'a' }] } }), []);
        }
        for (const [variable] of body.matchAll(/[$]\{.*?\}/g))
          assert.equal(variablesIn(variable).length, 1, variable);
      });
    });
});
