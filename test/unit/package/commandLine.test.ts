import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { BuiltBundles } from './builtBundles.ts';

const CREDITS = { operation: 'crucible.getCredits', expect: { status: 200 } };
const PICTURE = {
  operation: 'crucible.submitGeneration',
  body: { workflow_id: 'zimage-base', params: { 'prompt.text': '${file:prompt.txt}, ${input:style}' } },
};
const WRITE = { operation: 'molecule.tenantPauseWorkspace', params: { id: 'w1' } };

/** As editors and shells write files, with a byte order mark. */
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 with the high byte first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

describe('The command line', function () {
  this.timeout(120_000);
  let built: BuiltBundles;
  let sandbox: Sandbox;
  let folder: string;
  let keys: Record<string, string>;

  before(async () => {
    built = await BuiltBundles.make();
    sandbox = await startSandbox({ recordExchanges: true, speed: 100 });
  });
  after(async () => {
    await sandbox.stop();
    await built.dispose();
  });
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'backlot-cli-'));
    const accounts: object[] = [];
    keys = {};
    for (const platform of ['crucible', 'molecule'] as const) {
      const { bases, routing, credentials } = sandbox.platforms[platform];
      const names = Object.entries(credentials).map(([kind, key]) => {
        const name = `${platform}_${kind}`.toUpperCase().replaceAll(/\W/g, '_');
        keys[name] = key;
        return [kind, name] as const;
      });
      accounts.push({ platform, label: 'ci', bases, routing, credentials: Object.fromEntries(names) });
    }
    await put('backlot.accounts.json', { accounts });
    await writeFile(path.join(folder, 'prompt.txt'), 'a red fox');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const put = (name: string, content: object) => writeFile(path.join(folder, name), JSON.stringify(content));
  const run = (args: readonly string[], env: Record<string, string> = keys) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const entry = path.join(built.dist, 'cli', 'backlot.js');
      const { PATH = '' } = process.env;
      const options = { cwd: folder, env: { PATH, ...env } };
      execFile(process.execPath, [entry, 'run', ...args], options, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  const submits = () =>
    sandbox.control.requests().filter(({ operation }) => operation === 'submitGeneration').length;

  it('reads with the account of the definition, and tells what is not as expected, for a person and as JUnit', async () => {
    await put('good.backlot.jsonc', CREDITS);
    await put('bad.backlot.jsonc', {
      ...CREDITS,
      expect: { status: 201, values: { '/no<thing>': 1 } },
    });
    assert.deepEqual(await codeOf(run(['good.backlot.jsonc'])), 0);
    const { code, out } = await run(['good.backlot.jsonc', 'bad.backlot.jsonc', '--junit', 'report.xml']);
    assert.equal(code, 1);
    assert.match(out, /^ok +good\.backlot\.jsonc +200, \d+ ms$/m);
    assert.match(out, /^FAILED +bad\.backlot\.jsonc/m);
    assert.match(out, /status: expected 201, got 200/);
    assert.match(out, /\/no<thing>: expected 1, got nothing/);
    assert.match(out, /1 passed, 1 failed, 0 not sent/);
    const report = await readFile(path.join(folder, 'report.xml'), 'utf8');
    assert.match(report, /<testsuites tests="2" failures="1" errors="0"/);
    assert.match(report, /<testcase name="bad\.backlot\.jsonc" classname="crucible\.getCredits"/);
    assert.match(report, /no&lt;thing&gt;/);
  });

  it('never writes a key, and takes none from a file', async () => {
    await put('good.backlot.jsonc', { ...CREDITS, expect: { values: { '': 'x' } } });
    const { out, err } = await run(['good.backlot.jsonc', '--junit', 'report.xml']);
    const report = await readFile(path.join(folder, 'report.xml'), 'utf8');
    for (const key of Object.values(keys)) assert.ok(!`${out}${err}${report}`.includes(key));
    const missing = await run(['good.backlot.jsonc'], {});
    assert.equal(missing.code, 2);
    assert.match(missing.err, /environment variable \w+ is not set/);
    const key = Object.values(keys)[0] ?? '';
    await put('backlot.accounts.json', {
      accounts: [{ platform: 'crucible', label: 'ci', credentials: { apiKey: `${key}-` } }],
    });
    const inFile = await run(['good.backlot.jsonc']);
    assert.equal(inFile.code, 2);
    assert.ok(!inFile.err.includes(key));
  });

  it('sends nothing that costs without a ceiling, and no more than the ceiling allows', async () => {
    await put('picture.backlot.jsonc', PICTURE);
    const file = ['picture.backlot.jsonc', '--input', 'style=ink'];
    const before = submits();
    const without = await run(file);
    assert.equal(without.code, 1);
    assert.match(without.out, /--ceiling AMOUNT/);
    // Nobody knows what it costs.
    assert.equal(await codeOf(run([...file, '--ceiling', '5'])), 1);
    assert.equal(await codeOf(run([...file, '--ceiling', '1', '--unknown-price', '2'])), 1);
    assert.equal(submits(), before);
    const bought = await run([...file, '--ceiling', '5', '--unknown-price', '2']);
    assert.equal(bought.code, 0, bought.out);
    assert.equal(submits() - before, 1);
    const [, journal = ''] = /recorded in (.*)\.$/m.exec(bought.out) ?? [];
    await rm(journal, { recursive: true });
  });

  for (const [name, encoded] of Object.entries(ENCODINGS))
    it(`reads requests, environments, definitions and texts in ${name}`, async () => {
      const write = (file: string, text: string) => writeFile(path.join(folder, file), encoded(text));
      await write(
        'backlot.accounts.json',
        await readFile(path.join(folder, 'backlot.accounts.json'), 'utf8'),
      );
      // The name of the environment is typed in one form, and written in the other.
      const environments = { ['Caf\u00e9']: { values: { style: 'ein Gem\u00e4lde' } } };
      await write('backlot.environments.json', JSON.stringify(environments));
      await write('prompt.txt', 'a red fox in K\u00f6ln');
      const params = { 'prompt.text': '${file:prompt.txt}, ${env:style}' };
      await write(
        'picture.backlot.jsonc',
        JSON.stringify({ ...PICTURE, body: { ...PICTURE.body, params }, expect: { status: 202 } }),
      );
      const { code, out, err } = await run([
        ...['picture.backlot.jsonc', '--environment', 'Cafe\u0301'],
        ...['--ceiling', '5', '--unknown-price', '2'],
      ]);
      assert.equal(code, 0, `${out}${err}`);
      const sent = sandbox.control.requests().findLast(({ operation }) => operation === 'submitGeneration');
      assert.match(JSON.stringify(sent?.exchange), /a red fox in K\u00f6ln, ein Gem\u00e4lde/);
      const [, journal = ''] = /recorded in (.*)\.$/m.exec(out) ?? [];
      await rm(journal, { recursive: true });
    });

  it('sends no text that is in another encoding', async () => {
    await put('picture.backlot.jsonc', PICTURE);
    await writeFile(path.join(folder, 'prompt.txt'), Buffer.from('K\u00f6ln', 'latin1'));
    const before = submits();
    const ceiling = ['--ceiling', '5', '--unknown-price', '2'];
    const text = await run(['picture.backlot.jsonc', '--input', 'style=ink', ...ceiling]);
    assert.equal(text.code, 1);
    assert.match(text.out, /prompt\.txt: The file is no text in UTF-8 or UTF-16/);
    await writeFile(path.join(folder, 'picture.backlot.jsonc'), Buffer.from(`{"a": "K\u00f6ln"}`, 'latin1'));
    assert.match(
      (await run(['picture.backlot.jsonc', ...ceiling])).out,
      /The file is no text in UTF-8 or UTF-16/,
    );
    assert.equal(submits(), before);
  });

  it('changes something only when it is told to, and destroys nothing', async () => {
    await put('write.backlot.jsonc', WRITE);
    const refused = await run(['write.backlot.jsonc']);
    assert.equal(refused.code, 1);
    const paused = () =>
      sandbox.control.requests().filter(({ operation }) => operation === WRITE.operation.split('.')[1])
        .length;
    assert.equal(paused(), 0);
    await run(['write.backlot.jsonc', '--allow-writes']);
    assert.equal(paused(), 1);
  });

  it('runs dry with a sandbox of its own: no definition, no key, and nothing reaches the platforms', async () => {
    await rm(path.join(folder, 'backlot.accounts.json'));
    await put('picture.backlot.jsonc', { ...PICTURE, account: 'ci', expect: { status: 202 } });
    const before = sandbox.control.requests().length;
    const { code, out } = await run(['picture.backlot.jsonc', '--input', 'style=ink', '--dry-run'], {});
    assert.equal(code, 0, out);
    assert.equal(sandbox.control.requests().length, before);
  });

  it('refuses addresses and keys in a request, files outside the folder, and what it does not understand', async () => {
    await mkdir(path.join(folder, 'requests'));
    await symlink('/etc/hostname', path.join(folder, 'requests', 'link.txt'));
    for (const [request, words] of [
      [{ ...CREDITS, baseUrl: 'https://attacker.example' }, /addresses and keys come from the account/],
      [{ ...PICTURE, body: { workflow_id: '${file:../prompt.txt}' } }, /./],
      [{ ...PICTURE, body: { workflow_id: '${file:link.txt}' } }, /./],
      [{ ...CREDITS, operation: 'crucible.getCredit' }, /Did you mean "crucible\.getCredits"/],
      [{ ...CREDITS, account: 'nobody' }, /nobody/],
      [{ ...CREDITS, expect: { status: 'fine' } }, /expects cannot be read/],
    ] as const) {
      await put('requests/one.backlot.jsonc', request);
      const { code, out } = await run([
        'requests/one.backlot.jsonc',
        '--ceiling',
        '5',
        '--unknown-price',
        '1',
      ]);
      assert.equal(code, 1, JSON.stringify(request));
      assert.match(out, words);
      assert.match(out, /^ERROR/m);
    }
    assert.equal(await codeOf(run([])), 2);
    assert.equal(await codeOf(run(['one.backlot.jsonc', '--ceiling', 'much'])), 2);
  });
});

async function codeOf(run: Promise<{ readonly code: number }>): Promise<number> {
  return (await run).code;
}
