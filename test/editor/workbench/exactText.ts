/** Matches exactly this text; the editor shows some spaces as no-break spaces, and icons leave spaces at the ends. */
export function exactly(text: string): RegExp {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`^\\s*${words.join('\\s+')}\\s*$`);
}
