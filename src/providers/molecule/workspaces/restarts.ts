import type { KnownValues, ReadRows, Worded } from '../../../core/actionGuide.ts';
import type { ResourceRow } from '../../../core/resource.ts';
import { OWN, secretRoster, workspaceRoster } from './rosters.ts';
import { EXTERNAL } from './workspaceRows.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';

/** More workspaces than one asks one by one for secrets of their own: servers count 600 calls a minute. */
const MOST_ASKED = 40;
const AT_ONCE = 4;

/** What a secret of the organization restarts: every workspace that inherits it, runs, and has a container. */
export async function restartsByOrg(known: KnownValues, read: ReadRows): Promise<readonly Worded[]> {
  const key = known['key'];
  const running = (await read(workspaceRoster)).filter(isRestarted);
  if (typeof key !== 'string' || running.length > MOST_ASKED)
    return [
      { text: 'This restarts up to {0} workspaces, which ends their running tasks.', args: [running.length] },
    ];
  const concerned = await inheritorsOf(key, running, read);
  return concerned.length === 0
    ? [{ text: 'No workspace is restarted by it.', args: [] }]
    : [
        saidOf(
          concerned,
          'This restarts 1 workspace, which ends its running tasks: {1}.',
          'This restarts {0} workspaces, which ends their running tasks: {1}.',
        ),
      ];
}

/** What a secret of one workspace restarts: that workspace, unless it is paused or runs elsewhere. */
export function restartsOne(): Promise<readonly Worded[]> {
  return Promise.resolve([
    {
      text: 'This restarts 1 workspace, which ends its running tasks; a paused one takes it when it resumes.',
      args: [],
    },
  ]);
}

/** The workspaces below one, which share its fate. */
export async function below(id: unknown, read: ReadRows): Promise<readonly ResourceRow[]> {
  const children = Map.groupBy(await read(workspaceRoster), ({ parent }) => parent ?? null);
  const found = new Map<string, ResourceRow>();
  const collect = (parent: string): void => {
    for (const row of children.get(parent) ?? []) {
      if (found.has(row.id) || row.id === id) continue;
      found.set(row.id, row);
      collect(row.id);
    }
  };
  if (typeof id === 'string') collect(id);
  return [...found.values()];
}

/** A sentence about these rows, {0} being their number and {1} their names; `one` is said of a single row. */
export function saidOf(rows: readonly Pick<ResourceRow, 'label'>[], one: string, many: string): Worded {
  return { text: rows.length === 1 ? one : many, args: [rows.length, namesOf(rows)] };
}

/** More names than one reads. */
const MOST_NAMED = 12;

function namesOf(rows: readonly Pick<ResourceRow, 'label'>[]): string {
  const named = rows.slice(0, MOST_NAMED).map(({ label }) => oneLine(label));
  return rows.length > MOST_NAMED ? `${named.join(', ')} +${rows.length - MOST_NAMED}` : named.join(', ');
}

function isRestarted({ status, params }: ResourceRow): boolean {
  return status !== 'paused' && status !== 'removed' && params['runtime'] !== EXTERNAL;
}

/** Those that have no secret of that name of their own. */
async function inheritorsOf(
  key: string,
  workspaces: readonly ResourceRow[],
  read: ReadRows,
): Promise<readonly ResourceRow[]> {
  const inheritors: ResourceRow[] = [];
  for (let at = 0; at < workspaces.length; at += AT_ONCE) {
    const some = workspaces.slice(at, at + AT_ONCE);
    const secrets = await Promise.all(some.map(({ params }) => read(secretRoster, params)));
    inheritors.push(
      ...some.filter(
        (_, index) => !secrets[index]?.some((row) => row.id === key && row.params['scope'] === OWN),
      ),
    );
  }
  return inheritors;
}
