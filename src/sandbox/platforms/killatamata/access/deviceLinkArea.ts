import { json, type Answer } from '../../../server/answer.ts';
import { checkedHandlers, textIn, type Handler, type TypedHandlers } from '../../../server/call.ts';
import { extraRoute, textParameter } from '../../../server/routeTable.ts';
import { escapedHtml, htmlPage, noticePage } from '../../../server/htmlPage.ts';
import type { operations } from '../../../../../specs/types/killatamata.gen.ts';
import { Failure } from '../failures.ts';
import type { Account } from '../accounts.ts';
import { accountOf, type Area, type World } from '../world.ts';
import { DeviceLinks } from './deviceLinks.ts';
import { issuedAnswer, observedIssue } from './keysArea.ts';
import { keyLabel } from './labels.ts';

const PAGE = '/device';
const FORM = 'application/x-www-form-urlencoded';

/** The sign-in of a device: two codes, a page for the person, a key that is handed out once. */
export function deviceLinkArea(world: World): Area {
  const links = new DeviceLinks(world);
  const handlers: TypedHandlers<operations> = {
    startDeviceLink: ({ body }) => {
      const label = body?.keyLabel === undefined ? null : keyLabel(body.keyLabel, '');
      const { deviceCode, userCode, expiresAt, lifetime, interval } = links.start(label);
      return json(200, {
        ...{ deviceCode, userCode, interval, expiresIn: lifetime },
        verificationUrl: `${world.origin()}/killatamata${PAGE}`,
        expiresAt: new Date(expiresAt).toISOString(),
      });
    },

    getDeviceLinkRequest: ({ query }) => {
      const { userCode, status, label, expiresAt } = links.request(query.userCode);
      return json(200, { userCode, status, keyLabel: label, expiresAt: new Date(expiresAt).toISOString() });
    },

    approveDeviceLink: (call) => {
      const { userCode, keyLabel: label } = call.body;
      links.decide(userCode, accountOf(world, call), label === undefined ? null : keyLabel(label, ''));
      return json(200, { ok: true, status: 'approved' });
    },

    pollDeviceLink: ({ body }) => {
      const { status, interval, issued } = links.poll(body.deviceCode);
      return json(200, issued ? { ...issuedAnswer(issued), status } : { ok: true, status, interval });
    },
  };
  return {
    handlers: { ...checkedHandlers(handlers), ...pageHandlers(world, links) },
    routes: [
      extraRoute('pageShowDeviceLink', 'GET', PAGE, { parameters: [textParameter('query', 'code')] }),
      extraRoute('pageDecideDeviceLink', 'POST', PAGE, { body: { required: true, media: [FORM] } }),
    ],
    observed: {
      // The page with the code in its address, and a duration only.
      startDeviceLink: (answer) => {
        const { expiresAt: _, verificationUrl, ...rest } = answer as Readonly<Record<string, string>>;
        return { ...rest, verificationUrl: `${verificationUrl ?? ''}?code=${rest['userCode'] ?? ''}` };
      },
      approveDeviceLink: () => ({ ok: true }),
      pollDeviceLink: (answer) => {
        const { status } = answer as { readonly status: string };
        if (status === 'pending') return { status: 'authorization_pending' };
        return status === 'approved' ? observedIssue(answer) : answer;
      },
    },
    describeAll: () => ({ deviceLinks: links.describe() }),
    reset: () => links.reset(),
  };
}

/** What the browser shows. */
function pageHandlers(world: World, links: DeviceLinks): Readonly<Record<string, Handler>> {
  return {
    pageShowDeviceLink: ({ query }) => {
      const code = textIn(query, 'code');
      if (code === null) return codePage();
      return answered(() => {
        const { userCode, status, label } = links.request(code);
        if (status !== 'pending') return noticePage(410, 'Too late', 'This request is decided already.');
        return approvalPage(userCode, label, world.accounts.all());
      });
    },

    pageDecideDeviceLink: ({ body }) =>
      answered(() => {
        const decision = textIn(body, 'decision');
        if (decision !== 'approve' && decision !== 'deny')
          return noticePage(400, 'No decision', 'The form has to say approve or deny.');
        const email = textIn(body, 'email') ?? world.accounts.all()[0]?.email ?? '';
        const account = world.accounts.byEmail(email);
        if (!account) return noticePage(400, 'Unknown account', 'There is no such account.');
        links.decide(textIn(body, 'code') ?? '', decision === 'approve' ? account : null, null);
        return decision === 'approve'
          ? noticePage(200, 'Approved', 'Go back to the device: it signs in by itself.')
          : noticePage(200, 'Denied', 'The device gets nothing.');
      }),
  };
}

/** A page that says what went wrong, in place of an error body. */
function answered(page: () => Answer): Answer {
  try {
    return page();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return noticePage(error.status, 'This code cannot be used', error.message);
  }
}

/** Asks for the code that the device shows. */
function codePage(): Answer {
  return htmlPage(
    200,
    'Link a device',
    `<form method="get">
<label>The code that the device shows: <input name="code" autofocus autocomplete="off"></label>
<p><button>Continue</button></p>
</form>`,
  );
}

/** Asks whether a device gets a key, and to which account. */
function approvalPage(userCode: string, label: string | null, accounts: readonly Account[]): Answer {
  const choices = accounts.map(
    ({ name, email }, index) =>
      `<label><input type="radio" name="email" value="${escapedHtml(email)}"${index === 0 ? ' checked' : ''}> ` +
      `${escapedHtml(name)} (${escapedHtml(email)})</label>`,
  );
  return htmlPage(
    200,
    'Link this device?',
    `<p>${escapedHtml(label ?? 'A device')} wants a key to your account. It shows the code
<strong>${escapedHtml(userCode)}</strong>.</p>
<form method="post">
<input type="hidden" name="code" value="${escapedHtml(userCode)}">
${choices.join('\n')}
<p><button name="decision" value="approve">Approve</button> <button name="decision" value="deny">Deny</button></p>
</form>`,
  );
}
