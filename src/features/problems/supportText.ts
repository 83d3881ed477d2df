import { redact } from '../../net/redaction/redact.ts';
import { cutText } from '../../net/redaction/displayText.ts';

/** What is known beside the report of problems. */
export interface SupportFacts {
  readonly report: string;
  /** The settings of the extension that the user changed, by key, as they are now. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** How many there are, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** The log of this window as it was written; null when it cannot be read. */
  readonly log: string | null;
}

const LOG_LINES = 300;
const LINE_LENGTH = 500;

/**
 * A text file for whoever helps: the report, what was set, and the end of the log. Settings are told by their numbers and
 * switches; texts, lists and tables may hold names and addresses, so only that they are set is told.
 */
export function supportText({ report, settings, counts, log }: SupportFacts): string {
  const lines = log === null ? ['it cannot be read'] : log.trimEnd().split('\n').slice(-LOG_LINES);
  return [
    report.trimEnd(),
    '',
    '## Settings that were changed',
    ...listed(settings, settingText),
    '',
    '## Counts',
    ...listed(counts, String),
    '',
    '## End of the log',
    // Cut last: the beginning of a secret is not known for one.
    ...lines.map((line) => cutText(redact(line.trimEnd()), LINE_LENGTH)),
    '',
  ].join('\n');
}

function listed<T>(values: Readonly<Record<string, T>>, text: (value: T) => string): readonly string[] {
  const rows = Object.entries(values).map(([name, value]) => `- ${name}: ${text(value)}`);
  return rows.length > 0 ? rows : ['none'];
}

function settingText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'set';
}
