/** A typed amount of dollars as whole cents: `120`, `$0.5`, `4.20`; null for anything else. */
export function centsOf(text: string): number | null {
  const amount = /^\$?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return amount ? Number(amount[1]) * 100 + Number((amount[2] ?? '').padEnd(2, '0')) : null;
}
