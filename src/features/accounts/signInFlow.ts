import * as vscode from 'vscode';
import { rawText, type ForeignText } from '../../core/foreignText.ts';
import { toProblem } from '../../core/problem.ts';
import type { Session } from '../../core/session.ts';
import type { BrowserSignIn, SignInMethod, SignInStep, TypedSignIn } from '../../core/signIn.ts';
import { allowedUrl } from '../../net/address/address.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { problemText } from '../problems/problemText.ts';
import { resourceText } from '../resources/resourceText.ts';
import {
  setStatusBarMessage,
  showErrorMessage,
  showInformationMessage,
  showInputBox,
} from '../shared/messages.ts';
import { openInBrowser } from '../shared/openPage.ts';
import { withProgress } from '../shared/progress.ts';

/**
 * Signs in and gives the key; undefined when the user backs out of a question. What is typed and the key are in no log.
 * Errors: Problem; `call.canceled` when the user cancels a notice.
 */
export function signInWith(
  session: Session,
  method: SignInMethod,
  provider: string,
): Promise<string | undefined> {
  return method.way === 'browser'
    ? signInWithBrowser(session, method, provider)
    : signInByTyping(session, method, provider);
}

/** Shows the code, opens the page, waits until the user has decided there. */
async function signInWithBrowser(
  session: Session,
  method: BrowserSignIn,
  provider: string,
): Promise<string | undefined> {
  const title = vscode.l10n.t('Signing in to {0}', provider);
  return withProgress(title, async (signal, progress) => {
    const waiting = await method.start(session, signal);
    // A page of another scheme would be opened by another program.
    const page = allowedUrl(waiting.url);
    const message = vscode.l10n.t('Approve the code {0} on {1}.', oneLine(waiting.code), page.host);
    progress.report({ message });
    if (!(await openApproval(session, page, waiting.code))) return undefined;
    return waiting.key(signal);
  });
}

/**
 * Opens the page at once where it is one of the account's own addresses and has the code. Otherwise the user sees the
 * host first and takes the code along. False when they said no.
 */
async function openApproval({ account }: Session, page: URL, code: ForeignText): Promise<boolean> {
  const origins = Object.values(account.bases).map((base) => URL.parse(base)?.origin);
  const isTaken = [...page.searchParams.values()].includes(rawText(code));
  if (!isTaken || !origins.includes(page.origin)) {
    const copy = vscode.l10n.t('Copy Code and Open');
    const detail = vscode.l10n.t(
      'A page on {0} opens in the browser and asks for this code. Approve it only there.',
      page.host,
    );
    const text = vscode.l10n.t('Sign in with the code {0}.', oneLine(code));
    if ((await showInformationMessage(text, { modal: true, detail }, copy)) !== copy) return false;
    await vscode.env.clipboard.writeText(rawText(code));
  }
  await openInBrowser(page);
  return true;
}

/** Asks for one thing after the other; what is refused can be typed again at once. */
async function signInByTyping(
  session: Session,
  { steps }: TypedSignIn,
  provider: string,
): Promise<string | undefined> {
  const typed: Record<string, string> = {};
  const carryOut = (step: SignInStep) =>
    withProgress(resourceText(step.busy), (signal) => step.carryOut(session, { ...typed }, signal));
  for (let at = 0; ;) {
    const step = steps[at];
    if (!step) return undefined;
    const before = steps[at - 1];
    const text = await askStep(step, before?.repeat, provider);
    if (text === undefined) return undefined;
    if (text === '' && before) {
      if (await repeated(() => carryOut(before), provider)) continue;
      return undefined;
    }
    typed[step.id] = text;
    try {
      const key = await carryOut(step);
      if (key !== null) return key;
      at += 1;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.kind !== 'auth' && problem.kind !== 'invalid') throw problem;
      const next = await askAgain(problemText(problem.details, { provider }), before?.repeat);
      if (next === 'stop') return undefined;
      if (next === 'repeat' && before && !(await repeated(() => carryOut(before), provider)))
        return undefined;
    }
  }
}

/** What the user types for a step; empty where they want the step before it once more. */
async function askStep(
  { prompt, secret, pattern, rule }: SignInStep,
  repeat: string | undefined,
  title: string,
): Promise<string | undefined> {
  const words = resourceText(prompt);
  const typed = await showInputBox({
    title,
    ignoreFocusOut: true,
    password: secret ?? false,
    prompt: repeat ? vscode.l10n.t('{0}. Leave it empty for: {1}', words, resourceText(repeat)) : words,
    validateInput: (text) => {
      const trimmed = text.trim();
      return pattern.test(trimmed) || (trimmed === '' && repeat !== undefined)
        ? undefined
        : resourceText(rule);
    },
  });
  return typed?.trim();
}

async function askAgain(text: string, repeat: string | undefined): Promise<'again' | 'repeat' | 'stop'> {
  const again = vscode.l10n.t('Enter Again');
  const another = repeat === undefined ? [] : [resourceText(repeat)];
  const chosen = await showErrorMessage(text, again, ...another);
  if (chosen === undefined) return 'stop';
  return chosen === again ? 'again' : 'repeat';
}

/** Carries out a step once more; false when that failed, which the user has been told then. */
async function repeated(carryOut: () => Promise<unknown>, provider: string): Promise<boolean> {
  try {
    await carryOut();
    setStatusBarMessage(vscode.l10n.t('Sent again'), 5_000);
    return true;
  } catch (error) {
    const problem = toProblem(error);
    if (problem.kind === 'canceled') throw problem;
    return (await askAgain(problemText(problem.details, { provider }), undefined)) === 'again';
  }
}
