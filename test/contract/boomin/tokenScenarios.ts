import assert from 'node:assert/strict';
import { boominIdentity } from '../../../src/providers/boomin/identity.ts';
import type { OperationScenarios, Scene } from '../support/scenario.ts';
import { problemOf } from '../support/problemProof.ts';
import { rowsOf } from '../support/stageEngine.ts';
import { notFound, withToken } from './failures.ts';
import { listed, listNamed, mint, mintedIn, send, tokenRow } from './steps.ts';
import { rawText } from '../../../src/core/foreignText.ts';

const scopesOf = async ({ session, signal }: Scene) =>
  (await boominIdentity.read(session, signal)).scopes ?? [];

/** Tokens from their creation to their end, and what one says of itself. */
export const tokenScenarios: Readonly<Record<string, OperationScenarios>> = {
  listPlatformTokens: {
    call: ({ session, signal }) => rowsOf(session, listNamed('tokens'), signal),
    succeeds: {
      200: {
        'shows beginning, scopes, state, last use and end of each': async (scene) => {
          const row = await tokenRow(scene, 'ptk_captions');
          assert.equal(row.label, 'Caption writer (nightly)');
          assert.equal(row.status, 'active');
          assert.match(rawText(row.description ?? ''), /^sk_boomin_live_\w{6}… · org:read, units:read \+1$/);
          assert.ok((row.endsAt ?? 0) > Date.now() && (row.usedAt ?? Infinity) < Date.now());
        },
        'tells revoked and expired ones from those that work': async (scene) => {
          const rows = await rowsOf(scene.session, listNamed('tokens'), scene.signal);
          const toneOf = (id: string) => rows.find((row) => row.id === id)?.tone;
          assert.deepEqual(['ptk_pipeline', 'ptk_kiosk', 'ptk_oldcms'].map(toneOf), ['good', 'bad', 'off']);
        },
        'follows a token from its making to its end': async (scene) => {
          const { id } = await mint(scene, ['org:read']);
          assert.equal((await tokenRow(scene, id)).usedAt, undefined);
          const next = mintedIn(await send(scene, 'rotatePlatformToken', { token_id: id }));
          await boominIdentity.read((await withToken(scene, next.secret)).session, scene.signal);
          assert.ok((await tokenRow(scene, next.id)).usedAt !== undefined, 'it was used just now');
          assert.equal((await tokenRow(scene, id)).status, 'revoked');
        },
      },
    },
    readings: { 'list of tokens': listed('tokens') },
  },

  createPlatformToken: {
    call: (scene) => send(scene, 'createPlatformToken', { name: 'Test', scopes: ['org:read'] }),
    succeeds: {
      200: {
        'mints a token that is listed with its scopes, and works at once': async (scene) => {
          const minted = await mint(scene, ['org:read', 'units:read']);
          const row = await tokenRow(scene, minted.id);
          assert.deepEqual([row.label, row.status, row.endsAt], [minted.name, 'active', undefined]);
          assert.ok(minted.secret.startsWith(row.keyPrefix ?? '-'));
          assert.deepEqual(await scopesOf(await withToken(scene, minted.secret)), ['org:read', 'units:read']);
        },
        'mints one that ends when it was told to': async (scene) => {
          const end = new Date(Date.now() + 30 * 86_400_000).toISOString();
          const { id } = await mint(scene, ['org:read'], end);
          assert.equal((await tokenRow(scene, id)).endsAt, Date.parse(end));
        },
        'mints one with a scope that no client has heard of': async (scene) => {
          const { secret } = await mint(scene, ['experiments:read']);
          assert.deepEqual(await scopesOf(await withToken(scene, secret)), ['experiments:read']);
        },
      },
    },
    readings: 'the name is read for the offer to keep the secret, and a token without one is offered plainly',
  },

  rotatePlatformToken: {
    call: (scene) => send(scene, 'rotatePlatformToken', { token_id: 'ptk_nobody' }),
    succeeds: {
      200: {
        'gives another token with the same scopes, and the old one opens nothing any more': async (scene) => {
          const old = await mint(scene, ['org:read', 'series:read']);
          const next = mintedIn(await send(scene, 'rotatePlatformToken', { token_id: old.id }));
          assert.notEqual(next.id, old.id);
          assert.deepEqual(await scopesOf(await withToken(scene, next.secret)), ['org:read', 'series:read']);
          const dead = await withToken(scene, old.secret);
          assert.equal((await problemOf(() => scopesOf(dead))).code, 'key.refused');
          assert.equal((await tokenRow(scene, old.id)).status, 'revoked');
        },
      },
    },
    fails: {
      404: {
        'no such token': {
          problem: notFound('token_not_found'),
          play: (scene) => send(scene, 'rotatePlatformToken', { token_id: 'ptk_nobody' }),
        },
        'a token that is revoked already': {
          problem: notFound('token_not_active'),
          play: (scene) => send(scene, 'rotatePlatformToken', { token_id: 'ptk_oldcms' }),
        },
      },
    },
    readings: 'the name is read for the offer to keep the secret, and a token without one is offered plainly',
  },

  revokePlatformToken: {
    call: (scene) => send(scene, 'revokePlatformToken', { token_id: 'ptk_nobody' }),
    succeeds: {
      200: {
        'ends a token: it is refused from then on, and listed as revoked': async (scene) => {
          const { id, secret } = await mint(scene, ['org:read']);
          await send(scene, 'revokePlatformToken', { token_id: id });
          const row = await tokenRow(scene, id);
          assert.deepEqual([row.status, row.tone], ['revoked', 'off']);
          const dead = await withToken(scene, secret);
          assert.equal((await problemOf(() => scopesOf(dead))).kind, 'auth');
        },
        'says yes to a token that is revoked already': async (scene) => {
          await send(scene, 'revokePlatformToken', { token_id: 'ptk_oldcms' });
          assert.equal((await tokenRow(scene, 'ptk_oldcms')).status, 'revoked');
        },
      },
    },
    fails: {
      404: {
        'the token of another organization': {
          problem: notFound('token_not_found'),
          play: (scene) => send(scene, 'revokePlatformToken', { token_id: 'ptk_harbour' }),
        },
      },
    },
    readings: 'the answer says no more than yes',
  },

  smokeTestToken: {
    call: ({ session, signal }) => boominIdentity.read(session, signal),
    succeeds: {
      200: {
        'says whose the token is and what it may do': async (scene) => {
          const { name, scopes, facts } = await boominIdentity.read(
            (await withToken(scene, 'dashboard')).session,
            scene.signal,
          );
          assert.equal(name, 'Northlight Studio');
          assert.deepEqual(Object.fromEntries(facts)['Short name'], 'northlight');
          assert.ok(scopes?.includes('commerce:read') && !scopes.includes('units:create'));
        },
        'says the scopes that a new token was given, in whatever order': async (scene) => {
          const wanted = ['series:read', 'org:read', 'files:read'];
          const { secret } = await mint(scene, wanted);
          assert.deepEqual([...(await scopesOf(await withToken(scene, secret)))].sort(), wanted.sort());
        },
        'is a call like any other': async (scene) => {
          assert.equal((await send(scene, 'smokeTestToken')).status, 200);
        },
      },
    },
    fails: {
      403: {
        'as servers of another kind may say': {
          problem: {
            ...{ kind: 'permission', code: 'permission.denied', serverCode: undefined },
            ...{ retryable: false, mayHaveActed: false },
          },
          play: async ({ sandbox, session, signal }) => {
            const fault = { kind: 'status', status: 403 } as const;
            sandbox.control.addFault({ platform: 'boomin', operation: 'smokeTestToken', fault });
            await boominIdentity.read(session, signal);
          },
        },
      },
    },
    readings: { identity: async () => (session, signal) => boominIdentity.read(session, signal) },
  },
};
