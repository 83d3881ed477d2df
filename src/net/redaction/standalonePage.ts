import { htmlText } from './htmlText.ts';

export interface StandalonePage {
  /** Of the language, such as `en`. */
  readonly language: string;
  readonly title: string;
  /** Below the title. */
  readonly summary: string;
  /** CSS of our own. */
  readonly styles: string;
  /** HTML, with all foreign text in it escaped by `htmlText`. */
  readonly body: string;
}

/** A page to be kept or printed: it loads nothing and runs nothing, and its title and summary are only text. */
export function standalonePage({ language, title, summary, styles, body }: StandalonePage): string {
  return `<!DOCTYPE html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title)}</title>
<style>${styles}</style>
</head>
<body>
<header><h1 dir="auto">${htmlText(title)}</h1><p>${htmlText(summary)}</p></header>
${body}
</body>
</html>
`;
}
