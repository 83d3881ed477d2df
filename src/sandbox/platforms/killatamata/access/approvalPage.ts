import type { Answer } from '../../../server/answer.ts';
import { escapedHtml, htmlPage } from '../../../server/htmlPage.ts';
import type { Account } from '../accounts.ts';

/** Asks for the code that the device shows. */
export function codePage(): Answer {
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
export function approvalPage(userCode: string, label: string | null, accounts: readonly Account[]): Answer {
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
