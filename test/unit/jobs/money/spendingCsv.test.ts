import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spendingCsv, type SpendingLine } from '../../../../src/jobs/money/spendingCsv.ts';

const HEADINGS = {
  ...{ day: 'Day', time: 'Time', platform: 'Platform', account: 'Account', kind: 'Kind', job: 'Job' },
  ...{ folder: 'Folder', state: 'State', charged: 'Charged', reserved: 'Reserved', unit: 'Unit' },
};

describe('Spending as CSV', () => {
  const line = (more: Partial<SpendingLine> = {}): SpendingLine => ({
    ...{ day: '2026-05-01', time: '14:03', platform: 'Crucible', account: 'work', kind: 'zimage-base' },
    ...{ job: 'a fox', folder: 'film', state: 'succeeded', charged: 2_500_000, reserved: 0, unit: 'credits' },
    ...more,
  });
  const csv = (...lines: readonly SpendingLine[]) => spendingCsv(lines, HEADINGS);

  it('has headings and one line for each job, in names, with amounts that can be added up', () => {
    assert.equal(
      csv(line(), line({ charged: 0, reserved: 1, unit: 'USD', job: '', folder: '' })),
      'Day,Time,Platform,Account,Kind,Job,Folder,State,Charged,Reserved,Unit\r\n' +
        '2026-05-01,14:03,Crucible,work,zimage-base,a fox,film,succeeded,2.5,0,credits\r\n' +
        '2026-05-01,14:03,Crucible,work,zimage-base,,,succeeded,0,0.000001,USD\r\n',
    );
    assert.equal(csv().split('\r\n').length, 2);
  });

  it('begins no cell with a formula, whatever the spreadsheet parts cells at', () => {
    const piece = fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＠',
        "'",
        '"',
        ' ',
        '\t',
        '\r',
        '\n',
        '\u2028',
        '\u200B',
        '\uFEFF',
        '\0',
      ],
      ...[',', ';', '|', 'a', "cmd|' /C calc'!A0", 'é'],
    );
    const name = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(name, name, (account, kind) => {
        const [, written = '', end] = csv(line({ account, kind, job: account, folder: kind })).split('\r\n');
        assert.equal(end, '', 'a cell is one line');
        const cells = [...written.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
        assert.equal(cells.length, 11);
        const parted = [...written.split(';'), ...written.split('|'), ...written.split('\t')];
        for (const cell of [...cells.map(([, quoted, plain]) => quoted ?? plain ?? ''), ...parted])
          assert.doesNotMatch(cell, /^[\s"\u200B\uFEFF\0]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('quotes cells that need it and escapes formulas', () => {
    const cell = (name: string) => {
      const [, written = ''] = csv(line({ account: name })).split('\r\n');
      return written.slice(written.indexOf('Crucible,') + 9, written.indexOf(',zimage-base'));
    };
    assert.equal(cell('a,b'), '"a,b"');
    assert.equal(cell('say "hi"'), '"say ""hi"""');
    assert.equal(cell('two\r\nlines'), 'two lines');
    assert.equal(cell('=1+1'), "'=1+1");
    assert.equal(cell('@SUM(1,2)'), '"\'@SUM(1,2)"');
    for (const name of ['+1', '-1', ' =1', '\t=1', '\u200B=1', '＝1', "'=1"])
      assert.ok(cell(name).startsWith("'"), name);
    assert.equal(cell('3-2=1'), '3-2=1');
  });
});
