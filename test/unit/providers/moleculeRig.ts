import type { Account } from '../../../src/core/account.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import { allRows } from '../../../src/calls/resources/allRows.ts';
import type { RequestInputs } from '../../../src/calls/requestInputs.ts';
import { molecule } from '../../../src/providers/molecule/index.ts';
import { startSandbox, type Sandbox } from '../../../src/sandbox/start.ts';
import type { SandboxAccount, SandboxMode } from '../../../src/sandbox/platform.ts';
import { LeapingClock } from '../../contract/support/leapingClock.ts';
import { EngineRig } from '../calls/engineRig.ts';

const never = new AbortController().signal;

/** Accounts of Molecule on a sandbox of their own, called as trees and menus call. */
export class MoleculeRig {
  readonly sandbox: Sandbox;
  // The pauses between the attempts of a call are nothing that these tests are about.
  readonly rig = new EngineRig(new LeapingClock());

  private constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  static async open(mode: SandboxMode = 'contract'): Promise<MoleculeRig> {
    return new MoleculeRig(await startSandbox({ mode }));
  }

  get platform(): SandboxAccount {
    return this.sandbox.platforms.molecule;
  }

  /** An account with these kinds of keys, and what routes it: all that the sandbox says, unless told otherwise. */
  account(
    kinds: readonly string[],
    routing: Readonly<Record<string, string>> = this.platform.routing,
    keys: Readonly<Record<string, string>> = {},
  ): Promise<Account> {
    const own = Object.fromEntries(kinds.map((kind) => [kind, this.platform.credentials[kind] ?? '']));
    return this.rig.account(molecule, this.platform.bases, { ...own, ...keys }, routing);
  }

  rows(
    { id, routing }: Account,
    list: ResourceList,
    above: Readonly<Record<string, string>> = {},
  ): Promise<readonly ResourceRow[]> {
    return allRows(this.rig.engine, id, list, { above, routing }, never);
  }

  run({ id: account }: Account, operation: string, inputs: Partial<RequestInputs> = {}) {
    return this.rig.engine.run({ account, operation, params: {}, ...inputs }, never);
  }

  exchange({ id: account }: Account, operation: string, inputs: Partial<RequestInputs> = {}) {
    return this.rig.engine.exchange({ account, operation, params: {}, ...inputs }, never);
  }

  async close(): Promise<void> {
    this.rig.close();
    await this.sandbox.stop();
  }
}
