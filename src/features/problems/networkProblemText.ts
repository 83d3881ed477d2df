import { l10n } from 'vscode';
import { problemArg, type ProblemDetails } from '../../core/problem.ts';

/** The sentences about what stands between this machine and a platform: proxies, networks, their gateways. */

/** Two are said in full where the code alone is the sentence: the rest of a foreign answer gets this one behind it. */
export function foreignAnswerText({ byProxy, code }: ProblemDetails, provider: string): string {
  if (!byProxy || code === 'answer.inFront' || code === 'proxy.refused' || code === 'network.signIn')
    return '';
  return l10n.t(
    'The answer does not look like one of {0}: something in between (a proxy, a firewall, a gateway) may have given it.',
    provider,
  );
}

export function inFrontText(problem: ProblemDetails, provider: string): string {
  const fileHost = URL.parse(problemArg(problem, 'origin'))?.hostname;
  if (fileHost !== undefined)
    return l10n.t(
      'Something in front of {0}, which has this file, answered in its place (HTTP {1}): a firewall, a gateway or a sign-in page of this network. It says nothing about the file, and usually passes by itself. Try again later.',
      fileHost,
      problem.status ?? 0,
    );
  return l10n.t(
    'Something in front of {0} answered in its place (HTTP {1}): a firewall, a gateway, a sign-in page of this network, or {0} while it is updated. It says nothing about your key or your request, and usually passes by itself. Try again later.',
    provider,
    problem.status ?? 0,
  );
}

export function networkSignInText(): string {
  return l10n.t(
    'This network wants you to sign in before it lets anything through. Open a web page in your browser, sign in there, then try again. Nothing was sent to the platform.',
  );
}

export function proxyRefusedText(problem: ProblemDetails, provider: string): string {
  const proxy = proxyName(problem);
  const status = Number(problem.args?.['status'] ?? problem.status ?? 0);
  if (status === 407)
    return l10n.t(
      '{0} wants a user name and a password (HTTP 407), so nothing reached {1}. Check the setting "Http: Proxy" or the variable HTTPS_PROXY.',
      proxy,
      provider,
    );
  if (status >= 500)
    return l10n.t(
      '{0} could not connect to {1} (HTTP {2}), so nothing was sent. Try again later.',
      proxy,
      host(problem) || provider,
      status,
    );
  return l10n.t(
    '{0} does not allow connections to {1} (HTTP {2}), so nothing was sent. Ask whoever runs the proxy to allow it.',
    proxy,
    host(problem) || provider,
    status,
  );
}

export function proxyUnreachableText(problem: ProblemDetails, provider: string): string {
  const reason = problemArg(problem, 'reason');
  const text = l10n.t(
    '{0} did not open a connection to {1}, so nothing was sent. Check the setting "Http: Proxy" or the variable HTTPS_PROXY, then try again.',
    proxyName(problem),
    host(problem) || provider,
  );
  return reason === '' ? text : `${text} (${reason})`;
}

export function certificateText(problem: ProblemDetails, provider: string): string {
  return l10n.t(
    'The certificate of {0} cannot be trusted, so nothing was sent. If a proxy or a firewall of yours opens connections, add its certificate to the certificates of the system, then restart VS Code. The setting "Http: Proxy Strict SSL" has no effect here: VS Code does not apply it to extensions.',
    host(problem) || provider,
  );
}

export function privateAddressText(problem: ProblemDetails): string {
  const address = problemArg(problem, 'address');
  const place = address === '' || address === host(problem) ? host(problem) : `${host(problem)} (${address})`;
  if (problem.args?.['range'] !== 'private')
    return l10n.t(
      '{0} is no address on the internet, so it was not opened and nothing was sent there.',
      place,
    );
  return l10n.t(
    '{0} lies in a private network, so it was not opened and nothing was sent there. If the host is yours, or a proxy program on this machine (such as Clash, Surge or sing-box) answers for all names, allow the host.',
    place,
  );
}

export function tooLargeText(problem: ProblemDetails, provider: string): string {
  if (problem.byProxy)
    return l10n.t(
      'The request is too large for something in front of {0} (HTTP {1}), so it was not passed on. Nothing was charged. Use smaller files or shorter texts.',
      provider,
      problem.status ?? 413,
    );
  return l10n.t(
    'The request is too large for {0}. Nothing was charged. Use smaller files or shorter texts.',
    provider,
  );
}

function proxyName(problem: ProblemDetails): string {
  const proxy = problemArg(problem, 'proxy');
  return proxy === '' ? l10n.t('The proxy') : l10n.t('The proxy {0}', proxy);
}

function host(problem: ProblemDetails): string {
  return problemArg(problem, 'host');
}
