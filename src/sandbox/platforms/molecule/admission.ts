import type { Admission, AdmissionRequest } from '../../platform.ts';
import type { Answer } from '../../server/answer.ts';
import {
  type Credentials,
  credentialsOf,
  isKnownBearer,
  tenantAdmin,
  workspaceOfToken,
} from './credentials.ts';
import { failed } from './failures.ts';
import type { Organization } from './orgs/organizations.ts';
import type { World } from './world.ts';

const CONTROL_PLANE = '/api/v1/';
const PAGES = '/pages/';

/** Who is let in to the control plane and to the tenant servers, each with its own credentials. */
export class RequestAdmission {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  admit(request: AdmissionRequest): Admission {
    this.#world.settle();
    const { path } = request.route;
    if (path.startsWith(PAGES)) return admitted({});
    if (!path.startsWith(CONTROL_PLANE)) return this.#tenant(request);
    return request.base === 'tenant'
      ? refused(failed(404, 'page not found'))
      : this.#controlPlane(request, credentialsOf(request.headers));
  }

  #controlPlane({ route }: AdmissionRequest, brought: Credentials): Admission {
    const world = this.#world;
    const schemes = new Set(route.security.flat());
    if (schemes.size === 0) return admitted({});
    if (schemes.has('workosSession')) {
      if (brought.session === null) return refused(failed(401, 'not signed in'));
      const user = world.sessions.get(brought.session);
      return user === undefined
        ? refused(failed(401, 'session expired or revoked: sign in again'))
        : admitted({ workosSession: user });
    }
    if (schemes.has('provisionSecret') && world.conditions.has('provisioningOff'))
      return refused(failed(404, 'page not found'));
    const { bearer } = brought;
    if (bearer === null)
      return refused(failed(401, schemes.has('cpAdminBearer') ? 'operator token required' : 'unauthorized'));
    if (schemes.has('cpAdminBearer')) {
      if (world.operatorTokens.has(bearer)) return admitted({ cpAdminBearer: 'operator' });
      const wrongTier = route.statuses.includes('403') && isKnownBearer(world, bearer);
      return refused(
        wrongTier ? failed(403, 'operator token required') : failed(401, 'invalid operator token'),
      );
    }
    if (!world.provisionSecrets.has(bearer)) return refused(failed(401, 'unauthorized'));
    if (!schemes.has('tenantAdminToken')) return admitted({ provisionSecret: 'tenants' });
    const org = [...world.orgs.values()].find(
      (one) => one.adminToken !== null && one.adminToken === brought.adminToken,
    );
    return org
      ? admitted({ provisionSecret: 'tenants', tenantAdminToken: org.id })
      : refused(failed(401, 'X-Molecule-Admin-Token is missing or unknown'));
  }

  #tenant(request: AdmissionRequest): Admission {
    const world = this.#world;
    const brought = credentialsOf(request.headers);
    if (world.observed) {
      const wait = world.limit.take(world.now, request.route.operation === 'tenantCreateOrgToken');
      if (wait !== null) return refused(tooMany(wait));
    }
    const org = this.#addressed(brought, request);
    if (!org?.tenant) {
      if (world.observed) return refused({ status: 404 });
      return refused(
        request.route.security.length === 0
          ? failed(404, 'workspace not found')
          : failed(401, 'the organization header is missing or names no organization of this key'),
      );
    }
    if (world.conditions.has('datastoreDown') || org.status === 'suspended')
      return refused(unavailable('platform datastore unavailable'));
    return this.#signIn(request, brought, org);
  }

  /** The organization that the headers name; on the open route a workspace names it too, where no header must. */
  #addressed({ orgId, orgSlug }: Credentials, { route, path }: AdmissionRequest): Organization | null {
    const world = this.#world;
    if (orgId === null && orgSlug === null) {
      const open = route.security.length === 0 && !world.observed;
      const found = open ? world.findWorkspace(path['id'] ?? '') : null;
      return found && (world.orgs.get(found.tenant.slug) ?? null);
    }
    const org = orgSlug !== null ? (world.orgs.get(orgSlug) ?? null) : world.orgById(orgId ?? '');
    return org && orgId !== null && org.id !== orgId ? null : org;
  }

  #signIn({ route, path }: AdmissionRequest, brought: Credentials, org: Organization): Admission {
    const world = this.#world;
    const schemes = new Set(route.security.flat());
    const { tenant } = org;
    if (!tenant) return refused({ status: 404 });
    if (schemes.size === 0) return admitted({ tenant: org.slug });
    const { bearer, session } = brought;
    if (bearer === null && session !== null && schemes.has('workosSession') && brought.orgSlug !== null) {
      const user = world.sessions.get(session);
      if (user !== undefined && org.memberIds.includes(user))
        return admitted({ tenant: org.slug, admin: 'session', workosSession: user });
      return refused(failed(401, 'invalid admin auth token'));
    }
    const who = schemes.has('workspaceToken') ? 'workspace' : 'admin';
    if (bearer === null) {
      return refused(
        failed(401, who === 'workspace' ? 'missing workspace auth token' : 'admin auth required'),
      );
    }
    const admin = tenantAdmin(org, tenant, bearer, world.now);
    if (admin !== null) return admitted({ tenant: org.slug, admin, orgApiKey: admin });
    if (who === 'workspace' && workspaceOfToken(tenant, bearer) === path['id'])
      return admitted({ tenant: org.slug, workspaceToken: path['id'] ?? '' });
    return refused(
      failed(401, who === 'workspace' ? 'invalid workspace auth token' : 'invalid admin auth token'),
    );
  }
}

/** What a part that is down answers; only a missing database has a code. */
function unavailable(error: string): Answer {
  return { status: 503, json: { error, code: 'platform_unavailable' } };
}

function tooMany(seconds: number): Answer {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    json: { error: 'rate limit exceeded', retry_after: seconds },
  };
}

function admitted(principals: Readonly<Record<string, string>>): Admission {
  return { ok: true, principals };
}

function refused(answer: Answer): Admission {
  return { ok: false, answer };
}
