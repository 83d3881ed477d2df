import type { Answer } from './server/answer.ts';
import type { PlatformSandbox } from './platform.ts';
import type { RouteTable } from './server/routeTable.ts';

/** The answer of an operation that the sandbox cannot play yet. */
export function notBuilt(platform: string, operation: string): Answer {
  return {
    status: 501,
    json: {
      error: 'not_built',
      operation: `${platform}.${operation}`,
      hint: 'The sandbox does not play this operation yet. The request has reached it and changed nothing.',
    },
  };
}

/** The operations of a platform that are answered by `notBuilt`. */
export function openOperations(table: RouteTable, platform: PlatformSandbox): readonly string[] {
  return table.routes
    .map((route) => route.operation)
    .filter((operation) => platform.handlers[operation] === undefined)
    .map((operation) => `${table.platform}.${operation}`);
}
