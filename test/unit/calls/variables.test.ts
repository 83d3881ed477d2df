import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requestFaults } from '../../../src/calls/requestFile/requestDiagnostics.ts';
import { variablesIn, withVariables, type Variable } from '../../../src/calls/requestFile/variables.ts';
import { context, operation } from './platforms.ts';

const submit = operation('killatamata.submitMediaJob');

/** The body after each variable was replaced by these texts; what was asked for, in order. */
async function replaced(body: unknown, texts: Readonly<Record<string, string>> = {}) {
  const asked: string[] = [];
  const value = async ({ kind, name, form }: Variable) => {
    asked.push(`${kind}:${name}${form === null ? '' : `|${form}`}`);
    return texts[name] ?? `<${name}>`;
  };
  return { asked, ...(await withVariables(submit, { params: {}, body }, value)) };
}

describe('A variable of a request file', () => {
  it('is replaced inside a text, asked for once, in the order of the text', async () => {
    const input = { prompt: 'a ${input:animal} by ${file:who.txt}', negative_prompt: '${input:animal}' };
    const { asked, body } = await replaced({ task: 'image.generate', input }, { animal: 'fox' });
    assert.deepEqual(asked, ['input:animal', 'file:who.txt']);
    assert.deepEqual(body, {
      task: 'image.generate',
      input: { prompt: 'a fox by <who.txt>', negative_prompt: 'fox' },
    });
  });

  it('becomes the number that it spells where the contract wants a number, and stays a text elsewhere', async () => {
    const input = { prompt: '${input:width}', width: '${input:width}' };
    const { body } = await replaced({ task: 'image.generate', input }, { width: '1024' });
    assert.deepEqual(body, { task: 'image.generate', input: { prompt: '1024', width: 1024 } });
  });

  it('can be written as itself, and other braces are texts like any', async () => {
    const text = '$${input:a} ${b} ${other:c} ${input:} $ {input:d}';
    const { asked, body } = await replaced({ task: text });
    assert.deepEqual([asked, body], [[], { task: '${input:a} ${b} ${other:c} ${input:} $ {input:d}' }]);
  });

  it('brings the form in which a file is wanted', () => {
    assert.deepEqual(variablesIn('${file:a b.png|base64}${job:last|text}${env:org}'), [
      { kind: 'file', name: 'a b.png', form: 'base64' },
      { kind: 'job', name: 'last', form: 'text' },
      { kind: 'env', name: 'org', form: null },
    ]);
  });

  it('changes no text without variables, and nothing that a variable brought is read as one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const { body } = await replaced({ task: `\${input:x}${text}` }, { x: '${input:y}' });
        const rest = variablesIn(text).length === 0 && !text.includes('$${');
        if (rest) assert.deepEqual(body, { task: `\${input:y}${text}` });
      }),
    );
  });

  it('is no fault where a number is wanted', async () => {
    const text = JSON.stringify({
      operation: 'killatamata.submitMediaJob',
      body: { task: 'image.generate', input: { prompt: 'a', width: '${input:width}' } },
    });
    assert.deepEqual(await requestFaults(text, context), []);
  });
});
