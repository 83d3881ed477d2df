import assert from 'node:assert/strict';
import type { ProblemDetails } from '../../../src/core/problem.ts';
import { Problem } from '../../../src/core/problem.ts';
import { problemActions } from '../../../src/features/problems/problemActions.ts';
import { problemText } from '../../../src/features/problems/problemText.ts';
import { tailWords } from '../../../src/features/runs/tailStrings.ts';

const PLACE = { provider: 'Crucible', account: 'studio' };
const RETRY = { title: 'Try Again', command: 'backlot.refresh', args: [] } as const;

function worded(details: ProblemDetails) {
  const actions = problemActions(new Problem(details), { account: 'a1', retry: RETRY });
  return { text: problemText(details, PLACE), actions: actions.map((action) => action.title) };
}

describe('problem messages', () => {
  const cases: readonly (readonly [ProblemDetails, RegExp, readonly string[]])[] = [
    [
      { kind: 'auth', code: 'key.refused', status: 401 },
      /refused the key of the account "studio"/,
      ['Replace Key…', 'Try Again'],
    ],
    [
      { kind: 'funds', code: 'funds.insufficient', status: 402 },
      /has not enough left/,
      ['Open Platform Website', 'Try Again'],
    ],
    [{ kind: 'notFound', code: 'target.notFound', status: 404 }, /Not found on/, ['Refresh', 'Try Again']],
    [
      { kind: 'network', code: 'network.unreachable' },
      /Cannot reach Crucible.*Nothing was sent/,
      ['Try Again'],
    ],
    [
      { kind: 'rate', code: 'rate.limited', status: 429, retryAfterMs: 41_000 },
      /in 41 seconds/,
      ['Try Again'],
    ],
    [{ kind: 'rate', code: 'rate.limited', status: 429 }, /does not say for how long/, ['Try Again']],
    [{ kind: 'server', code: 'server.failed', status: 503 }, /HTTP 503/, ['Try Again']],
    [{ kind: 'outcomeUnknown', code: 'job.outcomeUnknown' }, /not sent again by itself/, ['Refresh Balance']],
    [
      { kind: 'outcomeUnknown', code: 'job.outcomeUnknown' },
      /^The answer to this job was lost, and/,
      ['Refresh Balance'],
    ],
    [
      { kind: 'outcomeUnknown', code: 'job.outcomeUnknown', status: 500 },
      /answered this job with an error \(HTTP 500\), and may or may not have done and charged it\. It is not sent/,
      ['Refresh Balance'],
    ],
    [
      { kind: 'outcomeUnknown', code: 'job.outcomeUnknown', status: 202 },
      /answered to this job cannot be read\. It may or may not have done and charged it/,
      ['Refresh Balance'],
    ],
  ];
  for (const [details, text, actions] of cases) {
    it(`${details.code}${details.retryAfterMs ? ' with a wait' : ''}: says what happened and offers an action`, () => {
      const said = worded(details);
      assert.match(said.text, text);
      assert.deepEqual(said.actions, actions);
    });
  }

  it('prefers a sentence of the dialect, with the platform’s name in its place', () => {
    const { text } = worded({ kind: 'rate', code: 'rate.limited', text: '{0} rests at night.' });
    assert.equal(text, 'Crucible rests at night.');
  });

  it('says that a proxy may have answered a refusal without the platform’s shape', () => {
    const refused = { kind: 'permission', code: 'permission.denied', status: 403 } as const;
    assert.match(worded({ ...refused, byProxy: true }).text, /does not look like one of Crucible: something/);
    assert.doesNotMatch(worded(refused).text, /proxy/);
  });

  it('says of everything between this machine and the platform that it is not the platform', () => {
    const network = { kind: 'network', retryable: false } as const;
    const at = { proxy: 'corp:8080', host: 'api.example.test' };
    const said = (details: ProblemDetails) => worded(details).text;
    assert.match(
      said({ kind: 'network', code: 'answer.inFront', status: 403, byProxy: true }),
      /^Something in front of Crucible answered in its place \(HTTP 403\).*nothing about your key/,
    );
    const refused = (status: number) => said({ ...network, code: 'proxy.refused', args: { ...at, status } });
    assert.match(refused(407), /^The proxy corp:8080 wants a user name.*407.*nothing reached/);
    assert.match(refused(403), /^The proxy corp:8080 does not allow connections to api\.example\.test/);
    assert.match(refused(502), /^The proxy corp:8080 could not connect to api\.example\.test/);
    assert.match(said({ ...network, code: 'proxy.refused', status: 407 }), /^The proxy wants a user name/);
    assert.match(
      said({ ...network, code: 'proxy.unreachable', args: { ...at, reason: 'ECONNREFUSED' } }),
      /^The proxy corp:8080 did not open.*\(ECONNREFUSED\)$/,
    );
    assert.match(said({ ...network, code: 'network.signIn', status: 511 }), /sign in/);
    assert.match(said({ ...network, code: 'network.tls', args: at }), /Proxy Strict SSL" has no effect/);
    const tooLarge = { kind: 'invalid', code: 'request.tooLarge', status: 413 } as const;
    assert.match(said(tooLarge), /^The request is too large for Crucible/);
    assert.match(said({ ...tooLarge, byProxy: true }), /too large for something in front of Crucible/);
  });

  it('offers to allow a host in a private network, and none that no platform could mean', () => {
    const at = (range: string, address: string) =>
      worded({
        kind: 'blocked',
        code: 'address.private',
        args: { host: 'media.example.test', range, address },
      });
    assert.match(
      at('private', '198.18.0.7').text,
      /^media\.example\.test \(198\.18\.0\.7\) lies in a private/,
    );
    assert.deepEqual(at('private', '198.18.0.7').actions, ['Allow This Host…', 'Try Again']);
    assert.deepEqual(at('special', '169.254.169.254').actions, ['Try Again']);
  });

  it("marks the platform's texts as its own", () => {
    const { text } = worded({
      kind: 'unexpected',
      code: 'job.failed',
      serverCode: 'NSFW_BLOCKED',
      serverMessage: 'Blocked.',
      serverHint: 'Change the prompt.',
    });
    assert.equal(text, 'The job failed on Crucible. It said: Blocked. — Change the prompt. (NSFW_BLOCKED)');
  });
});

describe('messages of a silent run tail', () => {
  const said = (problem: Problem | null): string =>
    tailWords('LenserFight').state({ kind: 'notKnowable', problem }) ?? '';

  it('say what the status route answered, such as a refused key', () => {
    const refused = new Problem({ kind: 'auth', code: 'key.refused', status: 401 });
    assert.match(said(refused), /the stream is silent, .* cannot be read: LenserFight refused this key/);
  });

  it('say that the status route does not answer only when it did not', () => {
    const gone = new Problem({ kind: 'network', code: 'network.unreachable' });
    assert.match(said(gone), /the status route does not answer/);
    assert.match(said(null), /the status route does not answer/);
  });
});

describe('storage problem messages', () => {
  const said = (reason: string) =>
    problemText({ kind: 'storage', code: 'storage.unavailable', args: { reason, file: 'journal.db' } });

  it('name the reason and the effect on paid jobs', () => {
    assert.match(said('readOnly'), /read-only.*not sent/);
    assert.match(said('newer'), /newer Backlot wrote journal\.db.*nothing was changed/);
    assert.match(said('secrets'), /keyring/);
    assert.match(said('locked'), /nothing was sent/);
  });

  it('are all different', () => {
    const reasons = ['secrets', 'newer', 'corrupt', 'locked', 'readOnly', 'missing', 'failed'];
    assert.equal(new Set(reasons.map(said)).size, reasons.length);
  });
});
