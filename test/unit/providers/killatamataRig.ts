import type { Answer } from '../../../src/calls/answer.ts';
import type { Account } from '../../../src/core/account.ts';
import type { ResourceAction, ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import { loadCatalog } from '../../../src/calls/catalog.ts';
import { allRows } from '../../../src/calls/resources/allRows.ts';
import type { OperationDeps } from '../../../src/features/requests/runOperation.ts';
import { killatamata } from '../../../src/providers/killatamata/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import { LeapingClock } from '../../contract/support/leapingClock.ts';
import { EngineRig } from '../calls/engineRig.ts';
import '../webviews/support/vscodeStandIn.ts';

const never = new AbortController().signal;

/** An account of Killa Tamata on a sandbox of its own, whose rows and actions are those of the trees. */
export class KillaTamataRig {
  readonly sandbox: Sandbox;
  readonly rig: EngineRig;
  readonly account: Account;
  /** Answers that were shown in a document. */
  readonly shown: Answer[] = [];

  private constructor(parts: Pick<KillaTamataRig, 'sandbox' | 'rig' | 'account'>) {
    this.sandbox = parts.sandbox;
    this.rig = parts.rig;
    this.account = parts.account;
  }

  static async open(): Promise<KillaTamataRig> {
    const sandbox = await startSandbox();
    const rig = new EngineRig(new LeapingClock());
    const { bases, credentials } = sandbox.platforms.killatamata;
    const account = await rig.account(killatamata, bases, credentials);
    return new KillaTamataRig({ sandbox, account, rig });
  }

  /** A list of the account, also one below a row. */
  list(id: string): ResourceList {
    const withBelow = (list: ResourceList): readonly ResourceList[] => [
      list,
      ...(list.rowLists ?? []).flatMap(withBelow),
    ];
    const found = killatamata.resources.flatMap(withBelow).find((list) => list.id === id);
    if (!found) throw new Error(`no list ${id}`);
    return found;
  }

  rows(list: string): Promise<readonly ResourceRow[]> {
    return allRows(this.rig.engine, this.account.id, this.list(list), { routing: {} }, never);
  }

  run(operation: string, body: unknown) {
    return this.rig.engine.run({ account: this.account.id, operation, params: {}, body }, never);
  }

  /** Does what the action of a row, or of the list itself, does in the tree. */
  async act(list: string, row: ResourceRow | null, id: string): Promise<void> {
    const { OpenQuestions } = await import('../../../src/features/shared/progress.ts');
    const { runGuided } = await import('../../../src/features/resources/guided/runGuided.ts');
    const { rowActions, actions } = this.list(list);
    const action: ResourceAction | undefined = (row ? rowActions : actions)?.find((one) => one.id === id);
    const operation = action && (await loadCatalog('killatamata')).find(action.operation);
    if (!action?.guide || !operation) throw new Error(`no guided action ${id}`);
    const opened = await this.rig.opened(this.account.id);
    const deps = {
      engine: this.rig.engine,
      answers: { show: async (answer: Answer) => void this.shown.push(answer) },
      trees: { accountChanged: () => undefined },
      balances: { read: async () => undefined },
      problems: { add: () => undefined, show: () => undefined },
      questions: new OpenQuestions(),
      tokenKeys: {},
    } as unknown as OperationDeps;
    const about = row ? { known: row.params, label: row.label, row } : { known: {}, label: null };
    const found = { opened, actions: [action], ...about };
    await runGuided(deps, { found, action, guide: action.guide, operation });
  }

  /** Requests to an operation that the sandbox has seen. */
  seen(operation: string) {
    return this.sandbox.control.requests().filter((one) => one.operation === operation);
  }

  async close(): Promise<void> {
    this.rig.close();
    await this.sandbox.stop();
  }
}
