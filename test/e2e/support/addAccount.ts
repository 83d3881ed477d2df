import type { Sandbox } from '../../../src/sandbox/start.ts';
import type { Workbench } from '../../editor/workbench.ts';

/** Adds a Crucible account by the steps of *Add Account…*, up to the key. */
export async function addAccount(workbench: Workbench, sandbox: Sandbox, key?: string): Promise<void> {
  await workbench.side.welcome('Providers').getByRole('button', { name: 'Add Account…' }).click();
  await nameAccount(workbench, sandbox, 'studio');
  await giveKey(workbench, key ?? sandbox.platforms.crucible.credentials['apikey'] ?? '');
}

/** Answers the questions for platform, name and address of a new Crucible account. */
export async function nameAccount(workbench: Workbench, sandbox: Sandbox, label: string): Promise<void> {
  await workbench.quick.choose('Other Server…');
  await workbench.quick.choose('Crucible');
  await workbench.quick.message(/A name of your own/);
  await workbench.quick.type(label);
  await workbench.quick.message(/Base URL/);
  await workbench.quick.type(sandbox.platforms.crucible.bases['gateway'] ?? '');
}

/** Answers the question for the key. */
export async function giveKey(workbench: Workbench, key: string): Promise<void> {
  await workbench.quick.message(/API key|Paste the key/);
  await workbench.quick.type(key);
}

/** Adds an account of Killa Tamata by the same steps. */
export async function addKillaTamata(workbench: Workbench, sandbox: Sandbox): Promise<void> {
  const { quick, side } = workbench;
  await workbench.command('Backlot: Add Account…');
  await quick.choose('Other Server…');
  await quick.choose('Killa Tamata');
  await quick.message(/A name of your own/);
  await quick.type('mira');
  await quick.widget.filter({ hasText: 'Killa Tamata · api' }).waitFor();
  await quick.type(sandbox.platforms.killatamata.bases['api'] ?? '');
  await quick.choose('API key');
  await giveKey(workbench, sandbox.platforms.killatamata.credentials['apikey'] ?? '');
  await side.tree('Providers').row('mira').waitFor();
}
