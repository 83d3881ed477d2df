import * as vscode from 'vscode';
import type { Backlot } from '../../../src/features/shared/backlot.ts';
import type { TestApi } from '../../../src/extension.ts';

/** The running extension's own objects; only test windows get them. */
export async function openBacklot(): Promise<Backlot> {
  const extension = vscode.extensions.getExtension<TestApi>('backlot.backlot');
  if (!extension) throw new Error('Backlot is not installed in this window');
  return (await extension.activate()).open();
}
