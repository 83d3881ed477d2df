import * as z from 'zod/mini';
import { id, list, text, texts } from '../tolerant.ts';

/** What we read of each answer, in both dialects. Everything else passes through. */

const token = z.looseObject({
  id,
  name: text,
  token_prefix: text,
  scopes: texts,
  status: text,
  last_used_at: text,
  expires_at: text,
  revoked_at: text,
});

export type TokenAnswer = z.infer<typeof token>;

export const tokensAnswer = list(token, 'tokens');

export const mintedAnswer = z.looseObject({ token });

const scope = z.looseObject({ scope: id, category: text, description: text });

export type ScopeAnswer = z.infer<typeof scope>;

export const scopesAnswer = list(scope, 'scopes');

const unit = z.looseObject({ id: text, type: text, caption: text, status: text, created_at: text });

export const unitsAnswer = list(unit, 'units');

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
