import { htmlText } from '../../../net/redaction/htmlText.ts';
import { standalonePage } from '../../../net/redaction/standalonePage.ts';

/** One output, or a job that has none yet, as a contact sheet shows it. */
export interface SheetCell {
  /** Values by their names, as texts: what was asked for. */
  readonly values: ReadonlyMap<string, string>;
  /** A `data:` URL of a small picture; null where there is none. */
  readonly picture: string | null;
  /** The beginning of a text, or what stands in place of a picture. */
  readonly words: string | null;
  /** In words. */
  readonly cost: string | null;
}

/** What the reader of a contact sheet reads, in their language. */
export interface SheetWords {
  /** Of the language, such as `en`. */
  readonly language: string;
  readonly title: string;
  /** Below the title: how many, when, and what they cost together. */
  readonly summary: string;
  /** Above the values that all cells have. */
  readonly common: string;
  readonly cost: string;
}

/** How cells are laid out: by two values, or one after the other. */
interface Layout {
  /** The value that differs from column to column. */
  readonly across: string | null;
  /** Those that differ from row to row. */
  readonly down: readonly string[];
}

const MOST_COLUMNS = 12;

/**
 * Outputs beside each other as one HTML page, labelled by what differs between them: it loads nothing and runs nothing,
 * and texts in it are only text. A value with few alternatives runs across, the others down, where that leaves few gaps.
 */
export function contactSheet(cells: readonly SheetCell[], words: SheetWords): string {
  const shared = [...(cells[0]?.values.keys() ?? [])].filter((name) =>
    cells.every(({ values }) => values.has(name)),
  );
  const common = shared.filter((name) => alternatives(cells, name).length === 1);
  const varied = shared.filter((name) => !common.includes(name));
  const layout = layoutOf(cells, varied);
  const labels = layout.across === null ? layout.down : [layout.across, ...layout.down];
  const rest = (cell: SheetCell) =>
    [...cell.values].filter(([name]) => !common.includes(name) && !labels.includes(name));
  const draw = (cell: SheetCell) => cellHtml(cell, rest(cell), words);
  const body =
    layout.across === null && layout.down.length === 0 ? flow(cells, draw) : table(cells, layout, draw);
  const facts = common
    .map((name) => [name, cells[0]?.values.get(name) ?? ''] as const)
    .filter(([, value]) => value !== '');
  const shown = facts.length > 0 ? `<section><h2>${htmlText(words.common)}</h2>${list(facts)}</section>` : '';
  const { language, title, summary } = words;
  return standalonePage({
    ...{ language, title, summary, styles: STYLES },
    body: `${shown}\n<main>${body}</main>`,
  });
}

/** The different values of a name, in the order in which they come. */
function alternatives(cells: readonly SheetCell[], name: string): readonly string[] {
  return [...new Set(cells.map(({ values }) => values.get(name) ?? ''))];
}

/**
 * Of the values that vary, those that span the cells. A value that is another one in every cell, such as a seed, is said
 * at the cell instead: as a row or column of its own it would order nothing.
 */
function layoutOf(cells: readonly SheetCell[], varied: readonly string[]): Layout {
  const counts = new Map(varied.map((name) => [name, alternatives(cells, name).length]));
  const axes = varied.filter((name) => varied.length === 1 || (counts.get(name) ?? 0) < cells.length);
  const fitting = axes.filter((name) => (counts.get(name) ?? 0) <= MOST_COLUMNS);
  const across = fitting.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? null;
  const down = axes.filter((name) => name !== across);
  if (across === null) return { across: null, down: [] };
  const rows = new Set(cells.map((cell) => rowKey(cell, down))).size;
  const places = rows * (counts.get(across) ?? 1);
  // A table of which most is empty is read worse than a list.
  return places <= cells.length * 2 ? { across, down } : { across: null, down: [] };
}

function rowKey({ values }: SheetCell, down: readonly string[]): string {
  return JSON.stringify(down.map((name) => values.get(name) ?? ''));
}

function table(
  cells: readonly SheetCell[],
  { across, down }: Layout,
  draw: (cell: SheetCell) => string,
): string {
  const columns = across === null ? [''] : alternatives(cells, across);
  const rows = Map.groupBy(cells, (cell) => rowKey(cell, down));
  const corner = down.length > 0 ? `<td>${htmlText(down.join(' · '))}</td>` : '';
  const name = across === null ? '' : `<caption>${htmlText(across)}</caption>`;
  const head = columns.map((value) => `<th scope="col" dir="auto">${htmlText(value)}</th>`).join('');
  const lines = [...rows.values()].map((row) => {
    const values = down.map((one) => row[0]?.values.get(one) ?? '').join(' · ');
    const label = down.length > 0 ? `<th scope="row" dir="auto">${htmlText(values)}</th>` : '';
    const places = columns.map((value) => {
      const here = row.filter((cell) => across === null || cell.values.get(across) === value);
      return `<td>${here.map(draw).join('')}</td>`;
    });
    return `<tr>${label}${places.join('')}</tr>`;
  });
  return `<table>${name}<thead><tr>${corner}${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table>`;
}

function flow(cells: readonly SheetCell[], draw: (cell: SheetCell) => string): string {
  return `<div class="flow">${cells.map(draw).join('\n')}</div>`;
}

function cellHtml(
  { picture, words, cost }: SheetCell,
  rest: readonly (readonly [string, string])[],
  { cost: costLabel }: SheetWords,
): string {
  const shown = picture?.startsWith('data:image/')
    ? `<img src="${htmlText(picture)}" alt="">`
    : `<pre dir="auto">${htmlText(words ?? '')}</pre>`;
  const facts = [...rest, ...(cost === null ? [] : [[costLabel, cost] as const])];
  return `<figure>${shown}${facts.length > 0 ? `<figcaption>${list(facts)}</figcaption>` : ''}</figure>`;
}

function list(facts: readonly (readonly [string, string])[]): string {
  const rows = facts.map(
    ([name, value]) => `<div><dt>${htmlText(name)}</dt><dd dir="auto">${htmlText(value)}</dd></div>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

const STYLES = `
@page { margin: 12mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #000; font: 13px/1.4 system-ui, -apple-system, "Segoe UI", sans-serif; }
body { margin: 0; padding: 24px; }
h1, h2, p, dl, dd { margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 20px; } h2 { font-size: 13px; }
header, section { margin-bottom: 16px; } header p, dt, caption { color: #444; }
section dl { display: flex; flex-wrap: wrap; gap: 2px 20px; }
dl > div { display: flex; gap: 6px; } dt::after { content: ":"; }
table { border-collapse: collapse; } caption { text-align: start; padding-bottom: 4px; font-weight: 600; }
th, td { border: 1px solid #bbb; padding: 6px; vertical-align: top; text-align: start; }
th { max-width: 260px; overflow-wrap: anywhere; white-space: pre-wrap; background: #f2f2f2; }
thead { display: table-header-group; } tr, figure { break-inside: avoid; }
figure { margin: 0 0 6px; width: 220px; font-size: 11px; }
.flow { display: flex; flex-wrap: wrap; gap: 16px; }
img { display: block; width: 220px; max-height: 320px; object-fit: contain; background: #eee; print-color-adjust: exact; }
pre { margin: 0; max-height: 220px; overflow: hidden; white-space: pre-wrap; overflow-wrap: anywhere; padding: 6px; background: #f2f2f2; font: inherit; }
@media print { html { font-size: 9pt; } body { padding: 0; } figure, img { width: 40mm; } }
`;
