import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { z } from 'zod';
import type { ProviderId } from '../../../src/core/ids.ts';
import { providerIds } from '../../../src/providers/index.ts';

/** An operation of a spec that the client offers. */
export interface OfferedOperation {
  readonly provider: ProviderId;
  readonly id: string;
  readonly risk: string;
}

const operation = z.looseObject({
  operationId: z.string(),
  'x-backlot': z.looseObject({ risk: z.string().optional(), offered: z.boolean().optional() }).optional(),
});
const contract = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** What all specs offer, read synchronously because mocha defines tests synchronously. */
export function offeredOperations(): readonly OfferedOperation[] {
  const root = vscode.extensions.getExtension('backlot.backlot')?.extensionPath ?? '';
  return providerIds.flatMap((provider) => {
    const text = readFileSync(path.join(root, 'specs', `${provider}.yaml`), 'utf8');
    const methods = Object.values(contract.parse(parse(text)).paths).flatMap((at) => Object.values(at));
    return methods.flatMap((method) => {
      const found = operation.safeParse(method).data;
      const { risk = '', offered = true } = found?.['x-backlot'] ?? {};
      return found && offered ? [{ provider, id: found.operationId, risk }] : [];
    });
  });
}
