import type { PlatformName } from '../platform.ts';

/** Where a platform's server stands in the sandbox. */
export interface Mount {
  readonly prefix: string;
  readonly platform: PlatformName;
  /** The name of this base URL in an account of the platform. */
  readonly base: string;
  /** The server in the spec that it stands for; null = all operations without a server of their own. */
  readonly server: string | null;
}

export const mounts: readonly Mount[] = [
  { prefix: '/boomin-app', platform: 'boomin', base: 'app', server: 'https://cloud.boomin.ai/api:TfcAGZhu' },
  { prefix: '/boomin-web', platform: 'boomin', base: 'web', server: 'https://boomin.ai' },
  { prefix: '/boomin', platform: 'boomin', base: 'platform', server: null },
  { prefix: '/lenserfight', platform: 'lenserfight', base: 'platform', server: null },
  { prefix: '/killatamata', platform: 'killatamata', base: 'api', server: null },
  { prefix: '/crucible', platform: 'crucible', base: 'gateway', server: null },
  { prefix: '/molecule-tenant', platform: 'molecule', base: 'tenant', server: null },
  { prefix: '/molecule', platform: 'molecule', base: 'api', server: null },
];

/** The mount that a path belongs to, and the rest of the path. */
export function mountOf(pathname: string): { readonly mount: Mount; readonly rest: string } | null {
  for (const mount of mounts) {
    if (pathname === mount.prefix) return { mount, rest: '/' };
    if (pathname.startsWith(`${mount.prefix}/`)) return { mount, rest: pathname.slice(mount.prefix.length) };
  }
  return null;
}
