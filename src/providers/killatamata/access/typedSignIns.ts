import { rawText } from '../../../core/foreignText.ts';
import { toProblem, type Problem, type ProblemCode } from '../../../core/problem.ts';
import type { TypedSignIn } from '../../../core/signIn.ts';
import type { KillaTamataSession } from '../api.ts';
import { anyAnswer, issuedKeyAnswer } from './answers.ts';
import { KEY_LABEL } from './deviceLink.ts';

/** Statuses that say something about what was typed. */
const REFUSALS: readonly number[] = [400, 401, 404, 409, 410, 422];

/** A one-time code by e-mail. */
export const emailSignIn: TypedSignIn = {
  way: 'typed',
  id: 'email',
  label: 'Sign in with a code by e-mail',
  icon: 'mail',
  credential: 'apikey',
  steps: [
    {
      id: 'email',
      prompt: 'Your e-mail address. The platform sends a one-time code to it.',
      pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
      rule: 'Enter an e-mail address.',
      busy: 'Sending the code…',
      repeat: 'Send Another Code',
      carryOut: async (session: KillaTamataSession, { email = '' }, signal) => {
        const call = { body: { email }, answer: anyAnswer, agreed: true } as const;
        await session.call('startEmailSignIn', call, signal);
        return null;
      },
    },
    {
      id: 'code',
      prompt: 'The six characters of the code that came by e-mail',
      // The contract has six characters of any kind.
      pattern: /^\S{6}$/,
      rule: 'The code has six characters.',
      busy: 'Checking the code…',
      carryOut: async (session: KillaTamataSession, { email = '', code = '' }, signal) => {
        const body = { email, code, keyLabel: KEY_LABEL };
        try {
          const call = { body, answer: issuedKeyAnswer, agreed: true } as const;
          return (await session.call('verifyEmailSignIn', call, signal)).key;
        } catch (error) {
          throw typedWrong(toProblem(error), codeFault);
        }
      },
    },
  ],
};

/** A Google ID token that another program has made, such as `gcloud auth print-identity-token`. */
export const googleSignIn: TypedSignIn = {
  way: 'typed',
  id: 'google',
  label: 'Sign in with a Google ID token',
  icon: 'account',
  credential: 'apikey',
  steps: [
    {
      id: 'idToken',
      prompt: 'The Google ID token. It is sent to the platform once and not kept.',
      secret: true,
      pattern: /^\S{20,}$/,
      rule: 'Paste the whole token.',
      busy: 'Signing in…',
      carryOut: async (session: KillaTamataSession, { idToken = '' }, signal) => {
        try {
          const call = {
            body: { idToken, keyLabel: KEY_LABEL },
            answer: issuedKeyAnswer,
            agreed: true,
          } as const;
          return (await session.call('signInWithGoogle', call, signal)).key;
        } catch (error) {
          throw typedWrong(toProblem(error), () => 'signIn.proofRefused');
        }
      },
    },
  ],
};

/** The refusal of what was typed, in words that say so; any other failure as it is. */
function typedWrong(problem: Problem, codeOf: (status: number, said: string) => ProblemCode): Problem {
  const { status = 0, serverCode, byProxy } = problem.details;
  if (byProxy || !REFUSALS.includes(status)) return problem;
  const said = serverCode === undefined ? '' : rawText(serverCode);
  return problem.with({ kind: 'auth', code: codeOf(status, said) });
}

function codeFault(status: number, said: string): ProblemCode {
  if (/expir/i.test(said)) return 'signIn.codeExpired';
  if (/used|consum/i.test(said)) return 'signIn.codeUsed';
  return status === 410 ? 'signIn.codeExpired' : 'signIn.codeRefused';
}
