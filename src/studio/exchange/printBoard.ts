import { htmlText } from '../../net/redaction/htmlText.ts';
import { standalonePage } from '../../net/redaction/standalonePage.ts';
import { placedShots, timecode, type Cut, type PlacedShot } from './cut.ts';

export const PRINT_FIELDS = ['title', 'prompt', 'notes', 'duration', 'status', 'seed', 'take'] as const;
export type PrintField = (typeof PRINT_FIELDS)[number];
export const PAPERS = ['A4', 'Letter'] as const;

/** How a board is printed. */
export interface PrintOptions {
  readonly paper: (typeof PAPERS)[number];
  readonly landscape: boolean;
  /** Shots beside each other, 1 to 8. */
  readonly columns: number;
  /** Rows of a page at most, 1 to 8. A row with a long text takes more room. */
  readonly rows: number;
  /** What stands below a picture, in this order. */
  readonly fields: readonly PrintField[];
}

/** What the reader of a printed board reads, in their language. */
export interface PrintWords {
  /** Of the language, such as `en`. */
  readonly language: string;
  /** Below the title: number of shots and length. */
  readonly summary: string;
  /** In place of a picture. */
  readonly noPicture: string;
  readonly labels: Readonly<Record<PrintField, string>>;
}

/** In millimeters: width, height. */
const SIZES: Readonly<Record<PrintOptions['paper'], readonly [number, number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
};
const MARGIN = 12;
/** What the title, the heading of a scene and the space between rows take of a page, in millimeters. */
const HEADING = 24;
const GAP = 4;

/**
 * The board as one HTML page to be printed: it loads nothing, and texts in it are only text. Pictures are shown whole; a
 * shot is not parted by the end of a page unless its text is longer than a page.
 *
 * @param pictures `data:` URLs by the codes of the shots.
 */
export function printBoard(
  cut: Cut,
  options: PrintOptions,
  { pictures, words }: { readonly pictures: ReadonlyMap<string, string>; readonly words: PrintWords },
): string {
  const shots = Map.groupBy(placedShots(cut), ({ scene }) => scene);
  const card = (placed: PlacedShot): string => {
    const { code } = placed.shot;
    const picture = pictures.get(code);
    const shown = picture?.startsWith('data:image/')
      ? `<img src="${htmlText(picture)}" alt="">`
      : `<div class="none">${htmlText(words.noPicture)}</div>`;
    const fields = options.fields.map((field) => fieldOf(placed, field, cut, words)).join('');
    return `<article><div class="picture">${shown}</div><div class="text"><h3>${htmlText(code)}</h3>${fields}</div></article>`;
  };
  const scene = ([{ code, title, summary }, placed]: readonly [
    PlacedShot['scene'],
    readonly PlacedShot[],
  ]) => {
    const name = [code, title].filter(Boolean).join(' · ');
    const about = summary === '' ? '' : `<p class="summary" dir="auto">${htmlText(summary)}</p>`;
    const cards = inRows(placed, options.columns).map(
      (row) => `<div class="row">${row.map(card).join('')}</div>`,
    );
    // The heading stays with the first row.
    const [first = '', ...others] = cards;
    const head = `<div class="head"><h2 dir="auto">${htmlText(name)}</h2>${about}</div>`;
    return `<section>${head}${first}${others.join('')}</section>`;
  };
  const { language, summary } = words;
  return standalonePage({
    ...{ language, title: cut.title, summary, styles: styles(cut, options) },
    body: [...shots].map(scene).join('\n'),
  });
}

function fieldOf({ shot, start }: PlacedShot, field: PrintField, { fps }: Cut, words: PrintWords): string {
  const texts: Readonly<Record<PrintField, string>> = {
    title: shot.title,
    prompt: shot.prompt,
    notes: shot.notes,
    duration: `${(shot.frames / fps).toFixed(2)} s · ${timecode(start, fps)}`,
    status: shot.status,
    seed: shot.seed === null ? '' : String(shot.seed),
    take: shot.clip?.take ? String(shot.clip.take) : '',
  };
  const text = texts[field].trim();
  if (text === '') return '';
  const label = field === 'title' || field === 'prompt' ? '' : `<b>${htmlText(words.labels[field])}</b> `;
  return `<p class="${field}" dir="auto">${label}${htmlText(text)}</p>`;
}

function styles({ width, height }: Cut, { paper, landscape, columns, rows }: PrintOptions): string {
  const [short, long] = SIZES[paper];
  const [pageWidth, pageHeight] = landscape ? [long, short] : [short, long];
  const rowHeight = (pageHeight - 2 * MARGIN - HEADING) / rows - GAP;
  const cardWidth = (pageWidth - 2 * MARGIN - (columns - 1) * GAP) / columns;
  // With one shot in a row the text stands beside its picture.
  const beside = columns === 1;
  const pictureWidth = Math.min(
    beside ? cardWidth * 0.5 : cardWidth,
    (rowHeight * (beside ? 1 : 0.62) * width) / height,
  );
  const millimeters = (value: number) => `${value.toFixed(2)}mm`;
  const size = `width: ${millimeters(pictureWidth)}; height: ${millimeters((pictureWidth * height) / width)}`;
  return `
@page { size: ${paper === 'Letter' ? 'letter' : paper} ${landscape ? 'landscape' : 'portrait'}; margin: ${MARGIN}mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #555; } }
* { box-sizing: border-box; }
html { background: #fff; color: #000; font: 9pt/1.35 system-ui, -apple-system, "Segoe UI", sans-serif; }
body { margin: 0 auto; max-width: ${millimeters(pageWidth - 2 * MARGIN)}; }
h1, h2, h3, p { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 14pt; } h2 { font-size: 11pt; } h3 { font-size: 10pt; }
header { margin-bottom: ${GAP}mm; color: #333; }
section { margin-bottom: ${GAP}mm; }
.head { break-inside: avoid; break-after: avoid; padding: 1mm 0 2mm; }
.summary { color: #333; }
.row { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: ${GAP}mm; margin-bottom: ${GAP}mm;
  min-height: ${millimeters(rowHeight)}; break-inside: avoid; }
article { ${beside ? `display: grid; grid-template-columns: ${millimeters(pictureWidth)} minmax(0, 1fr); gap: ${GAP}mm;` : ''} }
.picture { ${size}; border: 0.2mm solid #999; background: #eee; print-color-adjust: exact; }
img { display: block; width: 100%; height: 100%; object-fit: contain; }
.none { display: grid; place-items: center; height: 100%; color: #666; font-size: 8pt; }
.text { padding-top: 1mm; }
.text p { white-space: pre-wrap; margin-top: 0.6mm; }
.title { font-weight: 600; }
.notes, .duration, .status, .seed, .take { color: #333; font-size: 8pt; }
@media screen { body { padding: ${MARGIN}mm 0; } }
`;
}

function inRows<Item>(items: readonly Item[], columns: number): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  for (const [at, item] of items.entries()) {
    if (at % columns === 0) rows.push([]);
    rows.at(-1)?.push(item);
  }
  return rows;
}
