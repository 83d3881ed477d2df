import * as z from 'zod/mini';

/** What we read of each answer, in both dialects. Everything else passes through. */

const text = z.nullish(z.string());

const token = z.looseObject({
  id: z.string(),
  name: z.string(),
  token_prefix: z.string(),
  scopes: z.array(z.string()),
  status: z.string(),
  last_used_at: text,
  expires_at: text,
  revoked_at: text,
});

export type TokenAnswer = z.infer<typeof token>;

export const tokensAnswer = z.looseObject({ tokens: z.array(token) });

export const mintedAnswer = z.looseObject({ token });

export const scopesAnswer = z.looseObject({
  scopes: z.array(z.looseObject({ scope: z.string(), category: z.string(), description: z.string() })),
});

const unit = z.looseObject({ id: text, type: text, caption: text, status: text, created_at: text });

export const unitsAnswer = z.looseObject({ units: z.array(unit) });

export const createdUnitAnswer = z.looseObject({ duplicate: z.boolean() });

const organization = z.looseObject({ id: z.string(), name: z.string(), slug: z.string() });

/** The contract has the organization flat; the known client of real servers reads it nested. */
export const smokeAnswer = z.union([
  z.pipe(
    z.looseObject({
      org_id: z.string(),
      org_name: z.string(),
      org_slug: z.string(),
      ok: z.boolean(),
      scopes: z.array(z.string()),
    }),
    z.transform(({ org_id: id, org_name: name, org_slug: slug, ok, scopes }) => ({
      org: { id, name, slug },
      ok,
      scopes,
    })),
  ),
  z.looseObject({ org: organization, ok: z.boolean(), scopes: z.array(z.string()) }),
]);

/** Whose a user token is, where the server has the route. */
export const userAnswer = z.looseObject({
  user: z.nullish(z.looseObject({ email: z.nullish(z.string()) })),
  org: z.nullish(
    z.looseObject({
      id: z.nullish(z.string()),
      name: z.nullish(z.string()),
      slug: z.nullish(z.string()),
    }),
  ),
});
