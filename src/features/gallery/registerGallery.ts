import * as vscode from 'vscode';
import type { GalleryPanel } from './galleryPanel.ts';
import { GALLERY_VIEW, OUTPUT_MIME } from './galleryView.ts';

/** What is loaded when the editor first asks for it. */
export interface GalleryParts {
  readonly gallery: GalleryPanel;
  outputDrop(): Promise<vscode.DocumentDropEditProvider>;
}

/** Tells the editor who brings the gallery back and who takes outputs that are dropped on Markdown. */
export function registerGallery(load: () => Promise<GalleryParts>): vscode.Disposable[] {
  return [
    vscode.window.registerWebviewPanelSerializer(GALLERY_VIEW, {
      deserializeWebviewPanel: async (panel) => (await load()).gallery.adopt(panel),
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
