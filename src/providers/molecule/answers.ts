import * as z from 'zod/mini';

/** What we read of each answer. Members that nobody needs may be missing, wrong or of a kind that is not known yet. */

const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);
const text = optional(z.string());
const number = optional(z.number());

/** A list, bare or in an object under a name: servers do both. */
function listUnder<Item extends z.ZodMiniType>(name: string, item: Item) {
  const unwrap = (answer: unknown): unknown =>
    typeof answer === 'object' && answer !== null && !Array.isArray(answer) && Object.hasOwn(answer, name)
      ? (Reflect.get(answer, name) as unknown)
      : answer;
  return z.pipe(z.transform(unwrap), z.array(item));
}

export const organization = z.looseObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  plan: z.string(),
  status: z.string(),
  credits_balance: number,
  plan_monthly_credits: number,
  overage_used_credits: number,
  overage_cap_credits: number,
  created_at: text,
});
export type OrganizationAnswer = z.infer<typeof organization>;
export const organizationsAnswer = listUnder('orgs', organization);

export const setupAnswer = z.looseObject({
  status: z.string(),
  stage: z.string(),
  progress: z.number(),
  message: z.string(),
  eta_seconds: z.number(),
});

export const invoicesAnswer = z.array(
  z.looseObject({
    id: z.string(),
    number: text,
    status: text,
    currency: text,
    amount_due: number,
    amount_paid: number,
    created: text,
    hosted_invoice_url: text,
    invoice_pdf: text,
  }),
);

export const workspace = z.looseObject({
  id: z.string(),
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
export const workspacesAnswer = listUnder('workspaces', workspace);

export const secretsAnswer = z.array(
  z.looseObject({ key: z.string(), created_at: text, updated_at: text, source: text, scope: text }),
);
export type SecretAnswer = z.infer<typeof secretsAnswer>[number];

const period = z.looseObject({
  limit: optional(z.nullable(z.number())),
  spend: z.number(),
  remaining: number,
});

/** Older servers have only the month, in three numbers. */
export const budgetAnswer = z
  .looseObject({
    periods: z.optional(z.record(z.string(), period)),
    budget_limit: optional(z.nullable(z.number())),
    monthly_spend: z.optional(z.number()),
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

export const orgKeysAnswer = z.looseObject({
  tokens: z.array(
    z.looseObject({
      id: z.string(),
      prefix: text,
      name: text,
      created_at: text,
      created_by: text,
      last_used_at: text,
    }),
  ),
});

export const mintedKeyAnswer = z.looseObject({ prefix: z.string(), name: text });

const requirement = z.union([z.string(), z.looseObject({ any_of: z.array(z.string()) })]);
export type Requirement = z.infer<typeof requirement>;
const requirements = optional(z.array(requirement));

export const orgTemplatesAnswer = z.array(
  z.looseObject({
    dir: z.string(),
    name: text,
    description: text,
    workspaces: number,
    required_env: requirements,
    recommended_env: requirements,
  }),
);

export const templatesAnswer = z.array(
  z.looseObject({
    id: z.string(),
    name: text,
    description: text,
    tier: number,
    runtime: text,
    model: text,
    required_env: optional(z.array(z.string())),
    skill_count: number,
  }),
);

export const hostPinsAnswer = z.array(
  z.looseObject({ region: z.string(), ami_id: text, promoted_by: text, promoted_at: text }),
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

export const runtimePinsAnswer = listUnder('pins', runtimePin);

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

export const missingEnvAnswer = z.looseObject({ missing_env: z.array(requirement) });

export const importedAnswer = z.looseObject({ count: number, error: z.string() });

export const eventAnswer = z.looseObject({
  type: z.string(),
  timestamp: z.optional(z.unknown()),
  data: optional(z.record(z.string(), z.unknown())),
});
