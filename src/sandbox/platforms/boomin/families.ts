import { BoominFailure } from './failures.ts';

/** What a member of the data has to be. */
export type DataRule =
  | { readonly kind: 'text'; readonly max: number; readonly required?: true }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly required?: true }
  | { readonly kind: 'texts'; readonly required?: true }
  | { readonly kind: 'url'; readonly required?: true };

/** A kind of thing that scopes work on. Members without a rule are kept as they come. */
export interface Family {
  readonly idPrefix: string;
  /** There is one per organization, always. */
  readonly single?: true;
  /** The status of a new one; absent where the kind has none. */
  readonly firstStatus?: string;
  readonly rules: Readonly<Record<string, DataRule>>;
}

const NAME: DataRule = { kind: 'text', max: 120, required: true };
const TEXT: DataRule = { kind: 'text', max: 2200 };
const TEXTS: DataRule = { kind: 'texts' };
const URL_RULE: DataRule = { kind: 'url' };
const number = (min: number, max: number): DataRule => ({ kind: 'number', min, max });
const text = (max: number): DataRule => ({ kind: 'text', max });

/** The kinds by the part of a scope's name before the colon. Their members are assumed: no source names them. */
export const families: Readonly<Record<string, Family>> = {
  org: { idPrefix: 'org', single: true, rules: {} },
  connect_config: { idPrefix: 'cfg', single: true, rules: { allowed_origins: TEXTS, welcome: TEXT } },
  handoff: { idPrefix: 'hnd', single: true, rules: { target_url: URL_RULE, note: TEXT } },
  programs: { idPrefix: 'prg', firstStatus: 'draft', rules: { name: NAME, description: TEXT } },
  program_members: { idPrefix: 'mbr', firstStatus: 'pending', rules: { email: NAME } },
  program_resources: { idPrefix: 'res', rules: { title: NAME, url: URL_RULE } },
  program_requirements: { idPrefix: 'req', rules: { title: NAME, description: TEXT } },
  program_tiers: { idPrefix: 'tier', rules: { name: NAME, rank: number(1, 20) } },
  campaigns: { idPrefix: 'cmp', firstStatus: 'draft', rules: { name: NAME, budget: number(0, 1_000_000) } },
  benefits: { idPrefix: 'ben', rules: { name: NAME, description: TEXT } },
  webhooks: {
    ...{ idPrefix: 'whk', firstStatus: 'enabled' },
    rules: { url: { kind: 'url', required: true }, events: TEXTS },
  },
  series: { idPrefix: 'ser', firstStatus: 'active', rules: { title: NAME, description: TEXT } },
  units: {
    ...{ idPrefix: 'unit', firstStatus: 'draft' },
    rules: { type: text(60), caption: TEXT, production_id: text(80) },
  },
  pages: { idPrefix: 'page', firstStatus: 'draft', rules: { title: NAME, slug: text(80) } },
  canvas: { idPrefix: 'cnv', rules: { title: NAME } },
  files: { idPrefix: 'file', rules: { name: NAME, url: URL_RULE } },
  agents: { idPrefix: 'agt', rules: { name: NAME, instructions: text(8000) } },
  workflows: { idPrefix: 'wfl', rules: { name: NAME, steps: TEXTS } },
  runs: { idPrefix: 'run', firstStatus: 'queued', rules: {} },
  contacts: { idPrefix: 'ctc', rules: { email: NAME } },
  segments: { idPrefix: 'seg', rules: { name: NAME } },
  events: { idPrefix: 'evt', rules: { name: NAME } },
  commerce: { idPrefix: 'prd', rules: { name: NAME, price: number(0, 100_000), currency: text(3) } },
  experiments: { idPrefix: 'exp', rules: { name: NAME } },
};

/** Throws a 400 that names the first member that does not fit. With `partial`, nothing has to be there. */
export function checkData(
  family: Family,
  data: Readonly<Record<string, unknown>>,
  options: { readonly partial: boolean },
): void {
  for (const [name, rule] of Object.entries(family.rules)) {
    const value = data[name];
    if (value === undefined || value === null) {
      if (rule.required && !options.partial) wrong(name, 'is needed');
      continue;
    }
    const problem = problemOf(rule, value);
    if (problem !== null) wrong(name, problem);
  }
}

function problemOf(rule: DataRule, value: unknown): string | null {
  switch (rule.kind) {
    case 'text':
      if (typeof value !== 'string') return 'is a text';
      if (rule.required && value.trim() === '') return 'is not empty';
      return value.length > rule.max ? `has at most ${rule.max} characters` : null;
    case 'number': {
      const fits = typeof value === 'number' && value >= rule.min && value <= rule.max;
      return fits ? null : `is a number from ${rule.min} to ${rule.max}`;
    }
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? null
        : 'is a list of texts';
    case 'url':
      return typeof value === 'string' && URL.canParse(value) ? null : 'is a URL';
  }
}

function wrong(name: string, problem: string): never {
  throw new BoominFailure(400, 'invalid_data', `data.${name} ${problem}.`, { param: `data.${name}` });
}
