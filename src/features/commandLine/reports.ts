import { redact } from '../../net/redaction/redact.ts';
import { cutText, oneLine } from '../../net/redaction/displayText.ts';
import { printJson } from '../../net/json/printJson.ts';
import type { Unmet } from '../../calls/requestFile/expectations.ts';
import type { RequestResult } from './runRequests.ts';

/** Of a value that is not as expected, so much is shown. */
const VALUE_CHARACTERS = 500;

const MARKS = { passed: 'ok', failed: 'FAILED', error: 'ERROR' } as const;

/**
 * A file and its outcome in lines for a person.
 *
 * @param line where in the file each line below the first points to, as terminals and problem matchers read it; null: they
 *   point nowhere
 */
export function resultText(result: RequestResult, line: number | null = null): string {
  const { file, state, status, durationMs } = result;
  const answer = status === null ? '' : `  ${status}, ${Math.round(durationMs)} ms`;
  const place = line === null ? '' : `${shown(file)}:${line}: `;
  return [
    `${MARKS[state].padEnd(7)} ${shown(file)}${answer}`,
    ...linesOf(result).map((text) => `        ${place}${text}`),
  ].join('\n');
}

/** The outcome of a run in one line. */
export function summaryText(results: readonly RequestResult[]): string {
  const count = (state: RequestResult['state']) => results.filter((one) => one.state === state).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('error')} not sent or not answered`;
}

/** A JUnit report: a suite of one case for each file. Times in seconds. */
export function junitReport(results: readonly RequestResult[]): string {
  const cases = results.map((result) => {
    const { file, state, durationMs, operation } = result;
    const tag = state === 'failed' ? 'failure' : 'error';
    const lines = linesOf(result);
    const about = `<${tag} message="${escaped(lines[0] ?? '')}">${escaped(lines.join('\n'))}</${tag}>`;
    const attributes = `name="${escaped(file)}" classname="${escaped(operation ?? 'request')}" time="${seconds(durationMs)}"`;
    return state === 'passed'
      ? `    <testcase ${attributes}/>`
      : `    <testcase ${attributes}>${about}</testcase>`;
  });
  const count = (state: RequestResult['state']) => results.filter((one) => one.state === state).length;
  const total = results.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const counts = `tests="${results.length}" failures="${count('failed')}" errors="${count('error')}" time="${seconds(total)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="backlot" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function linesOf({ unmet, reason }: RequestResult): readonly string[] {
  return [...unmet.map(unmetText), ...(reason === null ? [] : [shown(reason)])];
}

function unmetText(unmet: Unmet): string {
  if (unmet.kind === 'status')
    return `status: expected ${unmet.wanted.join(' or ') || 'success'}, got ${unmet.got}`;
  return `${shown(unmet.pointer)}: expected ${valueText(unmet.wanted)}, got ${valueText(unmet.got)}`;
}

function valueText(value: unknown): string {
  return value === undefined ? 'nothing' : shown(printJson(value, VALUE_CHARACTERS).text);
}

/** What others wrote, as a line of a log that has no keys and moves no cursor. */
function shown(text: string): string {
  return cutText(oneLine(redact(text), 2_000), 2_000);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

function escaped(text: string): string {
  const plain = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  return plain.toWellFormed().replace(/[&<>"\n]/g, (mark) => ENTITIES[mark] ?? mark);
}
