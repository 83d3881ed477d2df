import assert from 'node:assert/strict';
import { dialogTime } from '../../../src/core/operation.ts';

describe('a time of a request in the question before it is sent', () => {
  it('is UTC where it has no zone, as the platform takes it, wherever the computer stands', () => {
    const [line] = dialogTime('Ends {0}', '2026-05-01T10:00:00');
    assert.deepEqual(line, { text: 'Ends {0}', args: [new Date('2026-05-01T10:00:00Z')] });
  });

  it('is shown as it was written where it cannot be read', () => {
    assert.deepEqual(dialogTime('Ends {0}', 'soon'), [{ text: 'Ends {0}', args: ['soon'] }]);
    assert.deepEqual(dialogTime('Ends {0}', undefined), []);
  });
});
