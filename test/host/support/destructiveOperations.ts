import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ProviderId } from '../../../src/core/ids.ts';
import { providerIds } from '../../../src/providers/index.ts';

/** An operation with the risk `destructive` in its spec. */
export interface DestructiveOperation {
  readonly provider: ProviderId;
  readonly id: string;
}

/** Run from request files and the palette only: the session is that of a browser, which no account has. */
const NOT_IN_VIEWS: ReadonlySet<string> = new Set(['clearBrowserSession']);

const operation = z.looseObject({
  operationId: z.string(),
  'x-backlot': z.looseObject({ risk: z.string() }).optional(),
});
const contract = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** The destructive operations of all specs that a view offers, read synchronously because mocha defines tests synchronously. */
export function destructiveOperations(): readonly DestructiveOperation[] {
  const root = vscode.extensions.getExtension('backlot.backlot')?.extensionPath ?? '';
  return providerIds.flatMap((provider) => {
    const text = readFileSync(path.join(root, 'specs', `${provider}.yaml`), 'utf8');
    const methods = Object.values(contract.parse(parse(text)).paths).flatMap((at) => Object.values(at));
    return methods.flatMap((method) => {
      const found = operation.safeParse(method).data;
      if (found?.['x-backlot']?.risk !== 'destructive' || NOT_IN_VIEWS.has(found.operationId)) return [];
      return [{ provider, id: found.operationId }];
    });
  });
}
