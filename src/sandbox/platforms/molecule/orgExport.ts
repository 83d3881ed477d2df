import type { components } from '../../../../specs/types/molecule.gen.ts';
import { orgRow, type Organization } from './organizations.ts';
import type { World } from './world.ts';

type OrgExport = components['schemas']['OrgExport'];

/** What an organization may take with it; the machine is missing where the set-up failed. */
export function exportOf(world: World, org: Organization, userId: string): OrgExport {
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
