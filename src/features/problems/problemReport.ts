import type { Account } from '../../core/account.ts';
import type { JobRecord } from '../../core/job.ts';
import { redact } from '../../net/redaction/redact.ts';
import type { LoggedProblem } from './problemLog.ts';
import { codeSpan } from '../../net/redaction/displayText.ts';

/** What a report is made of. Nothing of it is a key, a prompt, an address of an output or a file's content. */
export interface ReportFacts {
  readonly versions: Readonly<Record<string, string>>;
  readonly accounts: readonly Account[];
  /** Where the platforms themselves are: any other address but loopback is left out. */
  readonly platformOrigins: ReadonlySet<string>;
  readonly jobs: readonly JobRecord[];
  readonly problems: readonly LoggedProblem[];
}

/**
 * A Markdown document for a bug report: versions, states and the last problems. It is written for others to read, so
 * names that the user gave are left out and every line goes through the redaction.
 */
export function problemReport(facts: ReportFacts): string {
  const lines = [
    '# Backlot problem report',
    '',
    'Read it before you send it. It holds no key, no prompt and no name that you gave.',
    '',
    '## Versions',
    ...Object.entries(facts.versions).map(([name, version]) => `- ${name}: ${version}`),
    '',
    '## Accounts',
    ...rowsOr(
      'none',
      facts.accounts.map((account) => accountLine(account, facts.platformOrigins)),
    ),
    '',
    '## Latest jobs',
    ...rowsOr('none', facts.jobs.map(jobLine)),
    '',
    '## Latest problems',
    ...rowsOr('none', facts.problems.map(problemLine)),
    '',
  ];
  return lines.map(redact).join('\n');
}

function rowsOr(empty: string, rows: readonly string[]): readonly string[] {
  return rows.length > 0 ? rows : [empty];
}

function accountLine(account: Account, known: ReadonlySet<string>): string {
  const origins = account.origins.map((origin) => (isPublic(origin, known) ? origin : 'a custom address'));
  const kind = account.sandbox ? 'sandbox' : 'account';
  return `- ${account.provider} ${kind} ${account.id}: credentials ${account.credentials.join(', ') || 'none'}, ${origins.join(', ')}`;
}

/** Well-known and loopback addresses help; a company's own gateway is private. */
function isPublic(origin: string, known: ReadonlySet<string>): boolean {
  return known.has(origin) || /^https?:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?$/.test(origin);
}

function jobLine(job: JobRecord): string {
  const time = new Date(job.createdAt).toISOString();
  const status = job.platformStatus ? ` (${codeSpan(job.platformStatus)})` : '';
  const problem = job.problem ? `, ${job.problem.code}` : '';
  return `- ${time} ${job.provider} ${codeSpan(job.kind)}: ${job.state}${status}${problem}`;
}

function problemLine({ problem, at }: LoggedProblem): string {
  const cause = problem.cause instanceof Error ? ` ← ${problem.cause.name}` : '';
  return `- ${new Date(at).toISOString()} ${codeSpan(problem.message)}${cause}`;
}
