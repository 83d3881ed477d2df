import assert from 'node:assert/strict';
import { rawText } from '../../../src/core/foreignText.ts';
import {
  deviceLinkSignIn,
  killatamataDevices,
} from '../../../src/providers/killatamata/access/deviceLink.ts';
import { isRecord } from '../../../src/calls/check/schemaView.ts';
import type { ExpectedProblem, OperationScenarios, Scene } from '../support/scenario.ts';
import { decideOnPage, issuedIn, keyRows, send, withKey } from './accessSteps.ts';
import { invalid, notFound } from './failures.ts';

const NO_DEVICE = `kt_device_${'x'.repeat(40)}`;
const NO_USER_CODE = 'ZZZZ-ZZZZ';

interface Started {
  readonly deviceCode: string;
  readonly userCode: string;
}

/** A link that a device has started, as a request file starts one: its secret is taken out of the answer. */
async function start(scene: Scene, keyLabel?: string): Promise<Started> {
  const answer = await send(scene, 'startDeviceLink', {}, keyLabel === undefined ? {} : { keyLabel });
  assert.ok(isRecord(answer.body) && typeof answer.body['userCode'] === 'string');
  const deviceCode = answer.secrets.take(0) ?? '';
  assert.ok(deviceCode !== '' && !answer.text.includes(deviceCode));
  return { deviceCode, userCode: answer.body['userCode'] };
}

const approve = ({ session, signal }: Scene, code: string) =>
  killatamataDevices.approve(session, code, signal);
const request = ({ session, signal }: Scene, code: string) =>
  killatamataDevices.request(session, code, signal);
const poll = (scene: Scene, deviceCode: string) => send(scene, 'pollDeviceLink', {}, { deviceCode });

/** More than the interval, at whatever speed the sandbox runs. */
const wait = ({ sandbox }: Scene) => sandbox.control.advance(20_000);

async function expired(scene: Scene): Promise<Started> {
  const started = await start(scene);
  scene.sandbox.control.advance(600_000);
  return started;
}

async function consumed(scene: Scene): Promise<Started> {
  const started = await start(scene);
  await approve(scene, started.userCode);
  issuedIn(await poll(scene, started.deviceCode));
  wait(scene);
  return started;
}

const gone = (serverCode: string): ExpectedProblem => ({
  ...{ kind: 'notFound', code: 'target.notFound', serverCode, retryable: false, mayHaveActed: false },
});

/** A device's sign-in, from both sides. */
export const deviceScenarios: Readonly<Record<string, OperationScenarios>> = {
  startDeviceLink: {
    call: ({ session, signal }) => deviceLinkSignIn.start(session, signal),
    succeeds: {
      200: {
        'gives a code and a page, and a request waits with it': async (scene) => {
          const { code, url } = await deviceLinkSignIn.start((await scene.as({})).session, scene.signal);
          assert.match(rawText(code), /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
          assert.equal((await fetch(url)).status, 200);
          const { state, label } = await request(scene, rawText(code));
          assert.deepEqual([state, label], ['waiting', 'Backlot']);
        },
        'needs no name for the key to come': async (scene) => {
          const { userCode } = await start(scene);
          assert.equal((await request(scene, userCode)).label, null);
        },
      },
    },
    fails: {
      400: {
        'a blank label': { problem: invalid('invalid_label'), play: (scene) => start(scene, ' ') },
      },
    },
    readings: {
      'code and page': async () => async (session, signal) => {
        const { code, url } = await deviceLinkSignIn.start(session, signal);
        return { code, url };
      },
    },
  },

  getDeviceLinkRequest: {
    call: (scene) => request(scene, NO_USER_CODE),
    succeeds: {
      200: {
        'shows what waits, what the device is called and until when': async (scene) => {
          const { userCode } = await start(scene, 'Render box');
          const shown = await request(scene, userCode.toLowerCase());
          assert.deepEqual([shown.state, shown.label], ['waiting', 'Render box']);
          assert.ok((shown.expiresAt ?? 0) > scene.sandbox.control.now());
        },
        'shows how it was decided': async (scene) => {
          const [yes, no] = [await start(scene), await start(scene)];
          await approve(scene, yes.userCode);
          assert.equal((await request(scene, yes.userCode)).state, 'approved');
          await decideOnPage(scene.sandbox, no.userCode, 'deny');
          assert.equal((await request(scene, no.userCode)).state, 'over');
          await poll(scene, yes.deviceCode);
          assert.equal((await request(scene, yes.userCode)).status, 'consumed');
        },
      },
    },
    fails: {
      400: {
        'what is no code at all': {
          problem: invalid('invalid_user_code'),
          play: (scene) => request(scene, 'what is this'),
        },
      },
      404: { 'an unknown code': { problem: notFound(), play: (scene) => request(scene, NO_USER_CODE) } },
      410: {
        'one that has expired': {
          problem: gone('link_expired'),
          play: async (scene) => request(scene, (await expired(scene)).userCode),
        },
      },
    },
    readings: {
      request: async (scene) => {
        const { userCode } = await start(scene, 'Reading room');
        return (session, signal) => killatamataDevices.request(session, userCode, signal);
      },
    },
  },

  approveDeviceLink: {
    call: (scene) => approve(scene, NO_USER_CODE),
    succeeds: {
      200: {
        'lets the device have a key of the account': async (scene) => {
          const { userCode, deviceCode } = await start(scene, 'Render box');
          await approve(scene, userCode);
          assert.equal((await request(scene, userCode)).state, 'approved');
          const key = issuedIn(await poll(scene, deviceCode));
          const rows = await keyRows(scene);
          assert.ok(
            rows.some(({ label, keyPrefix = '-' }) => label === 'Render box' && key.startsWith(keyPrefix)),
          );
        },
        'gives the key the name that the approval says': async (scene) => {
          const { userCode, deviceCode } = await start(scene, 'Unknown thing');
          await send(scene, 'approveDeviceLink', {}, { userCode, keyLabel: 'Kiosk in the hall' });
          issuedIn(await poll(scene, deviceCode));
          assert.ok((await keyRows(scene)).some(({ label }) => label === 'Kiosk in the hall'));
        },
      },
    },
    fails: {
      400: {
        'what is no code at all': {
          problem: invalid('invalid_user_code'),
          play: (scene) => approve(scene, 'what is this'),
        },
      },
      404: { 'an unknown code': { problem: notFound(), play: (scene) => approve(scene, NO_USER_CODE) } },
      409: {
        'one that is decided already': {
          problem: {
            ...{ kind: 'conflict', code: 'request.conflict', serverCode: 'link_decided' },
            ...{ retryable: false, mayHaveActed: true },
          },
          play: async (scene) => {
            const { userCode } = await start(scene);
            await decideOnPage(scene.sandbox, userCode, 'deny');
            await approve(scene, userCode);
          },
        },
      },
      410: {
        'one that has expired': {
          problem: gone('link_expired'),
          play: async (scene) => approve(scene, (await expired(scene)).userCode),
        },
      },
    },
    readings: 'the request is read anew',
  },

  pollDeviceLink: {
    call: (scene) => poll(scene, NO_DEVICE),
    succeeds: {
      200: {
        'waits, then hands out the key once': async (scene) => {
          const { userCode, deviceCode } = await start(scene);
          const pending = await poll(scene, deviceCode);
          assert.match(JSON.stringify(pending.body), /pending/);
          assert.equal(pending.secrets.count, 0);
          await decideOnPage(scene.sandbox, userCode, 'approve');
          wait(scene);
          const own = await withKey(scene, issuedIn(await poll(scene, deviceCode)));
          assert.ok((await keyRows(own)).length > 0, 'the key opens the account');
        },
        'says that the person has said no': async (scene) => {
          const { userCode, deviceCode } = await start(scene);
          await decideOnPage(scene.sandbox, userCode, 'deny');
          assert.match(JSON.stringify((await poll(scene, deviceCode)).body), /denied/);
          assert.equal((await request(scene, userCode)).state, 'over');
        },
      },
    },
    fails: {
      400: {
        'what is no device code': {
          problem: invalid('invalid_device_code'),
          play: (scene) => poll(scene, 'x'.repeat(30)),
        },
      },
      404: { 'an unknown device': { problem: notFound(), play: (scene) => poll(scene, NO_DEVICE) } },
      410: {
        'a link that has expired': {
          problem: gone('link_expired'),
          play: async (scene) => poll(scene, (await expired(scene)).deviceCode),
        },
        'a key that was handed out before': {
          problem: gone('link_consumed'),
          play: async (scene) => poll(scene, (await consumed(scene)).deviceCode),
        },
      },
      429: {
        'a poll within the interval': {
          problem: {
            ...{ kind: 'rate', code: 'rate.limited', serverCode: 'slow_down' },
            ...{ retryable: true, mayHaveActed: false },
          },
          play: async (scene) => {
            scene.sandbox.control.freeze();
            try {
              const { deviceCode } = await start(scene);
              await poll(scene, deviceCode);
              await poll(scene, deviceCode);
            } finally {
              scene.sandbox.control.resume();
            }
          },
        },
      },
    },
    readings: 'it is read by a sign-in that waits for a person, whose own tests play the dialects',
  },
};
