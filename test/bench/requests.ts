import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTree } from 'jsonc-parser';
import { loadCatalog } from '../../src/calls/catalog.ts';
import { OperationSearch } from '../../src/calls/operationSearch.ts';
import { completionsAt } from '../../src/calls/requestFile/requestCompletion.ts';
import { requestFaults } from '../../src/calls/requestFile/requestDiagnostics.ts';
import type { RequestContext } from '../../src/calls/requestFile/requestFile.ts';
import { hoverAt } from '../../src/calls/requestFile/requestHover.ts';
import { providerIds } from '../../src/providers/index.ts';
import { PROJECT_ROOT } from '../editor/paths.ts';
import { interleaved, median, shown, timed, type Way } from './rounds.ts';
import { longestStall } from './standstill.ts';

/**
 * `npm run bench -- requests`: what the editor waits for while a request file of 2,000 lines is typed in, against the
 * bare parsing of its text; the catalogs of all platforms on their first use, against reading their bytes; and the search
 * over all operations, against a frame of the screen.
 */

const ROUNDS = 40;
const LINES = 2_000;
const FRAME_MS = 1_000 / 60;

/** The catalogs are modules: their first use can be measured once in a process. */
const files = providerIds.map((id) =>
  path.join(PROJECT_ROOT, 'src', 'calls', 'generated', `${id}.catalog.gen.ts`),
);
const reading = await timed(() => files.map((file) => readFileSync(file)));
const loading = await timed(() => Promise.all(providerIds.map(loadCatalog)));
const catalogs = await Promise.all(providerIds.map(loadCatalog));

const context: RequestContext = {
  catalogs,
  accounts: providerIds.map((provider) => ({ id: `${provider}1`, provider, label: 'work' })),
};
const text = longRequest();
const middle = text.indexOf('"value_1000"') + 3;

const ways: readonly Way[] = [
  { name: 'parsing', run: () => timed(() => parseTree(text)) },
  { name: 'completion', run: () => timed(() => completionsAt(text, middle, context)) },
  { name: 'hover', run: () => timed(() => hoverAt(text, middle, context)) },
  { name: 'diagnostics', run: () => timed(() => requestFaults(text, context)) },
];
const times = await interleaved(ways, ROUNDS);
const bare = median(times[0] ?? []);
console.log(
  `a request of ${LINES} lines, ${Math.round(text.length / 1024)} KB; parsing takes ${shown(bare)}`,
);
for (const [at, { name }] of ways.entries()) {
  const typical = median(times[at] ?? []);
  if (at > 0) console.log(`  ${name}: ${(typical / bare).toFixed(1)} times as long (${shown(typical)})`);
}
const turns: number[] = [];
for (let round = 0; round < ROUNDS; round += 1)
  turns.push(await longestStall(() => requestFaults(text, context)));
console.log(`  diagnostics hold up everything else for ${shown(Math.max(...turns))} of work at most`);

console.log(`the catalogs of ${providerIds.length} platforms, first use: ${shown(loading)}`);
console.log(`  ${(loading / reading).toFixed(1)} times as long as reading their bytes (${shown(reading)})`);

const search = new OperationSearch(catalogs.flatMap((catalog) => catalog.list()));
const queries = ['', 'l', 'list', 'list org', 'post workspaces token', 'nothing of the kind'];
const found = await interleaved(
  queries.map((typed) => ({ name: typed, run: () => timed(() => search.find(typed)) })),
  ROUNDS,
);
const slowest = Math.max(...found.map(median));
console.log(
  `search over all operations: ${shown(slowest)} at most, ${(slowest / FRAME_MS).toFixed(3)} of a frame`,
);

/** A request whose body has as many lines as were asked for. */
function longRequest(): string {
  const values = Object.fromEntries(Array.from({ length: LINES - 8 }, (_, at) => [`value_${at}`, at]));
  const operations = catalogs.flatMap((catalog) => catalog.list());
  const open = operations.find(({ id }) => id === 'submitGeneration');
  if (!open) throw new Error('no operation takes any value');
  const body = { workflow_id: 'w', params: values };
  return JSON.stringify({ operation: `${open.provider}.${open.id}`, account: 'work', body }, null, 2);
}
