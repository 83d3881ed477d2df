import type { components, operations } from '../../../../../specs/types/molecule.gen.ts';
import { json } from '../../../server/answer.ts';
import type { TypedHandlers } from '../../../server/call.ts';
import { beyondContract, failed } from '../failures.ts';
import {
  type Organization,
  beginSetup,
  newOrganization,
  orgRow,
  setupStatus,
} from '../orgs/organizations.ts';
import { type World, userOf } from '../world.ts';

/** Organizations as their owners and members see them. */
export function orgHandlers(world: World): TypedHandlers<operations> {
  const noOrg = () => failed(404, 'organization not found');
  const noMember = () => failed(403, 'not a member of this organization');
  return {
    listOrgs: (call) => {
      const rows = world.orgsOf(userOf(call)).map((org) => orgRow(org, world.observed));
      return world.observed ? beyondContract(200, { orgs: rows }) : json(200, rows);
    },

    createOrg: (call) => {
      const user = world.user(userOf(call));
      const { slug, name } = call.body;
      if (!user?.termsAccepted) return failed(412, 'terms of service not accepted');
      if (name.trim() === '') return failed(400, 'name is required');
      if (world.orgs.has(slug)) return failed(409, `slug ${slug} is taken`);
      const owned = [...world.orgs.values()].filter((org) => org.ownerId === user.id);
      if (owned.length >= user.orgLimit)
        return failed(402, 'your plan allows no further organization: upgrade it first');
      const { ids } = world.services;
      const org = newOrganization({ slug, name, ownerId: user.id }, ids, world.now);
      beginSetup(org, world.now);
      if (world.observed) org.status = 'awaiting_payment';
      world.orgs.set(slug, org);
      return json(201, orgRow(org, world.observed));
    },

    getOrg: (call) => {
      const org = world.orgs.get(call.path.slug);
      if (!org) return noOrg();
      if (!org.memberIds.includes(userOf(call))) return noMember();
      return json(200, orgRow(org, world.observed));
    },

    deleteOrg: (call) => {
      const org = world.orgs.get(call.path.slug);
      if (!org) return noOrg();
      if (org.ownerId !== userOf(call)) return failed(403, 'only the owner may delete an organization');
      world.orgs.delete(org.slug);
      return { status: 204 };
    },

    exportOrg: (call) => {
      const org = world.orgs.get(call.path.slug);
      if (!org) return noOrg();
      if (!org.memberIds.includes(userOf(call))) return noMember();
      return json(200, exportOf(world, org, userOf(call)));
    },

    getProvisionStatus: (call) => {
      const org = world.orgs.get(call.path.slug);
      if (!org?.memberIds.includes(userOf(call))) return noOrg();
      return json(200, setupStatus(org, world.now, world.services.speed, world.tenantOrigin));
    },

    getOrgInstance: (call) => {
      const org = world.orgs.get(call.path.slug);
      if (!org) return noOrg();
      const { slug, ip, id } = org;
      const { status } = orgRow(org, world.observed);
      if (ip === null && world.observed) return beyondContract(200, { slug, status, ip, org_id: id });
      return json(200, { slug, status, ...(ip !== null && { ip }), org_id: id });
    },
  };
}

type OrgExport = components['schemas']['OrgExport'];

/** What an organization may take with it; the machine is missing where the set-up failed. */
function exportOf(world: World, org: Organization, userId: string): OrgExport {
  const { tenant } = org;
  const members = org.memberIds.map((id) => {
    const user = world.user(id);
    const role = id === org.ownerId ? 'owner' : 'member';
    return { user_id: id, name: user?.name ?? '', email: user?.email ?? '', role };
  });
  return {
    schema_version: '1.0',
    exported_at: new Date(world.now).toISOString(),
    exported_by: userId,
    subject: { user_id: userId },
    organization: orgRow(org, world.observed),
    ...(tenant && {
      infrastructure: { host: `${org.slug}.moleculesai.app`, ip: org.ip, image_tag: org.imageTag },
    }),
    members,
    notes: {
      workspaces: tenant
        ? `${tenant.workspaces.size} workspaces: export each as a bundle from its own page`
        : 'no tenant server',
      secrets: 'never part of an export',
    },
  };
}
