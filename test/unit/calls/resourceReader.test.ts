import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import type { Account } from '../../../src/core/account.ts';
import { Problem } from '../../../src/core/problem.ts';
import type { ListInputs, ResourceAction, ResourceList } from '../../../src/core/resource.ts';
import { inputsOfAction, readResource } from '../../../src/calls/resources/resourceReader.ts';
import { boominErrors } from '../../../src/providers/boomin/errors.ts';
import { resourceRows } from '../../../src/providers/resourceRows.ts';
import { serve, type Loopback } from '../net/loopback.ts';
import { bareProvider, EngineRig } from './engineRig.ts';
import { operation } from './platforms.ts';

const never = new AbortController().signal;
const answerSchema = z.looseObject({ units: z.array(z.looseObject({ id: z.string(), type: z.string() })) });

/** Three units on two pages, the page in the body of a POST. */
const units: ResourceList = {
  id: 'units',
  label: 'Units',
  icon: 'package',
  operation: 'listUnits',
  params: { 'body.per_page': 2 },
  rowKind: 'boomin.unit',
  rows: resourceRows(answerSchema, (answer) =>
    answer.units.map(({ id, type }) => ({
      id,
      label: type,
      description: null,
      facts: [],
      icon: 'package',
      params: { unit_id: id },
    })),
  ),
  next: (answer) => ((answer as { more?: boolean }).more === true ? { 'body.page': 2 } : null),
};

describe('readResource', () => {
  let server: Loopback;
  let rig: EngineRig;
  let account: Account;
  let answer: (page: number) => string;
  let status: number;

  beforeEach(async () => {
    status = 200;
    answer = (page) =>
      JSON.stringify(
        page === 1
          ? { units: [1, 2].map((n) => ({ id: `u${n}`, type: 'short-video' })), more: true }
          : { units: [{ id: 'u3', type: 'song' }], more: false },
      );
    server = await serve((response, { body }) => {
      const { page = 1 } = JSON.parse(body.toString() || '{}') as { page?: number };
      response.writeHead(status, { 'content-type': 'application/json' }).end(answer(page));
    });
    rig = new EngineRig();
    const token = { id: 'token', scheme: 'platformTokenAuth', send: { in: 'bearer' } } as const;
    account = await rig.account(
      { ...bareProvider('boomin', [token]), errors: boominErrors },
      { api: server.origin },
      { token: 'sk_test_1' },
    );
  });
  afterEach(() => {
    rig.close();
    server.close();
  });

  const read = (from?: ListInputs | null) =>
    readResource(rig.engine, account.id, units, { from: from ?? null }, never);
  const sent = () => server.seen.map(({ body }) => JSON.parse(body.toString()) as unknown);

  it('reads page by page until the last page', async () => {
    const first = await read();
    assert.deepEqual(
      first.rows.map(({ id }) => id),
      ['u1', 'u2'],
    );
    const second = await read(first.next);
    assert.deepEqual([second.rows.map(({ id }) => id), second.next], [['u3'], null]);
    assert.deepEqual(sent(), [{ per_page: 2 }, { per_page: 2, page: 2 }]);
    assert.ok(rig.log.some((line) => line.startsWith('boomin.listUnits · 200')));
    assert.deepEqual(
      [rig.confirmations.writes, rig.confirmations.destructions, rig.confirmations.payments],
      [[], [], []],
    );
  });

  it("has no rows when the platform's own 404 means that there is nothing yet", async () => {
    status = 404;
    answer = () => '{"error":{"code":"not_found","message":"Nothing yet."}}';
    const quiet = { ...units, notFoundIsEmpty: true } as const;
    assert.deepEqual(await readResource(rig.engine, account.id, quiet, {}, never), { rows: [], next: null });
    await assert.rejects(read(), { name: 'Problem', code: 'target.notFound' });
    answer = () => '<html>no such page</html>';
    await assert.rejects(readResource(rig.engine, account.id, quiet, {}, never), { name: 'Problem' });
  });

  const broken: readonly (readonly [what: string, text: string, code: string, where?: string])[] = [
    ['an empty answer', '', 'answer.empty'],
    ['a web page', '<!doctype html>', 'answer.inFront'],
    ['a text', 'all good', 'answer.notJson'],
    ['another shape', '{"units":[{"id":7,"type":"song"}]}', 'answer.wrongShape', 'units.0.id'],
  ];
  for (const [what, text, code, where] of broken) {
    it(`refuses ${what} with the reason, and shows no rows`, async () => {
      answer = () => text;
      await assert.rejects(read(), (error) => {
        assert.ok(error instanceof Problem);
        assert.equal(error.code, code);
        assert.deepEqual([error.details.operation, error.details.account], ['listUnits', account.id]);
        if (where !== undefined) assert.equal(error.details.args?.['where'], where);
        return true;
      });
    });
  }
});

describe('inputsOfAction', () => {
  const action = (more: Partial<ResourceAction>): ResourceAction => ({
    id: 'a',
    title: 'Do',
    icon: 'play',
    operation: 'x',
    ...more,
  });

  it('takes parameters of the same name from the row', () => {
    const known = { asset_id: 'a1', color: 'red' };
    const inputs = inputsOfAction(action({}), operation('crucible.getAsset'), known);
    assert.deepEqual(inputs, { params: { asset_id: 'a1' } });
  });

  it('fills the body from the row and from fixed values', () => {
    const deletion = action({ inputs: { 'body.unit_id': 'id' }, fixed: { 'body.force': true } });
    const inputs = inputsOfAction(deletion, operation('boomin.deleteUnit'), { id: 'u1' });
    assert.deepEqual(inputs, { params: {}, body: { unit_id: 'u1', force: true } });
  });

  it('leaves out unknown inputs', () => {
    const deletion = action({ inputs: { 'body.unit_id': 'id' } });
    assert.deepEqual(inputsOfAction(deletion, operation('boomin.deleteUnit'), {}), { params: {} });
  });
});
