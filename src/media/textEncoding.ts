/** Bytes that are text, and how they are to be read. */
export interface DecodedText {
  readonly text: string;
  /** The encoding's name for `TextDecoder`; undefined for UTF-8, and for UTF-16 with a byte order mark. */
  readonly charset?: string;
}

/** Control characters that no text has: all but tab, line feed, form feed, carriage return and escape. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f-\u009f]/;
/** In UTF-8, C1 controls occur in texts that were converted wrongly before; they are shown as they are. */
const C0_CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/**
 * The bytes as text, in the encoding that they prove: by a byte order mark, by the charset that the server named, or
 * because they are UTF-8. Null when they are no text in any of these.
 *
 * A named encoding of one byte per character counts only where the bytes are not UTF-8: every byte is something in it, and
 * many servers name one for everything.
 *
 * @param whole false when the bytes are only a beginning, so that the last character may be cut
 * @param named the charset of the `Content-Type`
 */
export function decodeText(bytes: Uint8Array, whole: boolean, named: string | null): DecodedText | null {
  const mark = markedEncoding(bytes);
  if (mark !== null) return decoded(bytes, whole, mark, true);
  const encoding = named === null ? null : knownEncoding(named);
  if (encoding !== null && encoding !== 'utf-8') {
    const utf8 = isSingleByte(encoding) ? decoded(bytes, true, 'utf-8') : null;
    const found = utf8 === null ? decoded(bytes, whole, encoding) : null;
    if (found) return found;
  }
  return decodedUtf8(bytes, whole);
}

/** The charset that a `Content-Type` names; null when it names none. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:+-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac)/.test(encoding);
}

/** UTF-8 whose last character may be cut, if there is another one that shows that it is UTF-8. */
function decodedUtf8(bytes: Uint8Array, whole: boolean): DecodedText | null {
  const found = decoded(bytes, whole, 'utf-8', true);
  if (found || !whole) return found;
  const cut = decoded(bytes, false, 'utf-8', true);
  return cut && /[^\u0000-\u007f]/.test(cut.text) ? cut : null;
}

function decoded(bytes: Uint8Array, whole: boolean, charset: string, isImplied = false): DecodedText | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: !whole });
    if ((charset === 'utf-8' ? C0_CONTROL : CONTROL).test(text)) return null;
    return isImplied ? { text } : { text, charset };
  } catch {
    return null;
  }
}

/** How common a character of a text in some encoding is: 1 for one that is in every text, below 0 for what hardly occurs. */
type Weight = (char: string, before: string, after: string) => number;

const COMMON_HANZI = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运图片你世界',
);
const COMMON_KANJI = new Set(
  '日本語一国会人年大十二中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賀訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達絵猫犬空海',
);

const byHan =
  (common: ReadonlySet<string>, kana: number): Weight =>
  (char) => {
    if (/[\u3041-\u3096\u30a1-\u30fc]/u.test(char)) return kana;
    if (/[\u4e00-\u9fff]/u.test(char)) return common.has(char) ? 1 : 0.45;
    if (/[\u3000-\u3015\uff01-\uff5e\u2018-\u2026]/u.test(char)) return 0.7;
    if (/[\uff61-\uff9f\ue000-\uf8ff]/u.test(char)) return -0.5;
    return 0;
  };

const WEIGHTS: readonly (readonly [charset: string, weight: Weight])[] = [
  ['shift_jis', byHan(COMMON_KANJI, 0.95)],
  ['euc-jp', byHan(COMMON_KANJI, 0.95)],
  ['gb18030', byHan(COMMON_HANZI, 0.2)],
  ['euc-kr', (char) => (/[\uac00-\ud7a3]/u.test(char) ? 0.85 : /[\u4e00-\u9fff]/u.test(char) ? 0.1 : 0.2)],
  [
    'windows-1252',
    (char, before, after) => {
      if (/[À-ÖØ-öø-ÿŒœŠšŽžŸß]/u.test(char))
        return /[a-z\s]/i.test(before) || /[a-z\s]/i.test(after) ? 0.9 : 0.1;
      if (/[“”‘’–—…€«»„‚°£§©®·¿¡ ½]/u.test(char)) return /[\u0000-\u007f]/.test(before + after) ? 0.6 : 0.1;
      return -0.3;
    },
  ],
];

/** Enough to know a language by. */
const SAMPLE_CHARACTERS = 2_000;
/** Between the worst of real texts (names, headlines) and the best of other bytes. */
const GOOD_ENOUGH = 0.4;

/**
 * The bytes as text in an encoding that only their content tells: UTF-16 without a byte order mark, and the encodings that
 * editors in Western Europe, Japan, China and Korea wrote before UTF-8. Null when they look like none of these.
 *
 * @param isSaidToBeText true when the platform or the server calls it a text, so that it is one in any case
 */
export function guessText(bytes: Uint8Array, whole: boolean, isSaidToBeText: boolean): DecodedText | null {
  if (hasControls(bytes)) return guessUtf16(bytes, whole);
  let best: { readonly found: DecodedText; readonly score: number } | null = null;
  for (const [charset, weight] of WEIGHTS) {
    const found = decoded(bytes, whole, charset);
    const score = found ? scoreOf(found.text, weight) - (charset === 'gb18030' ? rareShare(bytes) : 0) : 0;
    if (found && score > (best?.score ?? 0)) best = { found, score };
  }
  if (best && best.score >= (isSaidToBeText ? GOOD_ENOUGH / 2 : GOOD_ENOUGH)) return best.found;
  return isSaidToBeText ? decoded(bytes, whole, 'windows-1252') : null;
}

function scoreOf(text: string, weight: Weight): number {
  let sum = 0;
  let count = 0;
  const chars = [...text.slice(0, SAMPLE_CHARACTERS)];
  chars.forEach((char, at) => {
    if (char < '\u0080') return;
    sum += weight(char, chars[at - 1] ?? ' ', chars[at + 1] ?? ' ');
    count += 1;
  });
  return count === 0 ? 0 : sum / count;
}

/** The share of character pairs that only the extensions of GB 2312 have: texts hardly do, other encodings' bytes do. */
function rareShare(bytes: Uint8Array): number {
  let pairs = 0;
  let rare = 0;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    pairs += 1;
    if (lead < 0xa1 || lead > 0xf7 || (bytes[at] ?? 0) < 0xa1) rare += 1;
  }
  return pairs === 0 ? 0 : rare / pairs;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
}

function guessUtf16(bytes: Uint8Array, whole: boolean): DecodedText | null {
  if (whole && bytes.byteLength % 2 !== 0) return null;
  let best: { readonly found: DecodedText; readonly plain: number } | null = null;
  for (const charset of ['utf-16le', 'utf-16be']) {
    const found = decoded(bytes, whole, charset);
    const share = found ? readableShare(found.text) : 0;
    if (!found || share < 0.97) continue;
    const plain = found.text.replace(/[^\s!-~\u3001\u3002]/g, '').length;
    if (plain > (best?.plain ?? -1)) best = { found, plain };
  }
  return best?.found ?? null;
}

/** The share of characters that are of the text's few scripts: bytes that are no text decode to all of Unicode. */
function readableShare(text: string): number {
  const chars = [...text.slice(0, SAMPLE_CHARACTERS)];
  const blocks = new Map<string, number>();
  let readable = 0;
  for (const char of chars) {
    if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\n\r\t]/u.test(char)) continue;
    readable += 1;
    const code = char.codePointAt(0) ?? 0;
    const block =
      code >= 0x3000 && code < 0xa000 ? 'han' : code >= 0xac00 && code < 0xd7b0 ? 'hangul' : `${code >> 8}`;
    blocks.set(block, (blocks.get(block) ?? 0) + 1);
  }
  const largest = [...blocks.values()].sort((a, b) => b - a).slice(0, 4);
  const known = largest.reduce((sum, count) => sum + count, 0);
  // A text has line breaks, spaces or full stops; a row of numbers has not.
  return /[\s\u3002.,]/.test(text) ? Math.min(readable, known) / Math.max(1, chars.length) : 0;
}
