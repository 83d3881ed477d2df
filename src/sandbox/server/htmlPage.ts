import type { Answer } from './answer.ts';

/** A page for a browser: no script, and forms that go nowhere else. */
export function htmlPage(status: number, title: string, content: string): Answer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    },
    bytes: Buffer.from(`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapedHtml(title)}</title>
<style>body{font:16px system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}label{display:block;margin:.4rem 0}</style>
</head><body><h1>${escapedHtml(title)}</h1>
${content}
<p><small>This is the sandbox: no real account is touched.</small></p>
</body></html>
`),
  };
}

/** A page that only says something. */
export function noticePage(status: number, title: string, text: string): Answer {
  return htmlPage(status, title, `<p>${escapedHtml(text)}</p>`);
}

export function escapedHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
