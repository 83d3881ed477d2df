import type { Answer } from '../../server/answer.ts';
import { people } from './people.ts';

/** The question that the browser asks: who signs in, and whether the client may. */
export function questionPage(code: string, source: string | null): Answer {
  const choices = people.map(
    ({ id, name, email, org }, index) =>
      `<label><input type="radio" name="user" value="${escaped(id)}"${index === 0 ? ' checked' : ''}> ` +
      `${escaped(name)}, ${escaped(org.name)} (${escaped(email)})</label>`,
  );
  return page(
    200,
    'Let this client in?',
    `<p>${escaped(source ?? 'A client')} on this machine wants to manage platform tokens. It shows the code
<strong>${escaped(code)}</strong>.</p>
<form method="post">
<input type="hidden" name="code" value="${escaped(code)}">
${choices.join('\n')}
<p><button name="decision" value="approve">Approve</button> <button name="decision" value="deny">Deny</button></p>
</form>`,
  );
}

/** A page that only says something. */
export function noticePage(status: number, title: string, text: string): Answer {
  return page(status, title, `<p>${escaped(text)}</p>`);
}

function page(status: number, title: string, content: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    },
    bytes: Buffer.from(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}label{display:block;margin:.4rem 0}</style>
</head><body><h1>${escaped(title)}</h1>
${content}
<p><small>This is the sandbox: no real account is touched.</small></p>
</body></html>
`),
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
