const LONGEST_ALT = 200;

/**
 * The Markdown for a file beside the document: a picture with its alternative text, or a link for what is none.
 * @param name the file's name, relative to the document.
 */
export function markdownLink(title: string, name: string, picture: boolean): string {
  const words = title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ALT);
  const text = words.replace(/[\\[\]`*_<>]/g, (character) => `\\${character}`);
  const target = encodeURIComponent(name).replace(/[()]/g, (character) =>
    character === '(' ? '%28' : '%29',
  );
  return `${picture ? '!' : ''}[${text}](${target})`;
}
