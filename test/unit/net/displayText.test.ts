import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  codeSpan,
  cutText,
  joinedLine,
  markdownText,
  oneLine,
  serverText,
  withoutIcons,
  withoutLinks,
} from '../../../src/net/redaction/displayText.ts';
import { countingSteps } from '../../support/regexSteps.ts';

/** What VS Code makes a link of in notifications and input boxes (`linkedText.ts` of its base). */
const LINK = /\[([^\]]+)\]\(((https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\4))?\)/i;

const FAMILY = '👨‍👩‍👧';

/** Pieces of links, of what is removed, and of what a limit can cut in two. */
const piece = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '[a](command:x)',
    '[b](HTTPS://h "t")',
    'command:x',
    'file:///etc',
    ' ',
    '"t"',
  ],
  ...['\u0000', '\u202E', '\u200B', '\uFEFF', '\u2060', '\r', '\n', '\u2028', '\u0085', '\uD83C', '\uDFAC'],
  ...['🎬', FAMILY, 'e\u0301', 'word'],
);
const pieces = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''));
const anyText = fc.oneof(pieces, fc.string({ unit: 'binary' }));

describe('Text for places in which the editor makes links', () => {
  it('has no link, also after the editor has put it on one line and cut it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.nat(200), (text, limit, editorLimit) => {
        const shown = withoutLinks(text, limit + 1);
        const line = shown.replace(/\r\n|\n|\r/g, ' ').trim();
        for (const one of [shown, line, line.slice(0, editorLimit), `${shown}: ${shown}`, shown + shown])
          assert.doesNotMatch(one, LINK);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is well-formed, within its limit, and has no control or direction characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, limit) => {
        const shown = withoutLinks(text, limit + 1);
        assert.ok(shown.isWellFormed());
        assert.ok(shown.replaceAll(']\u2060(', '](').length <= limit + 1);
        assert.doesNotMatch(shown, /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        assert.equal(withoutLinks(shown, 10_000), shown, 'a second time changes nothing');
      }),
      { numRuns: 2_000 },
    );
  });

  it('parts the brackets of links that are hidden by characters that are removed', () => {
    for (const hidden of ['', '\u0000', '\u200B', '\u202E', '\uFEFF'])
      assert.equal(
        withoutLinks(`See [this]${hidden}(command:a.b?%5B1%5D)`, 100),
        'See [this]\u2060(command:a.b?%5B1%5D)',
      );
  });

  it('keeps ordinary texts as they are', () => {
    for (const text of [`Done: "${FAMILY} (1)" [2]`, 'a\n\nb\tc', 'naïve — 日本 مرحبا'])
      assert.equal(withoutLinks(text, 100), text);
  });

  it('is made of the beginning of a text, however long that is', () => {
    for (const unit of ['](', 'e\u0301', '\u0301', FAMILY, '\u0000', ' ', '\r\n']) {
      const limit = 500;
      const steps = [100_000, 10_000_000].map((length) => {
        const text = Buffer.alloc(length, unit).toString();
        return countingSteps(
          () => [withoutLinks(text, limit), oneLine(text, limit), serverText(text, limit)],
          10_000_000,
        );
      });
      assert.equal(steps[0]?.steps, steps[1]?.steps, JSON.stringify(unit));
    }
  });
});

describe('Text in a sentence', () => {
  it('is one well-formed line within its limit, without control or direction characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), (text, limit) => {
        const line = oneLine(text, limit + 1);
        assert.ok(line.isWellFormed() && line.length <= limit + 1);
        assert.doesNotMatch(line, /[\n\r\t]|  |^ | $/);
        assert.doesNotMatch(
          line,
          /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u,
        );
        assert.equal(oneLine(line, limit + 1), line, 'a second time changes nothing');
      }),
      { numRuns: 2_000 },
    );
  });

  it('cannot break the sentence with lines of its own', () => {
    assert.equal(oneLine('Ada\n\nNothing is charged.\u2028\u202Ex'), 'Ada Nothing is charged. x');
  });

  it('makes no icon where the editor draws them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('$', '(', 'alert)', '$(x)', '\\', ' ')), (parts) => {
        assert.doesNotMatch(withoutIcons(parts.join('')), /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i);
      }),
    );
    assert.equal(withoutIcons('costs $5 (five)'), 'costs $5 (five)');
  });

  it('is left out of a list of texts where it is empty', () => {
    assert.equal(joinedLine(['a\nb', '', null, false, undefined, ' ', 'c'], ' · '), 'a b · c');
  });
});

describe('Text in Markdown', () => {
  // CommonMark: a backslash makes any ASCII punctuation mark an ordinary character.
  const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
  const shownBy = (markdown: string) => markdown.replace(/\\\n/g, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1');

  it('has no mark that is not escaped, no blank line and no indentation', () => {
    const marks = fc.array(fc.oneof(fc.constantFrom(...PUNCTUATION), piece), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.oneof(
          marks.map((all) => all.join('')),
          anyText,
        ),
        (text) => {
          const markdown = markdownText(text, 500);
          assert.doesNotMatch(markdown.replace(/\\[!-/:-@[-`{-~\n]/g, ''), /[!-/:-@[-`{-~]/);
          assert.doesNotMatch(markdown, /\n\s|^\s|(?<!\\)\n/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('shows what the text says', () => {
    for (const text of [
      '[x](command:a) <command:a> <img src=x>',
      'https://evil.example www.evil.example a@b.c',
      '1. a * b # c | d & e; &lt; `code` ~~x~~ \\ $(alert)',
    ])
      assert.equal(shownBy(markdownText(text, 500)), text);
    assert.equal(markdownText('a\n\n    b', 500), 'a\\\nb');
  });

  it('cannot leave a code span', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.match(codeSpan(`\`\`${text}\``), /^`[^`\n]*`$/);
      }),
    );
  });
});

describe('A text that is too long', () => {
  it('is cut between characters as the user sees them', () => {
    assert.equal(cutText(`${'x'.repeat(198)}🎬 rest`, 200), `${'x'.repeat(198)}…`);
    assert.equal(cutText(`${'x'.repeat(199)}🎬 rest`, 200), `${'x'.repeat(199)}…`);
    assert.equal(cutText(`ab${FAMILY}cd`, 6), 'ab…');
    assert.equal(cutText(`ab${FAMILY}`, 10), `ab${FAMILY}`);
    assert.equal(cutText('ae\u0301b', 3), 'a…');
  });

  it('is within its limit and never ends in half a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(60), (text, limit) => {
        const cut = cutText(text, limit + 1);
        assert.ok(cut.isWellFormed() && cut.length <= limit + 1);
      }),
    );
    assert.ok(cutText(`a${'\u0301'.repeat(5_000)}`, 100).length <= 100);
  });
});
