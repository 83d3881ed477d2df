import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import type { TestApi } from '../../../src/extension.ts';

/** The running extension's own objects; only test windows get them. */
export async function openBacklot(): Promise<TestSurface> {
  const extension = vscode.extensions.getExtension<TestApi>('backlot.backlot');
  if (!extension) throw new Error('Backlot is not installed in this window');
  return (await extension.activate()).open();
}
