import type { Workbench } from '../../editor/workbench.ts';
import type { Sandbox } from '../../../src/sandbox/start.ts';
import { until } from '../../editor/until.ts';

const UNDER_WAY = /queued|running/;
const LOOKS = 40;

/** Fills in the form of a workflow's row, up to the price question. */
export async function fillForm(
  workbench: Workbench,
  prompt: string,
  workflow = 'zimage-base',
): Promise<void> {
  const providers = workbench.side.tree('Providers');
  await providers.row(workflow).waitFor();
  await providers.press(workflow, 'New Job…');
  await workbench.quick.type(prompt);
  await workbench.quick.rows.filter({ hasText: 'Review and Generate…' }).waitFor();
  await workbench.quick.accept();
}

/** Waits until a row of the Jobs view has this accessible label. */
export async function jobSays(workbench: Workbench, prompt: string, says: RegExp): Promise<void> {
  const row = workbench.side.tree('Jobs').row(prompt);
  await row.waitFor();
  // A row has no label for a moment while it is rendered again.
  const label = (): Promise<string> => row.getAttribute('aria-label').then(String, () => '');
  await until(label, (now) => says.test(now));
}

/** Lets the sandbox end its jobs now, and polls this one at once. */
export async function endJob(workbench: Workbench, sandbox: Sandbox, prompt: string): Promise<void> {
  const row = workbench.side.tree('Jobs').row(prompt);
  await jobSays(workbench, prompt, /queued|running|succeeded|failed/);
  sandbox.control.advance(60_000);
  const look = row.locator('.actions').getByRole('button', { name: 'Check Now', exact: true });
  for (let attempt = 0; attempt < LOOKS; attempt += 1) {
    if (!UNDER_WAY.test((await row.getAttribute('aria-label')) ?? '')) return;
    await row.hover();
    await look.click({ timeout: 500 }).catch(() => undefined);
    await workbench.page.waitForTimeout(100);
  }
}
