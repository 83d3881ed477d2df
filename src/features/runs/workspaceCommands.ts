import { resourceTargetOf } from '../resources/resourceTarget.ts';
import type { Handlers } from '../shared/runCommand.ts';

export const workspaceCommands: Handlers<'backlot.followWorkspace'> = {
  'backlot.followWorkspace': async (backlot, [target]) => {
    const found = await resourceTargetOf(backlot, target);
    const id = found?.row?.params['id'];
    if (found && id !== undefined)
      backlot.tails.open(found.opened, { id, kind: 'workspace' }, found.label ?? id);
  },
};
