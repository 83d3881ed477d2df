import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ListInputs, ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { Answer } from '../../../src/calls/answer.ts';
import { readResource } from '../../../src/calls/resources/resourceReader.ts';
import { loadProvider } from '../../../src/providers/index.ts';
import type { Reading, Scene } from '../support/scenario.ts';
import { call, engineOf, rowsOf } from '../support/stageEngine.ts';

const boomin = await loadProvider('boomin');

export function listNamed(id: string): ResourceList {
  const all = [...boomin.resources, ...(boomin.tokens ? [boomin.tokens.list] : [])];
  const list = all.find((candidate) => candidate.id === id);
  assert.ok(list, `no list ${id}`);
  return list;
}

/** The list of a tree as a reading. The details of a row are all that the platform says: they follow the answer. */
export const listed =
  (id: string): Reading =>
  async () =>
  async (session, signal) =>
    (await rowsOf(session, listNamed(id), signal)).map((row) => ({ ...row, details: null }));

/** A call of the account with this body. */
export const send = (
  { session, signal }: Scene,
  operation: string,
  body?: unknown,
  key?: string,
): Promise<Answer> =>
  call(
    session,
    operation,
    {
      params: key === undefined ? {} : { 'Idempotency-Key': key },
      ...(body !== undefined && { body }),
    },
    signal,
  );

export interface Minted {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
}

/** A new token with a name of its own, its secret taken out of the answer as the vault takes it. */
export async function mint(scene: Scene, scopes: readonly string[], expiresAt?: string): Promise<Minted> {
  const name = `Test ${randomUUID()}`;
  const body = { name, scopes, ...(expiresAt !== undefined && { expires_at: expiresAt }) };
  return mintedIn(await send(scene, 'createPlatformToken', body));
}

/** What an answer that hands out a token says; its secret is nowhere in what is shown. */
export function mintedIn(answer: Answer): Minted {
  const { token } = answer.body as { readonly token: { readonly id: string; readonly name: string } };
  const secret = answer.secrets.take(0);
  assert.ok(secret !== undefined && secret.startsWith('sk_boomin_live_'));
  assert.ok(!answer.text.includes(secret), 'the secret is masked');
  assert.equal(boomin.tokens?.minted?.nameIn(answer.operation.id, answer.body), token.name);
  return { id: token.id, name: token.name, secret };
}

/** How a token stands in the list. */
export async function tokenRow({ session, signal }: Scene, id: string): Promise<ResourceRow> {
  const row = (await rowsOf(session, listNamed('tokens'), signal)).find((one) => one.id === id);
  assert.ok(row, `token ${id} is not listed`);
  return row;
}

/** The units of all pages, as *Load more* reads them. */
export async function allUnits({ session, signal }: Scene): Promise<readonly ResourceRow[]> {
  const rows: ResourceRow[] = [];
  let from: ListInputs | null = null;
  do {
    const place = { from };
    const page = await readResource(engineOf(session), session.account.id, listNamed('units'), place, signal);
    rows.push(...page.rows);
    from = page.next;
  } while (from);
  return rows;
}

export const unitsOf = ({ session, signal }: Scene) => rowsOf(session, listNamed('units'), signal);

/** Uses up what a token may create within the hour. */
export async function useUpCreations(scene: Scene, token: string): Promise<void> {
  const base = scene.sandbox.platforms.boomin.bases['platform'] ?? '';
  for (let count = 0; count < 150; count += 1) {
    const response = await fetch(`${base}/units/create`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(response.status, 200);
    await response.arrayBuffer();
  }
}
