import assert from 'node:assert/strict';
import type { Workbench } from '../../editor/workbench.ts';

/** From a workflow's row through its form, up to the question about money or to what comes in its place. */
export async function fillForm(
  workbench: Workbench,
  prompt: string,
  workflow = 'zimage-base',
): Promise<void> {
  const providers = workbench.side.tree('Providers');
  await providers.row(workflow).waitFor();
  await providers.press(workflow, 'Generate Image…');
  await workbench.quick.type(prompt);
  await workbench.quick.rows.filter({ hasText: 'Continue' }).waitFor();
  await workbench.quick.accept();
}

/** Waits until a row of the Jobs view says this to a screen reader. */
export async function jobSays(workbench: Workbench, prompt: string, says: RegExp): Promise<void> {
  const row = workbench.side.tree('Jobs').row(prompt);
  await row.waitFor();
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const label = await row.getAttribute('aria-label').catch(() => null);
    if (says.test(label ?? '')) return;
    await workbench.page.waitForTimeout(50);
  }
  assert.match((await row.getAttribute('aria-label')) ?? '', says);
}
