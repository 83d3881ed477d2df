import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { Workbench } from '../../editor/workbench.ts';

/** Adds a Crucible account by the steps of *Add Account…*, up to the key, each waited for before it is answered. */
export async function addAccount(workbench: Workbench, sandbox: Sandbox, key?: string): Promise<void> {
  const { bases, credentials } = sandbox.platforms.crucible;
  await workbench.side.welcome('Providers').getByRole('button', { name: 'Add Account…' }).click();
  await workbench.quick.choose('Crucible');
  await workbench.quick.message(/A name of your own/);
  await workbench.quick.type('studio');
  await workbench.quick.message(/Base URL/);
  await workbench.quick.type(bases['gateway'] ?? '');
  await workbench.quick.message(/API key|Paste the key/);
  await workbench.quick.type(key ?? credentials['apikey'] ?? '');
}
