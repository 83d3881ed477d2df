import assert from 'node:assert/strict';
import { supportText } from '../../../src/features/problems/supportText.ts';

const facts = { report: '# Report', settings: {}, counts: {}, log: '' };

describe('the file for whoever helps', () => {
  it('tells numbers and switches of settings, and of all others only that they are set', () => {
    const settings = {
      'outputs.cacheLimit': 500,
      'outputs.download': false,
      'network.allowedHosts': ['media.acme.example'],
    };
    const text = supportText({ ...facts, settings, counts: { accounts: 3 } });
    assert.match(text, /outputs\.cacheLimit: 500\n.*outputs\.download: false\n.*network\.allowedHosts: set/);
    assert.match(text, /accounts: 3/);
    assert.ok(!text.includes('acme'));
  });

  it('ends with the end of the log, without keys', () => {
    const log =
      [...Array(1_000).keys()].map((n) => `line ${n}`).join('\n') +
      '\nAuthorization: Bearer sk_boomin_live_0123456789abcdef\n';
    const text = supportText({ ...facts, log });
    assert.ok(!text.includes('line 700\n') && text.includes('line 999\n'));
    assert.ok(!text.includes('sk_boomin_live_0123456789abcdef'), text.slice(-200));
  });

  it('says when the log cannot be read', () => {
    assert.match(supportText({ ...facts, log: null }), /End of the log\nit cannot be read/);
  });
});
