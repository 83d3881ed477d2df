import { outputVariants, type Fault, type FaultRule, type OutputVariant, type RetryAfter } from './faults.ts';
import { optional, readBoolean, readNumber, readObject, readOneOf, readString } from '../server/readInput.ts';
import type { PlatformName } from '../platform.ts';

const kinds = [
  'latency',
  'status',
  'cut',
  'cutRequest',
  'empty',
  'wrongShape',
  'html',
  'truncatedJson',
  'huge',
  'redirect',
  'lostAnswer',
  'refuse',
  'halfOpen',
  'output',
] as const satisfies readonly Fault['kind'][];

export const platformNames = [
  'boomin',
  'crucible',
  'killatamata',
  'lenserfight',
  'molecule',
] as const satisfies readonly PlatformName[];

/** A fault rule from JSON; throws a `TypeError` that names the member which is wrong. */
export function readFaultRule(input: unknown): FaultRule {
  const rule = readObject(input, 'rule');
  const platform = optional(rule['platform'], (value) => readOneOf(value, platformNames, 'platform'));
  const operation = optional(rule['operation'], (value) => readString(value, 'operation'));
  const method = optional(rule['method'], (value) => readString(value, 'method').toUpperCase());
  const pathPrefix = optional(rule['pathPrefix'], (value) => readString(value, 'pathPrefix'));
  const times = optional(rule['times'], (value) => (value === null ? null : readNumber(value, 'times')));
  const skip = optional(rule['skip'], (value) => readNumber(value, 'skip'));
  const delayMs = optional(rule['delayMs'], (value) => readNumber(value, 'delayMs'));
  const afterWork = optional(rule['afterWork'], (value) => readBoolean(value, 'afterWork'));
  return {
    fault: readFault(rule['fault']),
    ...(platform !== undefined && { platform }),
    ...(operation !== undefined && { operation }),
    ...(method !== undefined && { method }),
    ...(pathPrefix !== undefined && { pathPrefix }),
    ...(times !== undefined && { times }),
    ...(skip !== undefined && { skip }),
    ...(delayMs !== undefined && { delayMs }),
    ...(afterWork !== undefined && { afterWork }),
  };
}

function readFault(input: unknown): Fault {
  const fault = readObject(input, 'fault');
  const kind = readOneOf(fault['kind'], kinds, 'fault.kind');
  const size = (name: string) => optional(fault[name], (value) => readNumber(value, `fault.${name}`));
  switch (kind) {
    case 'status': {
      const retryAfter = optional(fault['retryAfter'], readRetryAfter);
      const body = optional(fault['body'], (value) =>
        readOneOf(value, ['platform', 'html', 'empty'] as const, 'fault.body'),
      );
      const status = readNumber(fault['status'], 'fault.status');
      if (!Number.isInteger(status) || status < 200 || status > 599) {
        throw new TypeError('fault.status is a status from 200 to 599.');
      }
      return { kind, status, ...(retryAfter && { retryAfter }), ...(body && { body }) };
    }
    case 'cut':
    case 'cutRequest': {
      const afterBytes = size('afterBytes');
      return { kind, ...(afterBytes !== undefined && { afterBytes }) };
    }
    case 'huge': {
      const bytes = size('bytes');
      const chunked = optional(fault['chunked'], (value) => readBoolean(value, 'fault.chunked'));
      return { kind, ...(bytes !== undefined && { bytes }), ...(chunked !== undefined && { chunked }) };
    }
    case 'redirect': {
      const status = size('status');
      const to = readString(fault['to'], 'fault.to');
      return { kind, to, ...(status !== undefined && { status }) };
    }
    case 'output':
      return { kind, variant: readOneOf<OutputVariant>(fault['variant'], outputVariants, 'fault.variant') };
    default:
      return { kind };
  }
}

function readRetryAfter(input: unknown): RetryAfter {
  const value = readObject(input, 'fault.retryAfter');
  if (value['seconds'] !== undefined)
    return { seconds: readNumber(value['seconds'], 'fault.retryAfter.seconds') };
  if (value['inMs'] !== undefined) return { inMs: readNumber(value['inMs'], 'fault.retryAfter.inMs') };
  return { raw: readString(value['raw'], 'fault.retryAfter.raw') };
}
