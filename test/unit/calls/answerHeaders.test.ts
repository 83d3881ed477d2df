import assert from 'node:assert/strict';
import { headersWorthReading } from '../../../src/calls/answerHeaders.ts';

describe('The headers of an answer', () => {
  it('are those that a reader can use, without secrets and without cookies', async () => {
    const headers = new Headers({
      'content-type': 'application/json',
      'retry-after': '12',
      'x-ratelimit-remaining': '3',
      'x-request-id': 'req-key-1',
      'set-cookie': 'session=abc',
      server: 'nginx',
      'x-long': 'a',
      etag: 'e'.repeat(1_000),
    });
    const shown = await headersWorthReading(headers, async (text) => text.replace('key', '•'));
    assert.deepEqual(
      shown.map(([name]) => name),
      ['content-type', 'etag', 'retry-after', 'x-ratelimit-remaining', 'x-request-id'],
    );
    const values = Object.fromEntries(shown);
    assert.equal(values['x-request-id'], 'req-•-1');
    assert.ok((values['etag'] ?? '').length <= 301);
  });
});
