import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSearch } from '../../../../../src/jobs/store/sorting/searchTerms.ts';

/** Midnight of a day in the time zone of the test. */
const day = (year: number, month: number, date = 1) => new Date(year, month - 1, date).getTime();

describe('parseSearch', () => {
  it('takes words and quoted words, and a dash before what must not be', () => {
    assert.deepEqual(parseSearch('fox "blue door" -snow -"old man" 16:9 -'), {
      terms: [
        { not: false, field: 'word', text: 'fox' },
        { not: false, field: 'word', text: 'blue door' },
        { not: true, field: 'word', text: 'snow' },
        { not: true, field: 'word', text: 'old man' },
        { not: false, field: 'word', text: '16:9' },
        { not: false, field: 'word', text: '-' },
      ],
      mistakes: [],
    });
  });

  it('reads every field with its values', () => {
    const cases: readonly (readonly [text: string, term: object])[] = [
      ['model:flux', { field: 'model', text: 'flux' }],
      ['Model:"Flux Pro"', { field: 'model', text: 'Flux Pro' }],
      ['seed:42', { field: 'seed', text: '42' }],
      ['account:work', { field: 'account', text: 'work' }],
      ['tag:"night scenes"', { field: 'tag', text: 'night scenes' }],
      ['collection:Trailer', { field: 'collection', text: 'Trailer' }],
      ['kind:video', { field: 'kind', media: 'video' }],
      ['is:favorite', { field: 'is', state: 'favorite' }],
      ['rating:>=4', { field: 'rating', by: '>=', value: 4 }],
      ['cost:<0.25', { field: 'cost', by: '<', value: 0.25 }],
      ['width:1024', { field: 'width', by: '=', value: 1024 }],
      ['bytes:>1.5MB', { field: 'bytes', by: '>', value: 1_500_000 }],
      ['size:>=1920x1080', { field: 'size', by: '>=', width: 1920, height: 1080 }],
      ['date:2026', { field: 'date', from: day(2026, 1), to: day(2027, 1) }],
      ['date:2026-02', { field: 'date', from: day(2026, 2), to: day(2026, 3) }],
      ['date:2026-02-28', { field: 'date', from: day(2026, 2, 28), to: day(2026, 3) }],
      ['date:2026-02..2026-03', { field: 'date', from: day(2026, 2), to: day(2026, 4) }],
      ['date:>2026-02', { field: 'date', from: day(2026, 3), to: null }],
      ['date:<2026-02', { field: 'date', from: null, to: day(2026, 2) }],
    ];
    for (const [text, term] of cases) {
      assert.deepEqual(parseSearch(text), { terms: [{ not: false, ...term }], mistakes: [] }, text);
      assert.deepEqual(parseSearch(`-${text}`).terms, [{ not: true, ...term }], `-${text}`);
    }
  });

  it('says which part is no field, and which is no value of its field', () => {
    const told = (text: string) =>
      parseSearch(text).mistakes.map(({ mistake, part }) => `${mistake} ${part}`);
    assert.deepEqual(told('fox modle:flux größe:3'), ['field modle:flux', 'field größe:3']);
    assert.deepEqual(told('rating:many date:2026-02-31 is:nice size:big kind:jpg model:'), [
      'value rating:many',
      'value date:2026-02-31',
      'value is:nice',
      'value size:big',
      'value kind:jpg',
      'value model:',
    ]);
  });

  it('leaves no part of a text out: each word is a condition or a mistake', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[\w:.<>="-]{1,12}$/),
      fc.constantFrom('model:x', 'rating:3', 'is:rejected', '-tag:a', 'date:2026'),
    );
    fc.assert(
      fc.property(
        fc.array(
          word.filter((one) => !one.includes('"')),
          { maxLength: 12 },
        ),
        (words) => {
          const { terms, mistakes } = parseSearch(words.join(' '));
          assert.equal(terms.length + mistakes.length, words.length);
        },
      ),
    );
  });
});
