/** What the editor says of the place that the page lies in. */
export interface PagePlace {
  /** The editor's address for local files that the host has let in. */
  readonly cspSource: string;
  /** The address of one of the page's own files. */
  readonly file: (name: string) => string;
  /** Random, for this document only. */
  readonly nonce: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/**
 * The gallery's document. Its policy lets in our own script and styles and local files that the host has let in, and
 * nothing from a network.
 */
export function galleryPage({ cspSource, file, nonce, language }: PagePlace): string {
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `img-src ${cspSource}`,
    `media-src ${cspSource}`,
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Backlot</title>
  <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${file('codicon.css')}">
  <link rel="stylesheet" href="${file('page.css')}">
</head>
<body>
  <backlot-gallery></backlot-gallery>
  <script type="module" nonce="${nonce}" src="${file('gallery.js')}"></script>
</body>
</html>`;
}
