import assert from 'node:assert/strict';
import type { Answer } from '../../../src/calls/answer.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { Reading, Scene } from '../support/scenario.ts';
import { call, rowsOf } from '../support/stageEngine.ts';

type Params = Readonly<Record<string, unknown>>;

/** A call of the account, as trees and request files make it. */
export const send = (
  { session, signal }: Scene,
  operation: string,
  params: Params = {},
  body?: unknown,
): Promise<Answer> => call(session, operation, { params, ...(body !== undefined && { body }) }, signal);

function keyList(): ResourceList {
  assert.ok(killatamata.tokens);
  return killatamata.tokens.list;
}

/** The keys of the account, as the Tokens view lists them. */
export const keyRows = ({ session, signal }: Scene): Promise<readonly ResourceRow[]> =>
  rowsOf(session, keyList(), signal);

/** The list of keys as a reading. The details of a row are all that the platform says: they follow the answer. */
export const listedKeys: Reading = async () => async (session, signal) =>
  (await rowsOf(session, keyList(), signal)).map((row) => ({ ...row, details: null }));

/** The scene with another key of the platform. */
export const withKey = (scene: Scene, key: string): Promise<Scene> => scene.as({ apikey: key });

/** The key that an answer hands out, taken out of it as the vault takes it; it is nowhere in what is shown. */
export function issuedIn(answer: Answer): string {
  const key = answer.secrets.take(0);
  assert.ok(key !== undefined && key.startsWith('kt_live_'), 'the answer holds a key');
  assert.ok(!answer.text.includes(key), 'the key is masked');
  return key;
}

interface KillaTamataState {
  readonly emailCodes: readonly { readonly email: string; readonly code: string; readonly used: boolean }[];
}

/** The code in the last e-mail to an address. */
export function mailedCode(sandbox: Sandbox, email: string): string {
  const { platforms } = sandbox.control.state() as { platforms: { killatamata: KillaTamataState } };
  const found = platforms.killatamata.emailCodes.find((one) => one.email === email);
  assert.ok(found, `no code was sent to ${email}`);
  return found.code;
}

/** What the person does on the page that a device link opens. */
export async function decideOnPage(sandbox: Sandbox, code: string, decision: string): Promise<Response> {
  return fetch(`${sandbox.platforms.killatamata.bases['api'] ?? ''}/device`, {
    method: 'POST',
    body: new URLSearchParams({ code, decision }),
  });
}

/** An ID token that the sandbox takes for Google's. */
export const googleToken = (email: string): string => `sandbox-google:${email}`;
