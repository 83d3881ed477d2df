import { lookup as resolveName } from 'node:dns/promises';
import { BlockList, isIP, isIPv4, isIPv6, type LookupFunction } from 'node:net';
import { Problem } from '../../core/problem.ts';

/** All addresses of a name. Rejects when there are none. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** How far a request may go. */
export type Reach =
  /** An origin of the account itself: wherever it is, the user has typed it. */
  | 'own'
  /** A host that the user allowed: also in a private network. */
  | 'allowed'
  /** Any other: only on the public internet. */
  | 'public';

/**
 * What an IP address is: on the public internet; in a private network or in the range that a local resolver hands out
 * in place of the real addresses, which the user can allow; or none that a platform could ever mean.
 */
export type AddressRange = 'public' | 'private' | 'special';

type Ranges = readonly (readonly [string, number])[];

/** Private networks, the shared ones of providers, and 198.18.0.0/15, from which Clash, Surge and sing-box answer. */
const PRIVATE_V4: Ranges = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
];

/**
 * Where cloud machines ask for their own credentials, beside 169.254.169.254: no platform is there, and nobody allows it
 * together with the network around it.
 */
const METADATA_V4: Ranges = [
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
];
const METADATA_V6: Ranges = [
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
];

/** The rest of IPv4 that is no public host: IANA's special-purpose registry, multicast and what is reserved. */
const SPECIAL_V4: Ranges = [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** What is not public within 2000::/3, the only range of which global unicast addresses are given out. */
const SPECIAL_V6: Ranges = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

// One list per family: a shared one would compare IPv4 addresses with the IPv4-mapped part of IPv6 ranges.
const privateV4 = listOf(PRIVATE_V4, 'ipv4');
const specialV4 = listOf([...SPECIAL_V4, ...METADATA_V4], 'ipv4');
const privateV6 = listOf([['fc00::', 7]], 'ipv6');
const specialV6 = listOf(SPECIAL_V6, 'ipv6');
const globalV6 = listOf([['2000::', 3]], 'ipv6');
const metadataV6 = listOf(METADATA_V6, 'ipv6');
const nat64 = listOf([['64:ff9b::', 96]], 'ipv6');

/** Names of which only a private network knows an address (RFC 6762, 8375; ICANN on `internal`, `corp` and `home`). */
const PRIVATE_NAME = /^[^.]+$|\.(?:local|internal|home\.arpa|lan|corp|home)$/;
const LOOPBACK_NAME = /(?:^|\.)localhost$/;

/**
 * The range of an IP address (without brackets). A NAT64 address is what its IPv4 address is, because an IPv6-only
 * network reaches every IPv4 host that way; IPv4-mapped and tunnelled ones are special, as is anything unreadable.
 */
export function addressRange(address: string): AddressRange {
  if (isIPv4(address)) {
    if (specialV4.check(address, 'ipv4')) return 'special';
    return privateV4.check(address, 'ipv4') ? 'private' : 'public';
  }
  const plain = address.split('%', 1)[0] ?? '';
  if (!isIPv6(plain) || plain !== address) return 'special';
  if (nat64.check(plain, 'ipv6')) return addressRange(lastFourBytes(plain));
  if (metadataV6.check(plain, 'ipv6')) return 'special';
  if (privateV6.check(plain, 'ipv6')) return 'private';
  return globalV6.check(plain, 'ipv6') && !specialV6.check(plain, 'ipv6') ? 'public' : 'special';
}

/** The host of a URL without the brackets of IPv6 and without the dot of a fully qualified name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/**
 * Refuses what can be refused by the host alone: an IP address out of reach, and a name that only a private network
 * knows. Of any other name the address is checked when it is connected to, or by nobody: a proxy resolves names itself.
 *
 * Errors: Problem `address.private`.
 */
export function requireHostInReach(url: URL, reach: Reach): void {
  const host = hostOf(url);
  const range = isIP(host) ? addressRange(host) : rangeOfName(host);
  if (!isInReach(range, reach)) throw outOfReach(host, range, isIP(host) ? host : undefined);
}

/**
 * The step of a connection that finds the addresses of its host, for `net.connect` and everything above it. It hands
 * out the very addresses that it has checked, so that nothing is resolved again behind the check. A name of which one
 * address is out of reach is refused whole. The name of a proxy, which the user chose, is resolved unchecked.
 *
 * Errors, to the callback: Problem `address.private`; `network.unreachable` when the name has no address.
 */
export function checkedLookup(url: URL, reach: Reach, lookup: Lookup = systemLookup): LookupFunction {
  return (name, options, done) => {
    const isTarget = name.replace(/\.$/, '') === hostOf(url);
    resolve(name, isTarget ? lookup : systemLookup).then(
      (addresses) => {
        const refused = isTarget && addresses.find((one) => !isInReach(addressRange(one), reach));
        if (refused) return done(outOfReach(name, addressRange(refused), refused), '');
        const family = Number(String(options.family ?? 0).replace('IPv', ''));
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first, ...more] = found.filter((one) => family === 0 || one.family === family);
        if (!first) return done(unresolved(name), '');
        if (options.all) done(null, [first, ...more]);
        else done(null, first.address, first.family);
      },
      (problem: Problem) => done(problem, ''),
    );
  };
}

async function systemLookup(host: string): Promise<readonly string[]> {
  const found = await resolveName(host, { all: true });
  return found.map((entry) => entry.address);
}

function isInReach(range: AddressRange, reach: Reach): boolean {
  return reach === 'own' || range === 'public' || (reach === 'allowed' && range === 'private');
}

function rangeOfName(host: string): AddressRange {
  if (LOOPBACK_NAME.test(host)) return 'special';
  return PRIVATE_NAME.test(host) ? 'private' : 'public';
}

async function resolve(host: string, lookup: Lookup): Promise<readonly string[]> {
  let addresses: readonly string[];
  try {
    addresses = await lookup(host);
  } catch (cause) {
    throw unresolved(host, cause);
  }
  if (addresses.length === 0) throw unresolved(host);
  return addresses;
}

function outOfReach(host: string, range: AddressRange, address: string | undefined): Problem {
  const args = { host, range, ...(address !== undefined && { address }) };
  return new Problem({ kind: 'blocked', code: 'address.private', args });
}

function unresolved(host: string, cause?: unknown): Problem {
  const args = { host, reason: 'ENOTFOUND' };
  return new Problem({ kind: 'network', code: 'network.unreachable', args, retryable: true, cause });
}

/** The last 32 bits of an IPv6 address in dotted form. The URL parser puts every spelling into one. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  const [high = 0, low = 0] = groups.map((group) => parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function listOf(ranges: Ranges, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [start, prefix] of ranges) list.addSubnet(start, prefix, family);
  return list;
}
