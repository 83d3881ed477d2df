import type { ForeignText } from '../../core/foreignText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** One line of the table: what was bought, in the user's words. */
export interface SpendingLine {
  /** `2026-05-01`. */
  readonly day: string;
  /** `14:03`, on the user's clock. */
  readonly time: string;
  readonly platform: ForeignText;
  readonly account: ForeignText;
  readonly kind: ForeignText;
  /** The title of the job; empty for one that was removed from the history. */
  readonly job: ForeignText;
  readonly folder: ForeignText;
  readonly state: ForeignText;
  /** What was charged, in millionths of the unit. */
  readonly charged: number;
  /** What is only reserved, in millionths of the unit. */
  readonly reserved: number;
  readonly unit: string;
}

const CELL_LIMIT = 1_000;

/**
 * Spending as CSV (RFC 4180: CRLF, quoted where needed) with a line of headings. Amounts are plain numbers with a point,
 * charged and reserved in columns of their own, so that either can be added up. A text that a spreadsheet would take for
 * a formula gets an apostrophe in front; a cell is one line.
 *
 * @param headings of the columns, in the order of `SpendingLine`
 */
export function spendingCsv(
  lines: readonly SpendingLine[],
  headings: Readonly<Record<keyof SpendingLine, string>>,
): string {
  const cells = lines.map((line) => [
    ...[line.day, line.time, line.platform, line.account, line.kind, line.job, line.folder, line.state],
    ...[csvAmount(line.charged), csvAmount(line.reserved), line.unit],
  ]);
  const { day, time, platform, account, kind, job, folder, state, charged, reserved, unit } = headings;
  const head = [day, time, platform, account, kind, job, folder, state, charged, reserved, unit];
  return [head, ...cells].map((row) => `${row.map(csvText).join(',')}\r\n`).join('');
}

/** Where a cell begins, also for a spreadsheet that parts cells at semicolons or bars: quotes do not help there. */
const FORMULA = /(^|[;|])([\s'"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

function csvText(value: ForeignText): string {
  const safe = oneLine(value, CELL_LIMIT).replace(FORMULA, "$1'$2");
  return /[",;|]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Not by `toFixed`: no zeros that say nothing, and never an exponent. */
function csvAmount(micros: number): string {
  return String(micros / 1_000_000);
}
