import type { components } from '../../../../../specs/types/molecule.gen.ts';

/** A template from which single workspaces are created. */
export type WorkspaceTemplate = components['schemas']['WorkspaceTemplate'] & {
  readonly id: string;
  readonly name: string;
};

const CLAUDE = [{ id: 'claude-sonnet-4-5', name: 'Claude Sonnet 4.5', required_env: ['ANTHROPIC_API_KEY'] }];
const OPENAI = [{ id: 'gpt-5.1-codex', name: 'GPT-5.1 Codex', required_env: ['OPENAI_API_KEY'] }];

/** What every tenant server comes with. */
export const starterTemplates: readonly WorkspaceTemplate[] = [
  template({
    id: 'backend-engineer',
    name: 'Backend engineer',
    description: 'Works on services and databases.',
    ...{ tier: 3, runtime: 'claude-code', model: 'claude-sonnet-4-5', models: CLAUDE },
    required_env: ['GIT_HTTP_TOKEN'],
    skills: ['git-workflow', 'sql-migrations', 'code-review'],
    provision_timeout_seconds: 600,
  }),
  template({
    id: 'frontend-engineer',
    name: 'Frontend engineer',
    description: 'Builds interfaces.',
    ...{ tier: 3, runtime: 'codex', model: 'gpt-5.1-codex', models: OPENAI },
    required_env: ['GIT_HTTP_TOKEN'],
    skills: ['git-workflow', 'accessibility'],
    provision_timeout_seconds: 600,
  }),
  template({
    id: 'research-analyst',
    name: 'Research analyst',
    description: 'Reads sources and writes short reports.',
    ...{ tier: 2, runtime: 'langgraph', model: 'claude-sonnet-4-5', models: [...CLAUDE, ...OPENAI] },
    required_env: ['SEARCH_API_TOKEN'],
    skills: ['web-search', 'citations'],
    provision_timeout_seconds: 300,
  }),
];

/** The folder name that a template gets from its name. */
export function templateId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** A template from files: a `config.yaml` may say runtime, model and tier, each on a line of its own. */
export function templateFromFiles(name: string, files: Readonly<Record<string, string>>): WorkspaceTemplate {
  const config = files['config.yaml'] ?? files['config.yml'] ?? '';
  const value = (field: string) => new RegExp(`^${field}:\\s*(\\S.*?)\\s*$`, 'm').exec(config)?.[1];
  const skills = Object.keys(files)
    .map((path) => /^skills\/([^/]+)\//.exec(path)?.[1])
    .filter((skill) => skill !== undefined);
  return template({
    id: templateId(name),
    name,
    description: value('description') ?? '',
    tier: Number(value('tier') ?? 3),
    runtime: value('runtime') ?? 'claude-code',
    model: value('model') ?? 'claude-sonnet-4-5',
    models: [],
    required_env: [],
    skills: [...new Set(skills)],
  });
}

function template(own: WorkspaceTemplate & { readonly skills: readonly string[] }): WorkspaceTemplate {
  return { ...own, skill_count: own.skills.length };
}
