export interface WebviewDocumentOptions {
  /** The page's name: its script is `<name>.js`, its element `<backlot-name>`. */
  readonly name: string;
  /** The content security policy's source for the local files that the webview may load. */
  readonly cspSource: string;
  /** True for a page that reads local files itself, piece by piece, besides showing them. */
  readonly readsFiles?: boolean;
  /**
   * True for a page that decodes 3D models. Our decoder is WebAssembly: that allows no `eval`, and no code of a model. Pictures
   * inside a model are blobs.
   */
  readonly decodes?: boolean;
  /** The URI of one of the page's own files. */
  readonly file: (name: string) => string;
  /** Random, for this document only. */
  readonly nonce: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** The HTML document of a webview. Its policy allows our own script, styles and local files, and nothing remote. */
export function webviewDocument(options: WebviewDocumentOptions): string {
  const { name, cspSource, file, nonce, language, readsFiles = false, decodes = false } = options;
  const blob = decodes ? ' blob:' : '';
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `img-src ${cspSource}${blob}`,
    `media-src ${cspSource}`,
    ...(readsFiles ? [`connect-src ${cspSource}${blob}`] : []),
    `font-src ${cspSource}`,
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'${decodes ? " 'wasm-unsafe-eval'" : ''}`,
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
  <backlot-${name}></backlot-${name}>
  <script type="module" nonce="${nonce}" src="${file(`${name}.js`)}"></script>
</body>
</html>`;
}
