import type { SpecSchema } from './bareSchema.ts';
import { isRecord } from './openapiShape.ts';
import { recordOf } from './specNode.ts';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'] as const;

/** An operation with the place in the spec where it stands. */
export interface OfferedOperation {
  readonly method: string;
  readonly path: string;
  readonly item: SpecSchema;
  readonly operation: SpecSchema;
}

/** The operations of a spec that the client offers, in the order of the spec. */
export function offeredOperations(document: SpecSchema): readonly OfferedOperation[] {
  return Object.entries(recordOf(document['paths'])).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = recordOf(item)[method];
      if (!isRecord(operation) || recordOf(operation['x-backlot'])['offered'] === false) return [];
      return [{ method, path, item: recordOf(item), operation }];
    }),
  );
}
