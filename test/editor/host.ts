import { parseArgs } from 'node:util';
import type { EditorName } from './install.ts';
import { runHostTests } from './runHost.ts';

const USAGE = 'Usage: node test/editor/host.ts [--editor newest|oldest] [--grep pattern] suite…';

/** Command line of the host tests: runs suites of `test/host` one after the other; exit code 1 when anything failed. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { editor: { type: 'string', default: 'newest' }, grep: { type: 'string' } },
  });
  const which = editorName(values.editor);
  if (!which || positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  let failed = false;
  for (const suite of positionals) {
    try {
      const result = await runHostTests({ which, suite, ...(values.grep && { grep: values.grep }) });
      console.log(`${suite} on ${which}: ${result.passed} passed, ${result.failed} failed`);
      failed ||= result.failed > 0;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      failed = true;
    }
  }
  return failed ? 1 : 0;
}

function editorName(text: string): EditorName | undefined {
  return text === 'newest' || text === 'oldest' ? text : undefined;
}

process.exitCode = await main();
