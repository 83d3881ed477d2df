import type { AccountId } from '../../core/ids.ts';
import type { LedgerRow } from './ledger.ts';

const COLUMNS = ['day', 'account', 'provider', 'kind', 'unit', 'spent', 'charges', 'reserved'];

/**
 * The ledger as CSV (RFC 4180: CRLF, quoted where needed) with a header line. Amounts are plain numbers with a point.
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function exportCsv(
  rows: readonly LedgerRow[],
  nameOf: (account: AccountId) => string = (account) => account,
): string {
  const lines = rows.map(({ day, account, provider, kind, spent, charges, reserved }) => [
    text(day),
    text(nameOf(account)),
    text(provider),
    text(kind),
    text(spent.unit),
    amount(spent.micros),
    String(charges),
    amount(reserved.micros),
  ]);
  return [COLUMNS, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function text(value: string): string {
  const safe = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Not by `toFixed`: no zeros that say nothing, and never an exponent. */
function amount(micros: number): string {
  return String(micros / 1_000_000);
}
