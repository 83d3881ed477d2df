import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { PRINT_FIELDS, printBoard, type PrintOptions } from '../../../src/studio/exchange/printBoard.ts';
import type { Cut } from '../../../src/studio/exchange/cut.ts';
import { launchBrowser } from '../../editor/browser.ts';
import { anyCut, cut } from '../studio/exchange/cuts.ts';

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="352"/>')}`;

const words = {
  ...{ language: 'en', summary: '3 shots', noPicture: 'No picture' },
  labels: {
    ...{ title: 'Title', prompt: 'Prompt', notes: 'Notes:', duration: 'Length:' },
    ...{ status: 'Status:', seed: 'Seed:', take: 'Take:' },
  },
};

const options: PrintOptions = { paper: 'A4', landscape: false, columns: 3, rows: 4, fields: PRINT_FIELDS };

/** A board of one scene with as many shots. */
function boardOf(count: number, prompt: string): Cut {
  const shots = Array.from({ length: count }, (_, at) => ({
    ...{ code: `1-${at}`, title: '', prompt, notes: '', frames: 25, status: '', seed: null, clip: null },
  }));
  return { ...cut, scenes: [{ code: '1', title: 'INT. HALL', summary: '', shots }] };
}

const printed = (board: Cut, how: PrintOptions) => {
  const codes = board.scenes.flatMap(({ shots }) => shots.map(({ code }) => code));
  return printBoard(board, how, { pictures: new Map(codes.map((code) => [code, PICTURE])), words });
};

/** Names of elements that reach out of their row, or whose content is cut off. */
const FAULTS = `[...document.querySelectorAll('article, .text, .text p, .row, img')].flatMap((element) => {
  const row = element.closest('.row').getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const isInside = box.right <= row.right + 1 && box.bottom <= row.bottom + 1;
  const isWhole = element.scrollWidth <= element.clientWidth + 1 && element.clientHeight > 0;
  return isInside && isWhole ? [] : [element.tagName + element.className];
})`;

describe('A printed board', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    await page.emulateMedia({ media: 'print' });
  });
  after(() => browser.close());

  /** The pages of the printed document: width and height in points. */
  async function pagesOf(html: string): Promise<readonly (readonly number[])[]> {
    await page.setContent(html);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return [...pdf.matchAll(/\/Type \/Page\n[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((found) =>
      found.slice(1).map((points) => Math.round(Number(points))),
    );
  }

  it('has as many rows and columns on a page as were chosen, on either paper', async () => {
    const board = boardOf(24, 'Rain at the panes.');
    assert.deepEqual(await pagesOf(printed(board, options)), [
      [595, 842],
      [595, 842],
    ]);
    const letter = { ...options, paper: 'Letter', landscape: true, columns: 4, rows: 2 } as const;
    assert.deepEqual(await pagesOf(printed(board, letter)), [
      [792, 612],
      [792, 612],
      [792, 612],
    ]);
  });

  it('shows pictures and texts of any length whole', async () => {
    const long = Array.from({ length: 650 }, (_, at) => `word${at}`).join(' ');
    for (const columns of [1, 3, 6]) {
      await page.setContent(printed(boardOf(7, `${long} ${'x'.repeat(400)}`), { ...options, columns }));
      const faults = await page.evaluate<readonly string[]>(FAULTS);
      assert.deepEqual(faults, []);
    }
  });

  it('has any text as text, loads nothing and runs nothing', async () => {
    const hostile = '"><img src=http://127.0.0.1/x onerror="window.hit=1"><script>window.hit=1</script>';
    const board = { ...boardOf(1, hostile), title: hostile };
    await page.setContent(
      printBoard(board, options, { pictures: new Map([['1-0', 'http://127.0.0.1/y']]), words }),
    );
    assert.equal(await page.textContent('.prompt'), hostile);
    assert.equal(await page.title(), hostile);
    assert.equal(await page.evaluate<boolean>(`'hit' in window`), false);
    assert.deepEqual(requests, []);
    await fc.assert(
      fc.asyncProperty(anyCut, async (any) => {
        await page.setContent(printed(any, options));
        const shots = any.scenes.reduce((sum, { shots: { length } }) => sum + length, 0);
        assert.equal(await page.locator('article').count(), shots);
        assert.equal(await page.locator('body *:not(header, header *, section, section *)').count(), 0);
      }),
      { numRuns: 20 },
    );
  });
});
