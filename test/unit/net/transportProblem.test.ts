import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Problem } from '../../../src/core/problem.ts';
import { transportProblem } from '../../../src/net/errors/transportProblem.ts';

const url = new URL('https://api.example.com/');

function failure(code: string, more: object = {}): Error {
  return Object.assign(new Error('inner'), { code, ...more });
}

describe('Transport failures', () => {
  it('are told apart by the code of Node, also where it is hidden in a cause', () => {
    const codes = {
      ECONNREFUSED: 'network.unreachable',
      ENOTFOUND: 'network.unreachable',
      EAI_AGAIN: 'network.unreachable',
      EHOSTUNREACH: 'network.unreachable',
      ECONNRESET: 'network.cut',
      EPIPE: 'network.cut',
      Z_DATA_ERROR: 'network.cut',
      Z_BUF_ERROR: 'network.cut',
      ETIMEDOUT: 'network.timeout',
      CERT_HAS_EXPIRED: 'network.tls',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'network.tls',
      SELF_SIGNED_CERT_IN_CHAIN: 'network.tls',
      UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'network.tls',
      ERR_TLS_CERT_ALTNAME_INVALID: 'network.tls',
      ERR_SSL_WRONG_VERSION_NUMBER: 'network.tls',
      'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE': 'network.tls',
      EPROTO: 'network.tls',
      HPE_INVALID_CONSTANT: 'answer.wrongShape',
      HPE_HEADER_OVERFLOW: 'answer.tooLarge',
    };
    for (const [code, wanted] of Object.entries(codes)) {
      for (const thrown of [
        failure(code),
        new TypeError('x', { cause: failure(code) }),
        new AggregateError([failure(code)]),
      ]) {
        const problem = transportProblem(thrown, url);
        assert.equal(problem.code, wanted, code);
        assert.deepEqual(problem.details.args, { host: 'api.example.com', reason: code });
      }
    }
  });

  it('of a proxy name it without the rest of what was thrown', () => {
    const thrown = new Error(
      'Failed to establish a socket connection to proxies: PROXY me:secret@proxy:8080',
    );
    const problem = transportProblem(thrown, url, { host: 'proxy:8080', error: failure('ECONNREFUSED') });
    assert.equal(problem.code, 'proxy.unreachable');
    assert.deepEqual(problem.details.args, {
      proxy: 'proxy:8080',
      host: 'api.example.com',
      reason: 'ECONNREFUSED',
    });
    assert.equal(problem.details.cause, undefined);
    const refused = transportProblem(failure('ERR_PROXY_TUNNEL', { statusCode: 407 }), url);
    assert.deepEqual([refused.code, refused.details.args?.['status']], ['proxy.refused', 407]);
  });

  it('of a proxy that answered what is no HTTP have no status', () => {
    for (const statusCode of [NaN, Infinity, 1.5, '403', undefined]) {
      const thrown = Object.assign(new Error('bad'), { code: 'ERR_PROXY_TUNNEL', statusCode });
      const { code, details } = transportProblem(thrown, new URL('https://a.example/'));
      assert.deepEqual([code, details.args?.['status']], ['proxy.refused', 0]);
    }
  });

  it('keep a Problem that was thrown on the way', () => {
    const problem = new Problem({ kind: 'blocked', code: 'address.private' });
    assert.equal(transportProblem(new TypeError('x', { cause: problem }), url), problem);
  });

  it('treat an unknown failure as a cut connection', () => {
    fc.assert(fc.property(fc.anything(), (thrown) => transportProblem(thrown, url).code === 'network.cut'));
    const endless = new Error('x');
    endless.cause = endless;
    assert.equal(transportProblem(endless, url).code, 'network.cut');
  });
});
