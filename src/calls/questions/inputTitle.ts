/** Words that are written in capitals. */
const CAPITALS: ReadonlySet<string> = new Set([
  'ami',
  'gb',
  'git',
  'id',
  'json',
  'llm',
  'mime',
  'sha',
  'url',
  'usd',
]);

/**
 * What an input is called above the box that asks for it: the contract's own title, else the words of its name. Names
 * come as `org_slug`, `mimeType`, `prompt.text`, `X-Idempotency-Key`; none of their dots, dashes and lines is shown.
 *
 * @param name empty for a body as a whole.
 */
export function inputTitle(name: string, title: string | null = null): string {
  if (title !== null && title.trim() !== '') return title.trim();
  const words = tellingWords(name);
  if (words.length === 0) return 'Content of the request';
  const [first = '', ...others] = words.map((word) => (CAPITALS.has(word) ? word.toUpperCase() : word));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(' ');
}

/** Without what says nothing: `width.value` is the width, `size.batch_size` the batch size, `image.image` the image. */
function tellingWords(name: string): readonly string[] {
  const parts = name.split('.').map(wordsOf);
  const last = parts.at(-1) ?? [];
  const before = parts.slice(0, -1).flat();
  if (before.length === 0) return last;
  if (last.length === 1 && last[0] === 'value') return before;
  return before.every((word) => last.includes(word)) ? last : [...before, ...last];
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/^x-/i, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
