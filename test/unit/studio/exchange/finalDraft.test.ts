import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFinalDraft } from '../../../../src/studio/exchange/finalDraft.ts';
import { turnsDuring } from '../../../support/turns.ts';

const paragraph = (type: string, text: string, more = '', attributes = '') =>
  `<Paragraph Type="${type}"${attributes}>${more}<Text>${text}</Text></Paragraph>`;

const document = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no" ?>
<FinalDraft DocumentType="Script" Template="No" Version="5"><Content>${content}</Content>
<TitlePage><Content><Paragraph><Text></Text></Paragraph><Paragraph><Text>The Keeper</Text></Paragraph></Content></TitlePage>
</FinalDraft>`;

const readScript = (source: string) => readFinalDraft(source, new AbortController().signal);

describe('A Final Draft screenplay', () => {
  it('has its scenes, speeches, notes and summaries', async () => {
    const summary =
      '<SceneProperties Length="1/8"><Summary><Paragraph><Text>Dark.</Text></Paragraph></Summary></SceneProperties>';
    const read = await readScript(
      document(
        [
          paragraph('Scene Heading', 'INT. LIGHTHOUSE', summary, ' Number="12A"'),
          '<Paragraph Type="Action"><ScriptNote><Paragraph><Text>Which lamp?</Text></Paragraph></ScriptNote>' +
            '<Text>Rain &amp; </Text><Text Style="Bold">wind.</Text></Paragraph>',
          paragraph('Character', 'MARA'),
          paragraph('Parenthetical', '(quiet)'),
          paragraph('Dialogue', 'It is late.'),
          `<Paragraph><DualDialogue>${paragraph('Character', 'ANN')}${paragraph('Dialogue', 'Yes.')}</DualDialogue></Paragraph>`,
          paragraph('Shot', 'CLOSE ON THE LAMP'),
          paragraph('Transition', 'CUT TO:'),
        ].join('\n'),
      ),
    );
    assert.deepEqual(read, {
      title: 'The Keeper',
      scenes: [
        {
          ...{ number: '12A', heading: 'INT. LIGHTHOUSE', synopsis: 'Dark.', line: 0 },
          elements: [
            { kind: 'action', text: 'Rain & wind.', character: null, line: 1 },
            { kind: 'note', text: 'Which lamp?', character: null, line: 1 },
            { kind: 'dialogue', text: '(quiet)\nIt is late.', character: 'MARA', line: 2 },
            { kind: 'dialogue', text: 'Yes.', character: 'ANN', line: 6 },
            { kind: 'shot', text: 'CLOSE ON THE LAMP', character: null, line: 8 },
            { kind: 'transition', text: 'CUT TO:', character: null, line: 9 },
          ],
        },
      ],
    });
  });

  it('with entities of its own is refused, as is what is no screenplay', async () => {
    const bomb = `<!DOCTYPE f [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><FinalDraft><Content>&b;</Content></FinalDraft>`;
    assert.deepEqual(await readScript(bomb), { fault: 'notXml' });
    assert.deepEqual(await readScript('<html/>'), { fault: 'notFinalDraft' });
    assert.deepEqual(await readScript('INT. HOUSE'), { fault: 'notXml' });
    assert.deepEqual(await readScript('<FinalDraft>'.repeat(500_000)), { fault: 'notFinalDraft' });
  });

  it('is read or refused whatever the text is', async () => {
    const piece = fc.constantFrom(
      ...['<Paragraph>', '</Paragraph>', '<Paragraph Type="Dialogue">', '<Text>', '</Text>', '&x;', '&#0;'],
      ...['<ScriptNote>', '</ScriptNote>', '<DualDialogue>', '</DualDialogue>', ']]>', '<![CDATA[', '\0'],
    );
    const pieces = fc.array(piece).map((all) => document(all.join('')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(pieces, fc.string({ unit: 'binary' })), async (source) => {
        await readScript(source);
      }),
      { numRuns: 500 },
    );
  });

  it('of 200 pages does not keep the editor waiting', async () => {
    const page = `${paragraph('Scene Heading', 'INT. ROOM')}${paragraph('Action', 'She looks. '.repeat(20)).repeat(25)}`;
    const source = document(page.repeat(200));
    const { result, turns } = await turnsDuring(() => readScript(source));
    assert.ok('scenes' in result && result.scenes.length === 200);
    assert.ok(turns >= Math.floor(source.length / 40_000), `${turns} turns`);
  });
});
