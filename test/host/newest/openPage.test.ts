import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { openInBrowser } from '../../../src/features/shared/openPage.ts';

describe('A page that a platform names', () => {
  const own = vscode.env.openExternal;
  let opened: unknown;

  before(() => {
    Object.assign(vscode.env, { openExternal: async (page: unknown) => ((opened = page), true) });
  });
  after(() => void Object.assign(vscode.env, { openExternal: own }));

  /** What the browser gets: the editor encodes a `Uri` anew, and passes on a string. */
  const inBrowser = () => (opened instanceof vscode.Uri ? encodeURI(opened.toString(true)) : String(opened));

  it('is opened exactly as it came', async () => {
    const part = fc.string({
      unit: fc.constantFrom(
        ..."aZ9-._~!$&'()*+,;=:@/?",
        '%2B',
        '%26',
        '%2F',
        '%25',
        '%20',
        '%23',
        '%3D',
        '%c3%a9',
        'é',
        '字',
      ),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(part, part, part, async (path, query, fragment) => {
        const { href } = new URL(`https://platform.example/${path}?${query}#${fragment}`);
        await openInBrowser(new URL(href));
        assert.equal(inBrowser(), href);
      }),
      { numRuns: 2_000 },
    );
    await openInBrowser(new URL('https://host.example/cli/login?code=AB%2BC%2FD%26E'));
    assert.equal(inBrowser(), 'https://host.example/cli/login?code=AB%2BC%2FD%26E');
  });

  it('is not opened where it is no web page', async () => {
    for (const address of ['command:x', 'vscode://x/y', 'file:///etc/passwd', 'http://host.example/'])
      await assert.rejects(openInBrowser(new URL(address)), { code: 'address.notAllowed' }, address);
  });
});
