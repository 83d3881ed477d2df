import * as vscode from 'vscode';
import { GALLERY_VIEW_TYPE, OUTPUT_MIME } from './galleryIds.ts';
import type { GalleryPanel } from './galleryPanel.ts';

/** Loaded when the editor first needs it. */
export interface GalleryParts {
  readonly gallery: GalleryPanel;
  outputDrop(): Promise<vscode.DocumentDropEditProvider>;
}

/** Registers the restoring of the gallery panel and the drop of outputs on Markdown documents. */
export function registerGallery(load: () => Promise<GalleryParts>): vscode.Disposable[] {
  return [
    vscode.window.registerWebviewPanelSerializer(GALLERY_VIEW_TYPE, {
      deserializeWebviewPanel: async (panel) => (await load()).gallery.restore(panel),
    }),
    vscode.languages.registerDocumentDropEditProvider(
      { language: 'markdown' },
      {
        provideDocumentDropEdits: async (document, position, data, token) =>
          (await (await load()).outputDrop()).provideDocumentDropEdits(document, position, data, token),
      },
      { dropMimeTypes: [OUTPUT_MIME, 'text/uri-list'] },
    ),
  ];
}
