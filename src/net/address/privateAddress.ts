import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { abortable } from '../http/abortable.ts';
import { Problem } from '../../core/problem.ts';

export type Lookup = (host: string) => Promise<readonly string[]>;

/** IPv4 ranges that are no public host: IANA's special-purpose registry, multicast and the reserved rest. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** What is not public within 2000::/3, the only range of which global unicast addresses are given out. */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

// One list per family: a shared one would compare IPv4 addresses with the IPv4-mapped part of IPv6 ranges.
const specialV4 = listOf(SPECIAL_V4, 'ipv4');
const specialV6 = listOf(SPECIAL_V6, 'ipv6');
const globalV6 = listOf([['2000::', 3]], 'ipv6');
const nat64 = listOf([['64:ff9b::', 96]], 'ipv6');

/**
 * True when an IP address (without brackets) is a host on the public internet. Loopback, link-local, private,
 * shared (CGNAT), multicast, unspecified, documentation, tunnelled and IPv4-mapped addresses are not. A NAT64
 * address is what its IPv4 address is, because an IPv6-only network reaches every IPv4 host that way.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  const plain = address.split('%', 1)[0] ?? '';
  if (!isIPv6(plain)) return false;
  if (nat64.check(plain, 'ipv6')) return isPublicAddress(lastFourBytes(plain));
  return globalV6.check(plain, 'ipv6') && !specialV6.check(plain, 'ipv6');
}

/**
 * Lets a host pass when every address that its name has is public. The platform's `fetch` resolves the name once
 * more and cannot be told which address to take, so a name that changes in between is not caught here.
 *
 * Errors: Problem `address.private`; `network.unreachable` when the name has no address; the signal's reason.
 */
export async function requirePublicHost(url: URL, lookup: Lookup, signal: AbortSignal): Promise<void> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const literal = isIPv4(host) || isIPv6(host);
  const addresses = literal ? [host] : await abortable(resolve(host, lookup), signal);
  if (!addresses.every(isPublicAddress)) {
    throw new Problem({ kind: 'blocked', code: 'address.private', args: { host } });
  }
}

async function resolve(host: string, lookup: Lookup): Promise<readonly string[]> {
  const addresses = await lookup(host).catch((cause: unknown) => unresolved(host, cause));
  return addresses.length > 0 ? addresses : unresolved(host);
}

function unresolved(host: string, cause?: unknown): never {
  throw new Problem({ kind: 'network', code: 'network.unreachable', args: { host }, retryable: true, cause });
}

/** The last 32 bits of an IPv6 address in dotted form. The URL parser puts every spelling into one. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  const [high = 0, low = 0] = groups.map((group) => parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function listOf(ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [start, prefix] of ranges) list.addSubnet(start, prefix, family);
  return list;
}
