/** How common a character of a text in some encoding is: 1 for one that is in every text, below 0 for what hardly occurs. */
export type Weight = (char: string, before: string, after: string) => number;

const COMMON_HANZI = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运图片你世界',
);
const COMMON_KANJI = new Set(
  '日本語一国会人年大十二中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝革価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検藤町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聞身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警宮究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助労例衛然早張映限親額監環験追審商葉義伝働形景落欧担好退準賀訴辺造英被株頭技低毎医復仕去姿味負閣韓渡失移差衆個門写評課末守若脳極種美岡影命含福蔵量望松非撃佐核観察整段横融型白深字答夜製票況音申様財港識注呼渉達絵猫犬空海',
);

const COMMON_HANT = new Set(
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運圖片您貓歡迎灣愛請謝',
);

/** Russian letters by how common they are; of the other languages in these encodings those that Russian has not. */
const CYRILLIC: readonly (readonly [letters: string, weight: number])[] = [
  ['оеаинтсрвл', 1],
  ['кмдпуяыьгзб', 0.85],
  ['чйхжшюц', 0.6],
  ['щэфёъіїєґ', 0.4],
];

const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;
/** Words of one letter whose bytes are no such words in the encodings of Western Europe, as those of "и" are "è". */
const WORD_OF_ONE_LETTER = /[вкоя]/i;

/** A letter of another script beside it, or a capital inside a word, is a sign of another encoding. */
const byCyrillic: Weight = (char, before, after) => {
  if (/[«»„“”–—…№§°©\u00a0]/u.test(char)) return 0.5;
  const weight = CYRILLIC.find(([letters]) => letters.includes(char.toLowerCase()))?.[1];
  if (weight === undefined) return -0.5;
  if (/[a-z]/i.test(before + after)) return -0.5;
  if (/\p{Lu}/u.test(char) && /\p{Ll}/u.test(before)) return -0.5;
  const isAlone = !CYRILLIC_LETTER.test(before + after);
  return isAlone && !WORD_OF_ONE_LETTER.test(char) ? Math.min(weight, 0.5) : weight;
};

/** Among many Latin words there are Cyrillic ones only if one of them has three letters: two accents may meet, three do not. */
function mayBeCyrillic(text: string): boolean {
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return latin <= cyrillic || /\p{Script=Cyrillic}{3}/u.test(text);
}

/** Letters that are written without others between them, as in "type äöü". */
const LETTER_LISTS = ['äöüß', 'åäö', 'æøå', 'áéíóúüñ', 'àèéìòù', 'âêîôûç', 'ãõç'];

/** An accented letter stands beside a letter without accent; alone it is one of few words. */
const byWestern: Weight = (char, before, after) => {
  if (/[À-ÖØ-öø-ÿŒœŠšŽžŸß]/u.test(char)) {
    if (/[a-z]/i.test(before + after)) return 0.9;
    const around = `${before}${char}${after}`.replace(/[^\p{L}]/gu, '').toLowerCase();
    if (around.length === 1) return /[àáåèéíóöøæ]/.test(around) ? 0.9 : 0.5;
    const isListed = LETTER_LISTS.some((list) => list.includes(around));
    return !isListed ? 0.3 : around.length === 2 ? 0.9 : 1;
  }
  if (/[“”‘’–—…€«»„‚°£§©®·¿¡ ½]/u.test(char)) return /[\u0000-\u007f]/.test(before + after) ? 0.6 : 0.1;
  return -0.3;
};

const byHan =
  (common: ReadonlySet<string>, kana: number): Weight =>
  (char) => {
    if (/[\u3041-\u3096\u30a1-\u30fc]/u.test(char)) return kana;
    if (/[\u4e00-\u9fff]/u.test(char)) return common.has(char) ? 1 : 0.45;
    if (/[\u3000-\u3015\uff01-\uff5e\u2018-\u2026]/u.test(char)) return 0.7;
    if (/[\uff61-\uff9f\ue000-\uf8ff]/u.test(char)) return -0.5;
    return 0;
  };

const byHangul: Weight = (char) => {
  if (/[\uac00-\ud7a3]/u.test(char)) return 0.85;
  return /[\u4e00-\u9fff]/u.test(char) ? 0.1 : 0.2;
};

/** An encoding that is tried; `mayBe` false rules it out for a text that was decoded by it. */
interface TriedEncoding {
  readonly charset: string;
  readonly weight: Weight;
  readonly mayBe?: (text: string) => boolean;
}

/** The encodings that are tried; where two are as likely, the first counts. */
export const TRIED: readonly TriedEncoding[] = [
  { charset: 'shift_jis', weight: byHan(COMMON_KANJI, 0.95) },
  { charset: 'euc-jp', weight: byHan(COMMON_KANJI, 0.95) },
  { charset: 'gb18030', weight: byHan(COMMON_HANZI, 0.2) },
  { charset: 'big5', weight: byHan(COMMON_HANT, -0.5) },
  { charset: 'windows-1251', weight: byCyrillic, mayBe: mayBeCyrillic },
  { charset: 'koi8-r', weight: byCyrillic, mayBe: mayBeCyrillic },
  { charset: 'koi8-u', weight: byCyrillic, mayBe: mayBeCyrillic },
  { charset: 'euc-kr', weight: byHangul },
  { charset: 'windows-1252', weight: byWestern },
];
