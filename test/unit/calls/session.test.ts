import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { readJson } from '../../../src/net/json/exactJson.ts';
import type { Session, SessionOf } from '../../../src/core/session.ts';
import { catalogOf, openSessions, operationRow } from '../../support/openSessions.ts';
import { PERMIT } from '../../support/submitCall.ts';
import { openWindow, Platform, problemOf, row, studio, temporaryFolder } from '../accounts/fixture.ts';

interface Clips {
  readonly getClip: { readonly parameters: { readonly path: { readonly id: string } } };
  readonly deleteClip: Clips['getClip'];
}

const JSON_BODY = {
  required: true,
  description: null,
  media: [{ type: 'application/json', schema: { type: 'object' } }],
};
const key = { security: [['Key']] };
const catalog = catalogOf([
  operationRow({ ...key, id: 'getClip', method: 'GET', path: '/clips/{id}' }),
  operationRow({ ...key, id: 'deleteClip', method: 'DELETE', path: '/clips/{id}', risk: 'destructive' }),
  operationRow({
    ...{ ...key, id: 'addClip', method: 'POST', path: '/clips', risk: 'write', body: JSON_BODY },
    idempotency: { in: 'header', name: 'Idempotency-Key', replay: 'same-result', ttlMs: null },
  }),
  operationRow({ ...key, id: 'buyClip', method: 'POST', path: '/orders', risk: 'paid', body: JSON_BODY }),
  operationRow({ security: [['Admin'], ['Key']], id: 'getPlan', method: 'GET', path: '/plan' }),
]);
const named = z.looseObject({ name: z.string() });
const anything = z.unknown();
const never = new AbortController().signal;

describe('Session', () => {
  let platform: Platform;
  let session: Session;
  let close: () => Promise<void>;

  beforeEach(async () => {
    platform = await new Platform().start();
    const folder = await temporaryFolder();
    const window = openWindow(folder.path);
    const account = row({
      bases: { api: `${platform.origin}/v1/` },
      origins: [platform.origin],
      credentials: ['key', 'admin'],
    });
    await window.vault.put(account.id, 'key', 'studio_secret_0123456789');
    await window.vault.put(account.id, 'admin', 'admin_secret_0123456789');
    const { vault, httpClient, clock } = window;
    session = openSessions({ vault, httpClient, clock, catalog }).sessions.open(account, studio());
    close = async () => {
      window.dispose();
      await platform.stop();
      await folder.remove();
    };
  });
  afterEach(() => close());

  const answering = (write: (response: ServerResponse) => void) => {
    platform.answer = (_, response) => {
      write(response);
      return true;
    };
  };
  const getClip = (id: unknown = '1') => session.call('getClip', { params: { id }, answer: named }, never);

  it('encodes path values and sends the credential of the operation', async () => {
    answering((response) => response.end('{"name":"lake"}'));
    assert.equal((await getClip('a clip/№ 1')).name, 'lake');
    assert.equal(platform.seen[0]?.path, '/v1/clips/a%20clip%2F%E2%84%96%201');
    assert.equal(platform.seen[0]?.headers.authorization, 'Bearer studio_secret_0123456789');
  });

  it('refuses "", "." and ".." as path values and sends nothing', async () => {
    for (const id of ['.', '..', '']) {
      const { details } = await problemOf(getClip(id), 'request.invalid');
      assert.deepEqual(details.args, { field: 'path.id', fault: 'pathSegment' });
      assert.equal(details.mayHaveActed, false);
    }
    assert.deepEqual(platform.seen, []);
  });

  it('accepts a success without a body', async () => {
    answering((response) => response.writeHead(204).end());
    const call = { params: { id: '1' }, answer: anything, agreed: true } as const;
    assert.equal(await session.call('deleteClip', call, never), undefined);
  });

  it('reports operation, status and error code of an error answer', async () => {
    answering((response) =>
      response.writeHead(409).end('{"error":{"code":"clip_locked","message":"In use."}}'),
    );
    const call = { params: { id: '1' }, answer: anything, agreed: true } as const;
    const { details } = await problemOf(session.call('deleteClip', call, never), 'request.conflict');
    const { operation, provider, account, status, serverCode } = details;
    assert.deepEqual(
      [operation, provider, account, status, serverCode],
      ['deleteClip', 'studio', session.account.id, 409, 'clip_locked'],
    );
  });

  it('refuses an empty or non-JSON success without quoting it', async () => {
    for (const [text, code] of [
      ['', 'answer.empty'],
      [' \n', 'answer.empty'],
      ['hunter2', 'answer.notJson'],
      ['{"name":"hunter2', 'answer.notJson'],
    ] as const) {
      answering((response) => response.writeHead(202, { 'x-request-id': 'r' }).end(text));
      const { details, message, cause } = await problemOf(getClip(), code);
      const { kind, status, requestId, mayHaveActed, operation } = details;
      assert.deepEqual(
        [kind, status, requestId, mayHaveActed, operation],
        ['unexpected', 202, 'r', true, 'getClip'],
      );
      assert.doesNotMatch(`${message} ${JSON.stringify(details)} ${String(cause)}`, /hunter2/);
    }
  });

  it('takes a success with a web page for the answer of something in front of the platform', async () => {
    const pages: readonly (readonly [string, Record<string, string>])[] = [
      ['<!DOCTYPE html><title>Sign in</title>hunter2', {}],
      ['  <html>hunter2', {}],
      ['hunter2', { 'content-type': 'text/html; charset=utf-8' }],
      ['', { 'content-type': 'text/html' }],
      ['{"name":"hunter2"}', { 'content-type': 'text/html' }],
    ];
    for (const [text, headers] of pages) {
      answering((response) => response.writeHead(200, { 'x-request-id': 'r', ...headers }).end(text));
      const { details } = await problemOf(getClip(), 'answer.inFront');
      const { kind, status, requestId, mayHaveActed, retryable, byProxy } = details;
      assert.deepEqual(
        [kind, status, requestId, mayHaveActed, retryable, byProxy],
        ['network', 200, 'r', true, true, true],
      );
      assert.doesNotMatch(JSON.stringify(details), /hunter2/);
      const call = { params: { id: '1' }, answer: anything, agreed: true } as const;
      await problemOf(session.call('deleteClip', call, never), 'answer.inFront');
    }
  });

  it('reads an id that no number of JavaScript holds, for the next call and for a document', async () => {
    const text = '{"name":"lake","id":15408957284361906177,"credits":2.50,"seed":-0}';
    answering((response) => response.end(text));
    const prepared = await session.prepare('getClip', { params: { id: '1' } });
    const reply = await prepared.send('none', never);
    assert.deepEqual(reply.body, { name: 'lake', id: '15408957284361906177', credits: 2.5, seed: -0 });
    assert.equal(JSON.stringify(reply.exactBody), text);
    const { id } = reply.read(z.looseObject({ id: z.string() }));
    await getClip(id);
    assert.equal(platform.seen.at(-1)?.path, '/v1/clips/15408957284361906177');
    await getClip(readJson('15408957284361906177'));
    assert.equal(platform.seen.at(-1)?.path, '/v1/clips/15408957284361906177');
  });

  it('refuses a success of more values than can be read at once, which may have acted', async () => {
    answering((response) => response.end(`[${'0,'.repeat(300_000)}0]`));
    const { details } = await problemOf(getClip(), 'answer.tooLarge');
    const { status, mayHaveActed, operation, retryable } = details;
    assert.deepEqual([status, mayHaveActed, operation, retryable], [200, true, 'getClip', false]);
    answering((response) => response.writeHead(409).end(`[${'0,'.repeat(250_000)}0]`));
    await problemOf(getClip(), 'request.conflict');
    answering((response) => response.end(`name,size\n${'lake,1\n'.repeat(300_000)}`));
    await problemOf(getClip(), 'answer.notJson');
    // Its characters may be cut by the pieces in which it is decoded.
    const name = `${'é字🦊'.repeat(300_000)}`;
    answering((response) => response.end(JSON.stringify({ name })));
    assert.ok((await getClip()).name === name);
  });

  it('reads an answer that is nested deeper than the stack', async () => {
    answering((response) =>
      response.end(`{"name":"lake","deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    );
    assert.equal((await getClip()).name, 'lake');
    const deep = `{"error":{"message":"No.","detail":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`;
    answering((response) => response.writeHead(400).end(deep));
    const { details } = await problemOf(getClip(), 'request.invalid');
    assert.equal(details.serverMessage, 'No.');
  });

  it('reads JSON behind a byte order mark', async () => {
    answering((response) => response.end('\uFEFF{"name":"lake"}'));
    assert.equal((await getClip()).name, 'lake');
  });

  it('reports path, status and request id when an answer has another shape', async () => {
    answering((response) => response.writeHead(200, { 'x-request-id': 'req-7' }).end('{"name":5}'));
    const { details } = await problemOf(getClip(), 'answer.wrongShape');
    const { kind, status, requestId, mayHaveActed, retryable, args } = details;
    assert.deepEqual(
      [kind, status, requestId, mayHaveActed, retryable, args],
      ['unexpected', 200, 'req-7', true, false, { where: 'name' }],
    );
  });

  it('accepts the statuses that the caller names when the body has the shape', async () => {
    answering((response) => response.writeHead(503).end('{"name":"degraded"}'));
    const call = { params: { id: '1' }, answer: named, alsoAnswers: [503], once: true };
    assert.equal((await session.call('getClip', call, never)).name, 'degraded');
    answering((response) => response.writeHead(503).end('<h1>down</h1>'));
    await problemOf(session.call('getClip', call, never), 'server.failed');
    assert.equal(platform.seen.length, 2, 'asked once each');
  });

  it('refuses an unknown operation', async () => {
    await problemOf(session.call('putClip', { answer: anything }, never), 'internal');
    assert.deepEqual(platform.seen, []);
  });

  it('refuses a write without consent and a paid call without a permit', async () => {
    const change = { params: { id: '1' }, answer: anything };
    await problemOf(session.call('deleteClip', change, never), 'internal');
    const paid = await session.prepare('buyClip', { body: {} });
    await problemOf(paid.send('none', never), 'internal');
    await problemOf(paid.send('agreed', never), 'internal');
    assert.deepEqual(platform.seen, []);
    platform.goodKeys.add('studio_secret_0123456789');
    assert.equal((await paid.send(PERMIT, never)).status, 200);
  });

  it('sends only the credential that the caller names', async () => {
    platform.goodKeys.add('studio_secret_0123456789');
    await session.call('getPlan', { answer: anything, credential: 'key' }, never);
    assert.equal(platform.seen[0]?.headers['x-admin-token'], undefined);
    assert.equal(platform.seen[0]?.headers.authorization, 'Bearer studio_secret_0123456789');
  });

  it('replaces a blank idempotency key and keeps any other', async () => {
    const keyOf = async (given?: string, name = 'Idempotency-Key', more: object = {}) => {
      const params = given === undefined ? {} : { [name]: given, ...more };
      const { call } = await session.prepare('addClip', { params, body: {} });
      assert.deepEqual(Object.keys(call.params), ['Idempotency-Key'], 'one header of that name');
      return [call.params['Idempotency-Key'], call.ownKey];
    };
    for (const name of ['Idempotency-Key', 'idempotency-key', 'IDEMPOTENCY-KEY', 'idempotency_key']) {
      for (const given of [undefined, '', ' ', '\t', '\u00a0\u200b', '\ufeff']) {
        const [sent, own] = await keyOf(given, name);
        assert.match(String(sent), /^[0-9a-f-]{36}$/);
        assert.equal(own, undefined);
      }
    }
    const own = ['poster-2026', 'poster-2026'];
    assert.deepEqual(await keyOf('poster-2026'), own);
    assert.deepEqual(await keyOf('poster-2026', 'idempotency-key'), own);
    assert.deepEqual(await keyOf('', 'Idempotency-Key', { 'idempotency-key': 'poster-2026' }), own);
    const params = { 'Idempotency-Key': 'one', 'idempotency-key': 'two' };
    await problemOf(session.prepare('addClip', { params, body: {} }), 'request.invalid');
  });

  it('aborts the request with the signal', async () => {
    const abort = new AbortController();
    answering(() => abort.abort());
    await problemOf(
      session.call('getClip', { params: { id: '1' }, answer: named }, abort.signal),
      'call.canceled',
    );
  });

  it('checks operation ids and parameters at compile time', async () => {
    answering((response) => response.end('{"name":"lake"}'));
    const clips: SessionOf<Clips> = session;
    const { name } = await clips.call('getClip', { params: { id: '1' }, answer: named }, never);
    assert.equal(name, 'lake');
    // @ts-expect-error -- no such parameter
    void clips.call('getClip', { params: { clip: '1' }, answer: named }, never).catch(() => undefined);
    // @ts-expect-error -- no such operation
    void clips.call('listClips', { answer: named }, never).catch(() => undefined);
  });
});
