import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { ResourceVerb } from '../../../src/core/resource.ts';

/** The menu command of an action. */
export const VERB_COMMANDS: Readonly<Record<ResourceVerb, string>> = {
  open: 'backlot.showRow',
  add: 'backlot.addToList',
  delete: 'backlot.deleteRow',
  rotate: 'backlot.rotateToken',
  revoke: 'backlot.revokeToken',
  run: 'backlot.executeScope',
  pause: 'backlot.pauseRow',
  resume: 'backlot.resumeRow',
  restart: 'backlot.restartRow',
};

const manifest = z.looseObject({
  contributes: z.looseObject({
    menus: z.looseObject({
      'view/item/context': z.array(z.looseObject({ command: z.optional(z.string()), when: z.string() })),
    }),
    keybindings: z.optional(z.array(z.looseObject({ command: z.string(), when: z.optional(z.string()) }))),
  }),
});

/** The conditions under which row menus and keybindings offer a command. */
export function conditionsOf(command: string): readonly string[] {
  const own = vscode.extensions.getExtension('backlot.backlot')?.packageJSON as unknown;
  const { menus, keybindings = [] } = manifest.parse(own).contributes;
  return [...menus['view/item/context'], ...keybindings]
    .filter((entry) => entry.command === command)
    .map(({ when = '' }) => when);
}
