import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CommandContribution,
  FeatureContributions,
  RowMenuItem,
} from '../../src/features/manifest/contribution.ts';
import { toolTable } from '../../src/agents/toolTable.ts';
import { contributions, untrustedDescription } from '../../src/features/manifest/contributions.ts';
import { views } from '../../src/features/manifest/views.ts';
import { walkthrough, walkthroughSteps } from '../../src/features/manifest/walkthrough.ts';
import type { GeneratedFile } from './generated.ts';
import { isRecord, type JsonRecord } from './openapiShape.ts';
import { recordOf } from './specNode.ts';

/** The folders of `skills/`: each teaches the models of the chat a way to work. */
const SKILLS = ['backlot-media', 'backlot-requests'];

const features: readonly FeatureContributions[] = Object.values(contributions);

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

/**
 * What the features' tables give: the `contributes` of package.json, the English texts that it refers to, and the ids of
 * the commands, which are all that the extension loads when it is activated.
 */
export async function generateManifest(root: string): Promise<readonly GeneratedFile[]> {
  const texts = new Map<string, string>();
  const manifest = recordOf(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const contributes = contributesOf(texts);
  const capabilities = capabilitiesOf(texts);
  return [
    { path: 'package.json', text: jsonText({ ...manifest, capabilities, contributes }) },
    { path: 'package.nls.json', text: jsonText(Object.fromEntries(texts)) },
    { path: 'src/features/manifest/commandNames.gen.ts', text: commandIdsText() },
  ];
}

/** Where the extension works, and what of a workspace counts only when its user trusts it. */
function capabilitiesOf(texts: Map<string, string>): object {
  texts.set('capabilities.untrusted', untrustedDescription);
  const settings = features.flatMap((feature) => Object.entries(feature.settings ?? {}));
  const ofWorkspaces = settings.filter(([, { scope }]) => scope !== 'application' && scope !== 'machine');
  return {
    untrustedWorkspaces: {
      supported: 'limited',
      description: '%capabilities.untrusted%',
      restrictedConfigurations: ofWorkspaces.map(([key]) => `backlot.${key}`),
    },
    virtualWorkspaces: true,
  };
}

function contributesOf(texts: Map<string, string>): object {
  /** Keeps the text for translation and gives the reference to it. */
  const translated = (key: string, text: string): string => {
    texts.set(key, text);
    return `%${key}%`;
  };
  return {
    viewsContainers: {
      activitybar: [{ id: 'backlot', title: 'Backlot', icon: 'media/backlot.svg' }],
    },
    views: {
      backlot: Object.entries(views).map(([id, { name, visibility }]) => ({
        id: `backlot.${id}`,
        name: translated(`view.${id}`, name),
        ...(visibility && { visibility }),
      })),
    },
    viewsWelcome: Object.entries(views).flatMap(([id, { welcome }]) =>
      Object.entries(welcome).map(([name, { when, contents }]) => ({
        view: `backlot.${id}`,
        contents: translated(`welcome.${id}.${name}`, contents.join('\n')),
        when,
      })),
    ),
    walkthroughs: [
      {
        id: 'start',
        title: translated('walkthrough.title', walkthrough.title),
        description: translated('walkthrough.description', walkthrough.description),
        steps: Object.entries(walkthroughSteps).map(([id, { title, description, alt, completedWhen }]) => ({
          id,
          title: translated(`walkthrough.${id}.title`, title),
          description: translated(`walkthrough.${id}.description`, description.join('\n')),
          media: {
            svg: `media/walkthrough/${id}.svg`,
            altText: translated(`walkthrough.${id}.alt`, alt),
          },
          completionEvents: [`onContext:${completedWhen}`],
        })),
      },
    ],
    commands: commandsOf().map(([name, { title, icon }]) => ({
      command: `backlot.${name}`,
      title: translated(`command.${name}`, title),
      category: 'Backlot',
      ...(icon && { icon: `$(${icon})` }),
    })),
    menus: {
      commandPalette: menuOf(({ palette }) => (palette === undefined ? [] : [{ when: String(palette) }])),
      'view/title': menuOf(({ viewTitle = [] }) =>
        viewTitle.map((item) => ({
          when:
            'view' in item
              ? allOf(`view == backlot.${item.view}`, item.when)
              : `view == workbench.panel.output && activeOutputChannel =~ /${item.outputChannel.source}/`,
          group: item.group,
        })),
      ),
      'view/item/context': menuOf(({ rowMenu = [] }) => rowMenu.flatMap(rowItems)),
      'editor/title': menuOf(({ editorTitle = [] }) => editorTitle),
      'explorer/context': menuOf(({ explorerMenu = [] }) => explorerMenu),
      'webview/context': menuOf(({ webviewMenu = [] }) => webviewMenu),
    },
    configuration: {
      title: 'Backlot',
      properties: Object.fromEntries(
        features.flatMap(({ settings = {} }) =>
          Object.entries(settings).map(([key, schema]) => [
            `backlot.${key}`,
            describedSchema(schema, `setting.${key}`, translated),
          ]),
        ),
      ),
    },
    languages: features.flatMap(({ languages = [] }) => languages),
    grammars: features.flatMap(({ grammars = [] }) => grammars),
    customEditors: features
      .flatMap(({ customEditors = [] }) => customEditors)
      .map(({ viewType, displayName, filenamePattern }) => ({
        viewType,
        displayName: translated(`customEditor.${viewType.replace('backlot.', '')}`, displayName),
        selector: [{ filenamePattern }],
        priority: 'default',
      })),
    taskDefinitions: features
      .flatMap(({ taskDefinitions = [] }) => taskDefinitions)
      .map(({ type, properties, ...definition }) => ({
        ...{ type, ...definition },
        properties: describedMembers(properties, `task.${type}`, translated),
      })),
    problemMatchers: features
      .flatMap(({ problemMatchers = [] }) => problemMatchers)
      .map((matcher) => ({
        ...matcher,
        label: translated(`problemMatcher.${matcher.name}`, matcher.label),
      })),
    languageModelTools: toolTable.map(({ name, title, description, inputSchema }) => ({
      name,
      displayName: translated(`tool.${name.replace('backlot_', '')}`, title),
      modelDescription: description,
      canBeReferencedInPrompt: true,
      toolReferenceName: name.replace('_', '.').replaceAll('_', '-'),
      tags: ['backlot'],
      inputSchema,
    })),
    // Editors before 1.109 know no skills, and pass over them.
    chatSkills: SKILLS.map((name) => ({ path: `./skills/${name}/SKILL.md` })),
    mcpServerDefinitionProviders: [{ id: 'backlot.mcp', label: translated('mcp.label', 'Backlot') }],
    jsonValidation: features.flatMap(({ jsonValidation = [] }) => jsonValidation),
    keybindings: menuOf(({ keybinding }) => (keybinding ? [keybinding] : [])),
  };
}

function commandsOf(): readonly (readonly [name: string, command: CommandContribution])[] {
  return features.flatMap(({ commands }) => Object.entries(commands));
}

/** The places that every command has in one menu. */
function menuOf<Place extends Omit<MenuItem, 'command'>>(
  placesOf: (command: CommandContribution) => readonly Place[],
): readonly ({ readonly command: string } & Place)[] {
  return commandsOf().flatMap(([name, command]) =>
    placesOf(command).map((place) => ({ command: `backlot.${name}`, ...place })),
  );
}

/** An item in the row's menu, and the same as an icon in the row. */
function rowItems({
  view,
  row,
  group,
  inline,
  several,
  when: key,
}: RowMenuItem): readonly Omit<MenuItem, 'command'>[] {
  const when = allOf(
    view && `view == backlot.${view}`,
    `viewItem =~ /${row.source}/`,
    several ? undefined : '!listMultiSelection',
    key,
  );
  return [...(inline === undefined ? [] : [{ when, group: `inline@${inline}` }]), { when, group }];
}

function allOf(...conditions: readonly (string | undefined)[]): string {
  return conditions.filter((condition) => condition !== undefined).join(' && ');
}

/** The schema with references in place of its descriptions, those of its members included. */
function describedSchema(
  schema: JsonRecord,
  key: string,
  translated: (key: string, text: string) => string,
): object {
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => {
      if (/^(markdownD|d)escription$/.test(name)) return [name, translated(key, String(value))];
      if (name === 'items' && isRecord(value)) return [name, describedSchema(value, key, translated)];
      if (name !== 'properties' || !isRecord(value)) return [name, value];
      return [name, describedMembers(value, key, translated)];
    }),
  );
}

function describedMembers(
  properties: JsonRecord,
  key: string,
  translated: (key: string, text: string) => string,
): object {
  const members = Object.entries(properties).map(([member, inner]): [string, unknown] => [
    member,
    isRecord(inner) ? describedSchema(inner, `${key}.${member}`, translated) : inner,
  ]);
  return Object.fromEntries(members);
}

/** Plain data, since the tables themselves are not loaded with the extension; without `backlot.`, to be short. */
function commandIdsText(): string {
  const rows = Object.entries(contributions).map(([feature, { commands }]) => {
    return `  ${feature}:\n    '${Object.keys(commands).join(' ')}',`;
  });
  return `// Generated from src/features/*/contributions.ts by \`npm run generate\`. Do not edit.

export const commandNames = {
${rows.join('\n')}
};
`;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
