/** What the host tells the gallery page. Types only: the page imports nothing else of the host. */
export interface ShowOutput {
  readonly type: 'show';
  /** A URI that the webview may load; the bytes are in the local cache. */
  readonly source: string;
  readonly alt: string;
  readonly title: string;
  /** Label and value pairs of the recipe, already worded. */
  readonly recipe: readonly (readonly [label: string, value: string])[];
  readonly words: GalleryWords;
}

/** The page's own words, translated by the host. */
export interface GalleryWords {
  readonly save: string;
  readonly copyPrompt: string;
  readonly recipe: string;
  readonly fit: string;
  readonly actualSize: string;
  readonly cannotShow: string;
}

export type ToGallery = ShowOutput;

/** What the page asks of the host. */
export type FromGallery =
  { readonly type: 'ready' } | { readonly type: 'save' } | { readonly type: 'copyPrompt' };
