import assert from 'node:assert/strict';
import fc from 'fast-check';
import { transportFailure } from '../../../src/net/errors/transportProblem.ts';

const url = new URL('https://api.example.com/');

/** A failure as fetch reports it: the real one is a cause of a TypeError. */
function failure(code: string, more: object = {}): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('inner'), { code, ...more }) });
}

describe('Transport failures', () => {
  it('report nothing sent only for failures before the request is written', () => {
    const certain = {
      ECONNREFUSED: 'network.unreachable',
      ENOTFOUND: 'network.unreachable',
      EAI_AGAIN: 'network.unreachable',
      UND_ERR_CONNECT_TIMEOUT: 'network.timeout',
      CERT_HAS_EXPIRED: 'network.tls',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'network.tls',
      SELF_SIGNED_CERT_IN_CHAIN: 'network.tls',
      UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'network.tls',
      ERR_TLS_CERT_ALTNAME_INVALID: 'network.tls',
      ERR_SSL_WRONG_VERSION_NUMBER: 'network.tls',
      'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE': 'network.tls',
      ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'network.tls',
    };
    const uncertain = {
      ECONNRESET: 'network.cut',
      EPIPE: 'network.cut',
      UND_ERR_SOCKET: 'network.cut',
      ETIMEDOUT: 'network.timeout',
      EHOSTUNREACH: 'network.unreachable',
      UND_ERR_HEADERS_TIMEOUT: 'network.timeout',
      UND_ERR_BODY_TIMEOUT: 'network.timeout',
      UND_ERR_HEADERS_OVERFLOW: 'answer.tooLarge',
      ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC: 'network.tls',
      EPROTO: 'network.tls',
      HPE_INVALID_CONSTANT: 'answer.wrongShape',
      Z_DATA_ERROR: 'network.cut',
    };
    for (const [code, wanted] of Object.entries({ ...certain, ...uncertain })) {
      const { problem, nothingSent } = transportFailure(failure(code), url);
      assert.equal(problem.code, wanted, code);
      assert.equal(nothingSent, code in certain, code);
      assert.deepEqual(problem.details.args, { host: 'api.example.com', reason: code });
    }
  });

  it('report nothing sent while connecting', () => {
    for (const code of ['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT']) {
      assert.equal(transportFailure(failure(code, { syscall: 'connect' }), url).nothingSent, true);
    }
    const each = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const all = Object.assign(new AggregateError([each, each]), { code: 'ECONNREFUSED' });
    assert.equal(transportFailure(new TypeError('fetch failed', { cause: all }), url).nothingSent, true);
  });

  it('report a port that fetch refuses', () => {
    const { problem, nothingSent } = transportFailure(
      new TypeError('x', { cause: new Error('bad port') }),
      url,
    );
    assert.equal(problem.code, 'address.notAllowed');
    assert.equal(nothingSent, true);
  });

  it('treat an unknown failure as a cut connection that may have sent something', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const { problem, nothingSent } = transportFailure(thrown, url);
        return problem.code === 'network.cut' && !nothingSent;
      }),
    );
    const endless = new Error('x');
    endless.cause = endless;
    assert.equal(transportFailure(endless, url).problem.code, 'network.cut');
  });
});
