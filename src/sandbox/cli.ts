import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from './start.ts';

const HELP = `Brings up all platforms on this machine: no key and no network are needed.

  --port N    the port to listen on (default 7700; 0 = any free one)
  --seed N    ids follow from it (default 1); keys are random at each start
  --speed N   how much faster than usual jobs run (default 1)
  --json      print one line of JSON: origin, base URLs, keys, control token
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7700' },
    seed: { type: 'string', default: '1' },
    speed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(HELP);
} else {
  await run(values);
}

async function run(options: { port: string; seed: string; speed: string; json: boolean }): Promise<void> {
  const sandbox = await startSandbox({
    port: numberOf('port', options.port),
    seed: numberOf('seed', options.seed),
    speed: numberOf('speed', options.speed),
    otherOrigin: true,
    // The one line of JSON stays alone.
    onMessage: (line) => (options.json ? process.stderr : process.stdout).write(`${line}\n`),
  }).catch((error: unknown) => {
    process.stderr.write(`The sandbox could not start: ${reasonOf(error, options.port)}\n`);
    return process.exit(1);
  });
  process.stdout.write(options.json ? `${JSON.stringify(summaryOf(sandbox))}\n` : pageOf(sandbox));
  const stop = () => {
    void sandbox.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function summaryOf(sandbox: Sandbox) {
  const { origin, otherOrigin, platforms, controlToken } = sandbox;
  return { origin, otherOrigin, platforms, controlToken };
}

function pageOf(sandbox: Sandbox): string {
  const control = `-H 'x-sandbox-control: ${sandbox.controlToken}'`;
  const list = Object.entries(sandbox.platforms).flatMap(([name, platform]) =>
    Object.entries(platform.bases).map(([key, url]) => `  ${`${name} (${key})`.padEnd(24)}${url}`),
  );
  return `The sandbox is up at ${sandbox.origin}. Stop it with Ctrl+C.

${list.join('\n')}
${sandbox.guide()}
Make the next call fail, move the clock, see what was charged:
  curl -s ${control} -d '{"rule":{"fault":{"kind":"status","status":503}}}' ${sandbox.origin}/_sandbox/addFault
  curl -s ${control} -d '{"ms":60000}' ${sandbox.origin}/_sandbox/advance
  curl -s ${control} ${sandbox.origin}/_sandbox/charges
`;
}

/** Why it cannot start, and what helps. */
function reasonOf(error: unknown, port: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const way = 'Choose another one with --port N, or any free one with --port 0.';
  if (code === 'EADDRINUSE') return `port ${port} is taken, perhaps by another sandbox. ${way}`;
  if (code === 'EACCES') return `this user may not listen on port ${port}. ${way}`;
  if (code === 'ERR_SOCKET_BAD_PORT') return `there is no port ${port}. ${way}`;
  return error instanceof Error ? error.message : String(error);
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0) return value;
  process.stderr.write(`--${name} needs a number from 0.\n`);
  return process.exit(2);
}
