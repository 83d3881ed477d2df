import assert from 'node:assert/strict';
import type { l10n } from 'vscode';
import { rawText, type ForeignText } from '../../../src/core/foreignText.ts';
import type { ProblemDetails } from '../../../src/core/problem.ts';
import type { ResourceRow } from '../../../src/core/resource.ts';

/**
 * What the compiler and the linter refuse. A line that they would let pass fails their stage: an expected error that is
 * not there is one, and so is a directive that turns off nothing.
 */
export const refused = [
  // @ts-expect-error A foreign text is no part of a sentence until it was made one.
  (t: typeof l10n.t, { label }: ResourceRow) => t('{0} is ready.', label),
  // @ts-expect-error A platform's words are no text of Backlot's.
  ({ serverMessage }: ProblemDetails): string | undefined => serverMessage,
  // @ts-expect-error It has none of the members of a string.
  ({ label: { length } }: ResourceRow): number => Number(length),
  // eslint-disable-next-line @typescript-eslint/restrict-template-expressions, @typescript-eslint/no-base-to-string -- refused
  ({ label }: ResourceRow) => `${label} is ready.`,
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- refused
  ({ label, description }: ResourceRow) => [label, description].join(' · '),
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- refused
  ({ label }: ResourceRow) => String(label),
];

describe('A foreign text', () => {
  it('is any string, and stays what it is', () => {
    const text: ForeignText = '[x](command:a)';
    assert.equal(rawText(text), '[x](command:a)');
  });

  it('is compared with a string as one', () => {
    const status = (word: ForeignText) => word === 'paused';
    assert.deepEqual([status('paused'), status('online')], [true, false]);
  });
});
