import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { OperationTable } from '../../../src/core/operation.ts';
import type { Session } from '../../../src/core/session.ts';
import { openApi } from '../../../src/providers/apiClient.ts';
import { parsedAnswer } from '../../../src/providers/parsedAnswer.ts';
import {
  openWindow,
  operation,
  Platform,
  problemOf,
  row,
  studio,
  temporaryFolder,
} from '../accounts/fixture.ts';

interface Call {
  readonly parameters: { readonly path: { readonly id: string } };
  readonly responses: {
    readonly 200: { readonly content: { readonly 'application/json': { readonly name: string } } };
  };
}

interface Paths {
  readonly '/clips/{id}': {
    readonly get: Call;
    readonly delete: Call;
    readonly put: Call;
  };
}

const operations: OperationTable = {
  'GET /clips/{id}': operation({ id: 'getClip', path: '/clips/{id}' }),
  'DELETE /clips/{id}': operation({
    id: 'deleteClip',
    method: 'DELETE',
    path: '/clips/{id}',
    risk: 'destructive',
  }),
};

describe('the typed client', () => {
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
      credentials: ['key'],
    });
    await window.vault.put(account.id, 'key', 'studio_secret_0123456789');
    session = window.sessions.open(account, studio(platform.origin));
    close = async () => {
      window.dispose();
      await platform.stop();
      await folder.remove();
    };
  });
  afterEach(() => close());

  const api = () => openApi<Paths>(session, { operations, errors: { read: () => null } }, 'api');
  const params = { path: { id: 'a clip/№ 1' } };
  const answering = (write: (response: ServerResponse) => void) => {
    platform.answer = (_, response) => {
      write(response);
      return true;
    };
  };

  it('puts path values into the address without changing its shape, with the credential of the operation', async () => {
    answering((response) => response.end('{"name":"lake"}'));
    const { data } = await api().GET('/clips/{id}', { params });
    assert.deepEqual(data, { name: 'lake' });
    assert.equal(platform.seen[0]?.path, '/v1/clips/a%20clip%2F%E2%84%96%201');
    assert.equal(platform.seen[0]?.headers.authorization, 'Bearer studio_secret_0123456789');
  });

  it('takes an answer that promises no body for a success', async () => {
    answering((response) => response.writeHead(204).end());
    const { data, response } = await api().DELETE('/clips/{id}', { params });
    assert.deepEqual([data, response.status], [undefined, 204]);
  });

  it('ends with a Problem that names the call when the platform says no', async () => {
    answering((response) =>
      response.writeHead(409).end('{"error":{"code":"clip_locked","message":"In use."}}'),
    );
    const { details } = await problemOf(api().DELETE('/clips/{id}', { params }), 'request.conflict');
    const { operation: id, provider, account, status, serverCode } = details;
    assert.deepEqual(
      { id, provider, account, status, serverCode },
      {
        id: 'deleteClip',
        provider: 'studio',
        account: session.account.id,
        status: 409,
        serverCode: 'clip_locked',
      },
    );
  });

  it('ends with a Problem when a success has no body or no JSON', async () => {
    answering((response) => response.end());
    const empty = await problemOf(api().GET('/clips/{id}', { params }), 'answer.empty');
    assert.equal(empty.details.operation, 'getClip');
    answering((response) => response.end('{"name":'));
    await problemOf(api().GET('/clips/{id}', { params }), 'answer.notJson');
  });

  it('sends nothing for an operation that the platform does not offer', async () => {
    await problemOf(api().PUT('/clips/{id}', { params }), 'internal');
    assert.deepEqual(platform.seen, []);
  });

  it('ends with a Problem that names the place, the status and the request when an answer has another shape', async () => {
    answering((response) => response.writeHead(200, { 'x-request-id': 'req-7' }).end('{"clip":{"name":5}}'));
    const schema = z.looseObject({ clip: z.looseObject({ name: z.string() }) });
    const answer = await api().GET('/clips/{id}', { params });
    const read = async () => parsedAnswer(schema, answer, session, 'getClip');
    const { details } = await problemOf(read(), 'answer.wrongShape');
    assert.deepEqual(details.args, { where: 'clip.name' });
    const { kind, status, requestId, mayHaveActed, retryable } = details;
    assert.deepEqual(
      [kind, status, requestId, mayHaveActed, retryable],
      ['unexpected', 200, 'req-7', true, false],
    );
  });
});
