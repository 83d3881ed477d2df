import { cutText } from '../net/redaction/displayText.ts';

/** What a header says that a reader of an answer can use; nobody reads the others. */
const WORTH_READING =
  /^(?:content-type|content-length|retry-after|location|etag|last-modified|deprecation|sunset|warning|(?:x-)?ratelimit.*|(?:x-)?rate-limit.*|(?:x-)?request-id|idempoten.*|x-idempoten.*|x-cost.*|x-credits.*)$/;

const MOST_HEADERS = 20;
const VALUE_CHARACTERS = 300;

/**
 * The headers of an answer that are worth reading, in the order of their names.
 *
 * @param hide takes secrets out of a text.
 */
export async function headersWorthReading(
  headers: Headers,
  hide: (text: string) => Promise<string>,
): Promise<readonly (readonly [name: string, value: string])[]> {
  const found = [...headers].filter(([name]) => WORTH_READING.test(name)).slice(0, MOST_HEADERS);
  return Promise.all(
    found.map(async ([name, value]) => [name, await hide(cutText(value, VALUE_CHARACTERS))] as const),
  );
}
