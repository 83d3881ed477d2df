import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../../editor/paths.ts';

const menuItem = z.object({
  command: z.string().optional(),
  submenu: z.string().optional(),
  when: z.string().optional(),
  group: z.string().optional(),
});

const manifestSchema = z.looseObject({
  main: z.string(),
  icon: z.string(),
  l10n: z.string().optional(),
  engines: z.object({ vscode: z.string() }),
  extensionKind: z.array(z.string()),
  activationEvents: z.array(z.string()),
  capabilities: z.object({
    untrustedWorkspaces: z.looseObject({
      supported: z.union([z.boolean(), z.literal('limited')]),
      restrictedConfigurations: z.array(z.string()),
    }),
    virtualWorkspaces: z.union([z.boolean(), z.looseObject({ supported: z.boolean() })]),
  }),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()),
  contributes: z.looseObject({
    viewsContainers: z.record(
      z.string(),
      z.array(z.object({ id: z.string(), title: z.string(), icon: z.string() })),
    ),
    views: z.record(z.string(), z.array(z.looseObject({ id: z.string(), name: z.string() }))),
    viewsWelcome: z.array(z.object({ view: z.string(), contents: z.string(), when: z.string().optional() })),
    commands: z.array(
      z.object({
        command: z.string(),
        title: z.string(),
        category: z.string().optional(),
        icon: z.string().optional(),
        enablement: z.string().optional(),
      }),
    ),
    menus: z.record(z.string(), z.array(menuItem)),
    configuration: z
      .object({
        properties: z.record(
          z.string(),
          z.looseObject({
            default: z.unknown(),
            scope: z.string().optional(),
            markdownDescription: z.string().optional(),
          }),
        ),
      })
      .loose(),
    submenus: z.array(z.looseObject({ id: z.string() })).default([]),
    keybindings: z.array(z.looseObject({ command: z.string(), when: z.string().optional() })).default([]),
  }),
});

/** package.json as a text and as data, and the English texts that it refers to. */
export const manifestText = read('package.json');
export const manifest = manifestSchema.parse(JSON.parse(manifestText));
export const texts = z.record(z.string(), z.string()).parse(JSON.parse(read('package.nls.json')));

/** Every menu item of the manifest with the place that it stands in. */
export const menuItems = Object.entries(manifest.contributes.menus).flatMap(([place, items]) =>
  items.map((item) => ({ place, ...item })),
);

/** Every `when` of the manifest, with words that say where it stands. */
export const conditions: readonly { readonly where: string; readonly when: string }[] = [
  ...menuItems.map(({ place, command, when }) => ({ where: `${place}: ${command ?? ''}`, when })),
  ...manifest.contributes.viewsWelcome.map(({ view, when }) => ({ where: `welcome of ${view}`, when })),
  ...manifest.contributes.keybindings.map(({ command, when }) => ({ where: `key of ${command}`, when })),
].flatMap(({ where, when }) => (when === undefined ? [] : [{ where, when }]));

/** What completes the steps of the walkthrough. */
export const completionEvents = z
  .array(z.looseObject({ steps: z.array(z.looseObject({ completionEvents: z.array(z.string()) })) }))
  .parse(manifest.contributes['walkthroughs'])
  .flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));

/** The text of a manifest value: its own, or the one of its `%key%`. */
export function worded(value: string): string {
  const key = /^%(.+)%$/.exec(value)?.[1];
  return key === undefined ? value : (texts[key] ?? value);
}

function read(file: string): string {
  return readFileSync(path.join(PROJECT_ROOT, file), 'utf8');
}
