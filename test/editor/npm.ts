import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** What `npm run` tells its children about the outer project; an inner npm would take some of it for its own. */
const OUTER_PROJECT =
  /^(npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix|config_prefix)|INIT_CWD$|NODE_OPTIONS$|NODE_V8_COVERAGE$)/;

/** npm's own pauses would keep a machine without a network waiting for minutes. */
const QUICK_RETRIES = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=4000'];
const REASON_LINES = 3;

/**
 * Runs npm in a folder; its output goes to `log` only.
 * @throws Error with npm's first error lines when it cannot be started or ends with another code than 0.
 */
export async function runNpm(args: readonly string[], cwd: string, log: string): Promise<void> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OUTER_PROJECT.test(name)));
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
    '--fetch-retries=2',
    ...QUICK_RETRIES,
  ];
  appendFileSync(log, `\n$ npm ${args.join(' ')}   (in ${cwd})\n`);
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('npm', [...args, ...quiet], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (data: Buffer): void => {
      appendFileSync(log, data);
      output += data.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const reasons = output.match(/^npm error .*\S.*$/gm)?.slice(0, REASON_LINES) ?? [];
  const reason = reasons.map((line) => line.replace('npm error ', '')).join('; ');
  throw new Error(`npm ${args[0] ?? ''} failed with code ${code}: ${reason}`);
}
