import { env, l10n } from 'vscode';
import type { ForeignText } from '../../core/foreignText.ts';
import type { MoneyUnit } from '../../core/money.ts';
import type { ProblemCode, ProblemDetails } from '../../core/problem.ts';
import {
  arg,
  conflictText,
  limitText,
  lostRotationText,
  missingKeyText,
  permissionText,
  refusedKeyText,
} from './accessProblemText.ts';
import {
  certificateText,
  foreignAnswerText,
  inFrontText,
  networkSignInText,
  privateAddressText,
  proxyRefusedText,
  proxyUnreachableText,
  tooLargeText,
} from './networkProblemText.ts';
import { inputTitle } from '../../calls/questions/inputTitle.ts';
import { afterLossText, JOB_WORDS } from './jobProblemText.ts';
import { keepText, storageText } from './storageProblemText.ts';
import { moneyText } from '../money/moneyText.ts';
import { wordedText } from '../resources/resourceText.ts';
import { oneLine, joinedLine } from '../../net/redaction/displayText.ts';

/** The names that the user knows the place by. */
export interface ProblemPlace {
  readonly provider?: string;
  readonly account?: string;
  /** True for an account of the sandbox. */
  readonly sandbox?: boolean | undefined;
  /** How its platform counts money. */
  readonly unit?: MoneyUnit | undefined;
  /** The title of the job that it is about. */
  readonly job?: ForeignText;
}

/** What went wrong and what to do, in the user's language. The platform's own words follow, marked as such. */
export function problemText(problem: ProblemDetails, place: ProblemPlace = {}): string {
  const provider = place.provider ?? l10n.t('the platform');
  const sentence = problem.text
    ? wordedText({ text: problem.text, args: [provider] })
    : place.sandbox && problem.code === 'network.unreachable'
      ? l10n.t('Cannot reach {0}: the sandbox is not running. Start it again. Nothing was sent.', provider)
      : WORDS[problem.code](problem, provider, place.account ?? '', place.unit);
  const said = serverWords(problem);
  const words = [
    sentence,
    arg(problem, 'whenLost'),
    afterLossText(problem, provider, place.account ?? ''),
    placeText(problem),
    said && l10n.t('It said: {0}', said),
    foreignAnswerText(problem, provider),
  ];
  return words.filter(Boolean).join(' ');
}

/** What became of the place of an upload, which is paid for before the bytes are sent. */
function placeText(problem: ProblemDetails): string {
  switch (arg(problem, 'place')) {
    case 'kept':
      return l10n.t(
        'The place for the file is paid for and kept while this window is open: upload the same file again, and nothing more is charged.',
      );
    case 'gone':
      return l10n.t('The place that was paid for takes the file no more: another upload is charged again.');
    default:
      return '';
  }
}

function serverWords(problem: ProblemDetails): string {
  const words = joinedLine([problem.serverMessage, problem.serverHint], ' — ');
  const code = oneLine(problem.serverCode ?? '');
  if (!words) return code;
  return code ? `${words} (${code})` : words;
}

/** Why a file that a request names is not sent. */
function fileText(problem: ProblemDetails): string {
  const file = arg(problem, 'file');
  switch (arg(problem, 'reason')) {
    case 'outside':
      return l10n.t('"{0}" lies outside of the folder of the request, so it is not sent.', file);
    case 'tooLarge':
      return l10n.t('"{0}" is too large to be sent.', file);
    case 'missing':
      return l10n.t('There is no file "{0}" in the folder of the request.', file);
    default:
      return l10n.t('"{0}" is no ordinary file, so it is not sent.', file);
  }
}

/** Why there is no address to fetch an output from. */
function missingOutputText(problem: ProblemDetails, provider: string): string {
  const scheme = arg(problem, 'scheme');
  if (scheme !== '')
    return l10n.t(
      '{0} names an address for this output that Backlot cannot fetch from ({1}).',
      provider,
      scheme,
    );
  if (arg(problem, 'hint') === 'notYet')
    return l10n.t(
      '{0} says that this job has succeeded, and does not name all of its outputs. Check it again in a while: they may come yet.',
      provider,
    );
  if (arg(problem, 'hint') === 'readAgain')
    return l10n.t('{0} named no address for this output. Check the job to get a fresh one.', provider);
  return problem.status === undefined
    ? l10n.t(
        '{0} names no address for this output. It may still be storing it, or have deleted it.',
        provider,
      )
    : l10n.t('{0} no longer has this output.', provider);
}

/** What the link to an output led to. */
function otherContentText(came: string): string {
  switch (came) {
    case 'empty':
      return l10n.t('The link to this output led to an empty file.');
    case 'page':
      return l10n.t('The link to this output led to a web page, as expired links do.');
    case 'signIn':
      return l10n.t('The link to this output led to a page to sign in on.');
    case 'error':
      return l10n.t('The link to this output led to an error message of the host.');
    case 'picture':
      return l10n.t('The link to this output led to a small picture in its place, as expired links do.');
    default:
      return l10n.t('The link to this output led to a text that is not the output.');
  }
}

type Words = (
  problem: ProblemDetails,
  provider: string,
  account: string,
  unit: MoneyUnit | undefined,
) => string;

/** An amount in millionths of the unit that the argument `unit` names. */
function amount(problem: ProblemDetails, name: string, unit: MoneyUnit | undefined): string {
  return moneyText({ unit: arg(problem, 'unit'), micros: Number(problem.args?.[name]) }, unit);
}

const WORDS: Readonly<Record<ProblemCode, Words>> = {
  ...JOB_WORDS,
  'network.unreachable': (_, provider) =>
    l10n.t(
      'Cannot reach {0}. Check the network and the base URL, then try again. Nothing was sent.',
      provider,
    ),
  'network.timeout': (_, provider) => l10n.t('{0} did not answer in time.', provider),
  'network.cut': (_, provider) =>
    l10n.t('The connection to {0} broke before the whole answer was here.', provider),
  'network.tls': certificateText,
  'network.signIn': networkSignInText,
  'proxy.refused': proxyRefusedText,
  'proxy.unreachable': proxyUnreachableText,
  'address.notAllowed': () =>
    l10n.t(
      'This address is not allowed: Backlot talks to https addresses and to this machine, and keys go only to the origins that they were given for.',
    ),
  'address.private': privateAddressText,
  'redirect.tooMany': (_, provider) => l10n.t('{0} redirected too many times.', provider),
  'redirect.notAllowed': (_, provider) =>
    l10n.t('{0} redirected a call that must not be redirected, so it was stopped.', provider),
  'key.refused': refusedKeyText,
  'key.missing': missingKeyText,
  'key.storeForgot': (_, __, account) =>
    l10n.t(
      'VS Code has forgotten every key of Backlot: without a system key ring it keeps secrets in memory only, until it is closed. Add the key of "{0}" again. To keep it, install a key ring and start VS Code anew.',
      account,
    ),
  'signIn.expired': (_, provider) =>
    l10n.t('The sign-in took too long, so {0} ended it. Start it again.', provider),
  'signIn.denied': () => l10n.t('The sign-in was denied in the browser. Nothing was saved.'),
  'signIn.claimed': (_, provider) =>
    l10n.t(
      '{0} has handed out the key of this sign-in already, and it did not arrive here. If it was not you, end the session on the website of the platform. Start the sign-in again.',
      provider,
    ),
  'signIn.codeRefused': (_, provider) => l10n.t('{0} does not accept this code.', provider),
  'signIn.codeExpired': () => l10n.t('This code has expired. Have another one sent.'),
  'signIn.codeUsed': () =>
    l10n.t('This code was used before, and a code works only once. Have another one sent.'),
  'signIn.proofRefused': (_, provider) =>
    l10n.t('{0} does not accept this. It may have expired, or be meant for another service.', provider),
  'token.rotationLost': lostRotationText,
  'permission.denied': permissionText,
  'target.notFound': (_, provider) =>
    l10n.t('Not found on {0}. It may have been removed; refresh the list.', provider),
  'request.invalid': (problem, provider) =>
    problem.args?.['file'] !== undefined
      ? fileText(problem)
      : problem.args?.['rule'] !== undefined
        ? ruleText(problem)
        : problem.status === undefined
          ? l10n.t('This value cannot be used: {0}.', arg(problem, 'field'))
          : refusedText(problem, provider),
  'request.tooLarge': tooLargeText,
  'request.conflict': conflictText,
  'rate.limited': limitText,
  'funds.insufficient': (problem, provider, account, unit) =>
    problem.args?.['missing'] === undefined
      ? l10n.t(
          'The account "{0}" has not enough left on {1}. Nothing was charged. Top up, then submit again.',
          account,
          provider,
        )
      : l10n.t(
          'This costs at least {0}, and the account "{1}" has {2} left on {3}: {4} are missing. Nothing was sent.',
          amount(problem, 'least', unit),
          account,
          amount(problem, 'available', unit),
          provider,
          amount(problem, 'missing', unit),
        ),
  'server.failed': (problem, provider) =>
    l10n.t(
      '{0} failed on its side (HTTP {1}). This is not your doing; try again later.',
      provider,
      problem.status ?? 500,
    ),
  'answer.inFront': inFrontText,
  'answer.notJson': (_, provider) => l10n.t('{0} sent an answer that cannot be read.', provider),
  'answer.wrongShape': (problem, provider) =>
    l10n.t(
      '{0} sent an answer in a shape that Backlot does not know (at {1}).',
      provider,
      arg(problem, 'where'),
    ),
  'answer.tooLarge': (_, provider) =>
    l10n.t('{0} sent an answer that is too large, so it was dropped.', provider),
  'answer.empty': (_, provider) => l10n.t('{0} sent an empty answer.', provider),
  'call.canceled': () => l10n.t('Canceled.'),
  'job.failed': (_, provider) => l10n.t('The job failed on {0}.', provider),
  'account.notSetUp': (_, provider, account) =>
    l10n.t('The account "{0}" is not set up on {1} yet.', account, provider),
  'budget.exceeded': (problem, _, __, unit) => {
    const endsAt = problem.args?.['endsAt'];
    const amounts = ['spent', 'limit', 'left'].map((name) => amount(problem, name, unit));
    if (endsAt === undefined)
      return l10n.t('Ceiling reached: {0} of {1} used or reserved, {2} left. Nothing was sent.', ...amounts);
    const dateStyle = { dateStyle: 'medium', timeStyle: 'short' } as const;
    const figures = [...amounts, new Date(Number(endsAt)).toLocaleString(env.language, dateStyle)];
    return problem.args?.['project'] === undefined
      ? l10n.t(
          'Budget reached: {0} of {1} used or reserved, {2} left until {3}. Nothing was sent.',
          ...figures,
        )
      : l10n.t(
          'Budget of the folder "{4}" reached: {0} of {1} used or reserved, {2} left until {3}. Nothing was sent.',
          ...figures,
          arg(problem, 'project'),
        );
  },
  'plan.ceiling': (problem, _, __, unit) =>
    l10n.t(
      'The ceiling of this plan is reached: {0} of {1} are left, and the next job may cost more. Nothing was sent.',
      amount(problem, 'left', unit),
      amount(problem, 'ceiling', unit),
    ),
  'plan.expired': () =>
    l10n.t('This plan was approved more than a day ago. Resume it to approve what is left of it.'),
  'input.missing': (problem) =>
    l10n.t('The file "{0}" is not kept on this computer any more. Choose it again.', arg(problem, 'name')),
  'frames.unread': (problem) => l10n.t('The frames of {0} cannot be decoded here.', arg(problem, 'name')),
  'upload.refused': (problem) => l10n.t('The upload of "{0}" was refused.', arg(problem, 'name')),
  'output.missing': missingOutputText,
  'output.expired': (problem, provider) =>
    arg(problem, 'hint') === 'gone'
      ? l10n.t('{0} has deleted this output: it does not keep outputs for ever.', provider)
      : arg(problem, 'hint') === 'asked'
        ? l10n.t(
            'The link to this output does not work any more (HTTP {0}), and neither does the fresh one that {1} gave.',
            problem.status ?? '–',
            provider,
          )
        : l10n.t('The link to this output has expired. Check the job to get a fresh one.'),
  'output.otherContent': (problem, provider) => {
    const came = otherContentText(arg(problem, 'came'));
    return arg(problem, 'hint') === 'asked'
      ? l10n.t('{0} {1} was asked for a fresh link, which leads to the same.', came, provider)
      : came;
  },
  'storage.unavailable': (problem) => storageText(problem),
  'storage.full': () =>
    l10n.t(
      'The disk is full. Paid jobs are not sent, because they could not be recorded first. Free some space, then try again.',
    ),
  'keep.failed': (problem) => keepText(problem),
  'sandbox.notBuilt': () => l10n.t('The sandbox does not play this operation yet.'),
  'sandbox.replaced': (problem) =>
    l10n.t(
      'Another program answers at {0}, where the sandbox of this account was. No key was sent to it. Start the sandbox again.',
      arg(problem, 'address'),
    ),
  internal: (problem) => l10n.t('Something went wrong inside Backlot: {0}', arg(problem, 'text')),
};

/** A request that the platform refused, with the field where it names one. */
function refusedText(problem: ProblemDetails, provider: string): string {
  // Places in lists are no names.
  const name = arg(problem, 'field').replace(/(^|\.)\d+(?=\.|$)/g, '');
  return name === ''
    ? l10n.t('{0} rejected the request. Nothing was charged.', provider)
    : l10n.t(
        '{0} rejected the value of "{1}". Nothing was charged. Change it, then try again.',
        provider,
        inputTitle(name),
      );
}

/** A rule of the platform between inputs, in whose words it is told at the field of a form as well. */
function ruleText(problem: ProblemDetails): string {
  const values = [0, 1, 2, 3, 4]
    .map((at) => problem.args?.[`rule${at}`])
    .filter((value) => value !== undefined);
  return `${inputTitle(arg(problem, 'field'))}: ${wordedText({ text: arg(problem, 'rule'), args: values })}`;
}
