import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { JobRecord } from '../core/job.ts';
import { formatMoney } from '../core/money.ts';
import type { CachedContent } from '../core/output.ts';
import type { FromGallery, ToGallery } from './galleryMessages.ts';
import { clockTime } from './relativeTime.ts';

const fromGallery = z.union([
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('save') }),
  z.object({ type: z.literal('copyPrompt') }),
]) satisfies z.ZodMiniType<FromGallery>;

/** One output on show, with the file that holds its bytes. */
export interface GalleryItem {
  readonly job: JobRecord;
  readonly index: number;
  readonly content: CachedContent;
  /** Absolute path in the cache. */
  readonly path: string;
  readonly accountLabel: string;
}

/** The preview of generated media: one panel, which shows the output that was opened last. */
export class GalleryPanel implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #cache: vscode.Uri;
  #panel: vscode.WebviewPanel | undefined;
  #item: GalleryItem | undefined;

  constructor(extension: vscode.Uri, cacheFolder: string) {
    this.#extension = extension;
    this.#cache = vscode.Uri.file(cacheFolder);
  }

  show(item: GalleryItem): void {
    this.#item = item;
    const panel = (this.#panel ??= this.#create());
    panel.title = item.job.title;
    panel.reveal(undefined, false);
    this.#send(panel.webview);
  }

  /** Closes the panel; the next output opens a new one. */
  close(): void {
    this.#panel?.dispose();
    this.#item = undefined;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #create(): vscode.WebviewPanel {
    const assets = vscode.Uri.joinPath(this.#extension, 'dist', 'webviews');
    const panel = vscode.window.createWebviewPanel('backlot.gallery', 'Backlot', vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [assets, this.#cache],
    });
    panel.iconPath = vscode.Uri.joinPath(this.#extension, 'media', 'backlot.svg');
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message, panel.webview));
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.html = page(panel.webview, assets);
    return panel;
  }

  #receive(message: unknown, webview: vscode.Webview): void {
    const parsed = z.safeParse(fromGallery, message);
    const item = this.#item;
    if (!parsed.success || !item) return;
    switch (parsed.data.type) {
      case 'ready':
        this.#send(webview);
        return;
      case 'save':
        void vscode.commands.executeCommand(
          'backlot.saveOutput',
          { kind: 'job', id: item.job.id },
          item.index,
        );
        return;
      case 'copyPrompt':
        void vscode.env.clipboard.writeText(promptOf(item.job));
        return;
    }
  }

  #send(webview: vscode.Webview): void {
    if (!this.#item) return;
    const { job, content, path, accountLabel } = this.#item;
    const message: ToGallery = {
      type: 'show',
      source: webview.asWebviewUri(vscode.Uri.file(path)).toString(),
      alt: job.title,
      title: job.title,
      recipe: recipeOf(job, content, accountLabel),
      words: {
        save: vscode.l10n.t('Save…'),
        copyPrompt: vscode.l10n.t('Copy Prompt'),
        recipe: vscode.l10n.t('Recipe'),
        fit: vscode.l10n.t('Fit'),
        actualSize: vscode.l10n.t('Actual Size'),
        cannotShow: vscode.l10n.t(
          'This output cannot be shown here. Save it and open it with another program.',
        ),
      },
    };
    void webview.postMessage(message);
  }
}

/** The whole prompt: the title of a job is only its beginning, in one line. */
function promptOf(job: JobRecord): string {
  const params = job.call.body['params'];
  const values: readonly unknown[] =
    typeof params === 'object' && params !== null ? Object.values(params) : [];
  const start = job.title.replace(/…$/, '');
  const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const whole = values.find((value) => typeof value === 'string' && oneLine(value).startsWith(start));
  return typeof whole === 'string' ? whole : job.title;
}

function recipeOf(job: JobRecord, content: CachedContent, account: string): ToGallery['recipe'] {
  const t = vscode.l10n.t;
  const params = job.call.body['params'];
  const values = typeof params === 'object' && params !== null ? Object.entries(params) : [];
  return [
    ...values.map(([name, value]) => [name, String(value)] as const),
    [t('Workflow'), job.kind],
    [t('Cost'), job.cost ? formatMoney(job.cost, vscode.env.language) : t('not said')],
    [t('Account'), account],
    [t('Finished'), clockTime(job.finishedAt ?? job.updatedAt)],
    [t('File'), `${content.mimeType}, ${Math.ceil(content.byteSize / 1024)} KB`],
  ];
}

function page(webview: vscode.Webview, assets: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(assets, name)).toString();
  const own = webview.cspSource;
  const csp = `default-src 'none'; img-src ${own}; font-src ${own}; style-src ${own}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${csp}">
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
