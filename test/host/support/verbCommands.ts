import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Addition, ResourceAction, ResourceVerb } from '../../../src/core/resource.ts';

const VERB_COMMANDS: Readonly<Record<Exclude<ResourceVerb, 'add'>, string>> = {
  open: 'backlot.showRow',
  delete: 'backlot.deleteRow',
  rotate: 'backlot.rotateToken',
  revoke: 'backlot.revokeToken',
  run: 'backlot.executeScope',
  pause: 'backlot.pauseRow',
  resume: 'backlot.resumeRow',
  restart: 'backlot.restartRow',
  prompt: 'backlot.sendPrompt',
};

const ADD_COMMANDS: Readonly<Record<Addition, string>> = {
  account: 'backlot.openPartnerAccount',
  application: 'backlot.applyForProgram',
  billingMode: 'backlot.setBillingMode',
  image: 'backlot.pinImage',
  key: 'backlot.createKey',
  limit: 'backlot.setLimit',
  payout: 'backlot.requestPayout',
  secret: 'backlot.addSecret',
  template: 'backlot.importTemplate',
  token: 'backlot.createToken',
  workspace: 'backlot.createWorkspace',
};

/** The menu command of an action; undefined for one that is in *More Actions…*. */
export function commandOf({ verb, adds }: ResourceAction): string | undefined {
  if (verb === 'add') return adds ? ADD_COMMANDS[adds] : 'backlot.addToList';
  return verb && VERB_COMMANDS[verb];
}

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
