/** What stands in the place of a secret. */
export const HIDDEN = '***';

/** Shorter values are no secrets that could be told from ordinary text, and hiding them would leave nothing of it. */
export const SHORTEST_SECRET = 6;

/** The forms in which secrets come back in answers; what is too short to be one has none. */
export function secretForms(secrets: readonly string[]): readonly string[] {
  return [...new Set(secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(formsOf))];
}

/** As it is, in JSON, in JSON that is quoted in JSON, in an address, and in Base64. */
function formsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const address = encodeURIComponent(secret.toWellFormed());
  return [secret, json, JSON.stringify(json).slice(1, -1), address, ...base64Of(secret)];
}

/** Alone, and as part of a longer text, of which each third letter begins at the start of a Base64 letter. */
function base64Of(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  const within = [0, 1, 2].map((before) => {
    const bits = (before + bytes.byteLength) * 8;
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // Letters that the neighbors have a part in differ from text to text.
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
  });
  return [bytes.toString('base64').replace(/=+$/, ''), ...within];
}

/** A text as a part of a regular expression. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
