/** No key is longer; a longer word is shown as it comes, so that a text without blanks is not held back for ever. */
const LONGEST_WORD = 512;

/** The last word, with names in front of it whose values are hidden with them: `Authorization: Bearer abc`. */
const OPEN_END =
  /(?:["']?[\w-]*(?:authorization|bearer|basic|key|token|secret|cookie|password)["']?[\s:=]{1,8}){0,3}\S*$/i;
const SEARCHED = LONGEST_WORD + 128;

/**
 * Joins the pieces of a text so that each word is whole when it is shown: a key that is parted between two pieces would
 * not be recognized in either.
 */
export class PieceText {
  #held = '';

  /** How many characters wait for the next piece. */
  get held(): number {
    return this.#held.length;
  }

  /** What can be shown now. @param goesOn false: nothing follows this piece, so that all of it is shown */
  next(piece: string, goesOn: boolean): string {
    const whole = this.#held + piece;
    const open = goesOn ? openEnd(whole) : whole.length;
    this.#held = whole.substring(open);
    return whole.substring(0, open);
  }
}

/** Where the end begins that may go on. */
function openEnd(whole: string): number {
  const from = Math.max(0, whole.length - SEARCHED);
  const found = OPEN_END.exec(whole.substring(from));
  const open = from + (found?.index ?? 0);
  return whole.length - open > LONGEST_WORD ? whole.length : open;
}
