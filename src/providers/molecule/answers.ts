import * as z from 'zod/mini';
import { id, list, numeric, optional, rows, text } from '../tolerant.ts';

/** What we read of each answer. Members that nobody needs may be missing, wrong or of a kind that is not known yet. */

const number = optional(numeric);

export const organization = z.looseObject({
  id: text,
  slug: id,
  name: text,
  plan: text,
  status: text,
  credits_balance: number,
  plan_monthly_credits: number,
  overage_used_credits: number,
  overage_cap_credits: number,
  created_at: text,
});
export type OrganizationAnswer = z.infer<typeof organization>;
export const organizationsAnswer = list(organization, 'orgs', 'organizations');

export const setupAnswer = z.looseObject({
  status: z.string(),
  stage: z.string(),
  progress: z.number(),
  message: z.string(),
  eta_seconds: z.number(),
});

export const invoicesAnswer = list(
  z.looseObject({
    id,
    number: text,
    status: text,
    currency: text,
    amount_due: number,
    amount_paid: number,
    created: text,
    hosted_invoice_url: text,
    invoice_pdf: text,
  }),
  'invoices',
);

export const workspace = z.looseObject({
  id,
  name: text,
  role: text,
  tier: number,
  runtime: text,
  status: text,
  parent_id: text,
  active_tasks: number,
  max_concurrent_tasks: number,
  last_error_rate: number,
  last_sample_error: text,
  uptime_seconds: number,
  current_task: text,
  workspace_dir: text,
  monthly_spend: number,
  budget_limit: number,
  url: text,
});
export type WorkspaceAnswer = z.infer<typeof workspace>;
export const workspacesAnswer = list(workspace, 'workspaces');

const secret = z.looseObject({ key: id, created_at: text, updated_at: text, source: text, scope: text });
export type SecretAnswer = z.infer<typeof secret>;
export const secretsAnswer = list(secret, 'secrets');

/** A limit that cannot be read is not the same as none: what it is the limit of cannot be read then. */
const limit = z.optional(z.nullable(numeric));

export const budgetPeriod = z.looseObject({ limit, spend: numeric, remaining: number });

/** Older servers have only the month, in three numbers. */
export const budgetAnswer = z
  .looseObject({
    periods: optional(z.record(z.string(), z.unknown())),
    budget_limit: limit,
    monthly_spend: number,
    budget_remaining: number,
  })
  .check(z.refine(({ periods, monthly_spend: spend }) => periods !== undefined || spend !== undefined));

export const billingModeAnswer = z.looseObject({
  mode: text,
  effective_mode: text,
  source: text,
  resolved_mode: text,
  workspace_override: text,
  org_default: text,
});

export const orgKeysAnswer = list(
  z.looseObject({
    id,
    prefix: text,
    name: text,
    created_at: text,
    created_by: text,
    last_used_at: text,
  }),
  'tokens',
  'keys',
);

export const mintedKeyAnswer = z.looseObject({ prefix: z.string(), name: text });

const requirement = z.union([z.string(), z.looseObject({ any_of: z.array(z.string()) })]);
export type Requirement = z.infer<typeof requirement>;
const requirements = rows(requirement);

export const orgTemplatesAnswer = list(
  z.looseObject({
    dir: id,
    name: text,
    description: text,
    workspaces: number,
    required_env: requirements,
    recommended_env: requirements,
  }),
  'templates',
);

export const templatesAnswer = list(
  z.looseObject({
    id,
    name: text,
    description: text,
    tier: number,
    runtime: text,
    model: text,
    required_env: requirements,
    skill_count: number,
  }),
  'templates',
);

export const hostPinsAnswer = list(
  z.looseObject({ region: id, ami_id: text, promoted_by: text, promoted_at: text }),
  'pins',
);

const runtimePin = z
  .looseObject({
    template: text,
    template_name: text,
    digest: text,
    image_digest: text,
    promoted_by: text,
    promoted_at: text,
    git_sha: text,
  })
  .check(z.refine((pin) => pin.template !== undefined || pin.template_name !== undefined));

export const runtimePinsAnswer = list(runtimePin, 'pins');

/** The order waits for an approval; nothing has been done. */
export const pendingAnswer = z.looseObject({
  status: z.literal('pending_approval'),
  approval_id: optional(z.string()),
  reason: optional(z.string()),
});

/** Why an order is refused when there are workspaces below. */
export const descendantsAnswer = z.looseObject({
  descendants: z.array(z.looseObject({ id: optional(z.string()), name: optional(z.string()) })),
});

export const childrenAnswer = z.looseObject({
  status: z.literal('confirmation_required'),
  children: z.array(z.looseObject({ name: text, id: text })),
});

export const missingEnvAnswer = z.looseObject({ missing_env: requirements });

export const importedAnswer = z.looseObject({ count: number, error: z.string() });

export const eventAnswer = z.looseObject({
  type: z.string(),
  timestamp: z.optional(z.unknown()),
  data: optional(z.record(z.string(), z.unknown())),
});
