import type { IdentityAbility } from '../../core/identity.ts';
import { parsedAnswer } from '../parsedAnswer.ts';
import { smokeAnswer } from './answers.ts';
import { boominApi, PLATFORM } from './api.ts';

/** The smoke test of a platform token: which organisation it works for and what it may do. Changes nothing. */
export const boominIdentity: IdentityAbility = {
  credential: 'token',
  // The contract says so in the words of each operation.
  needs: { listUnits: 'units:read', createUnit: 'units:create', deleteUnit: 'units:delete' },

  async read(session, signal) {
    // The token goes into the header only; its place in the body is for old clients.
    const answer = await boominApi(session, PLATFORM).POST('/smoke', { signal });
    const { org, scopes } = parsedAnswer(smokeAnswer, answer, session, 'smokeTestToken');
    return {
      name: org.name,
      facts: [
        ['Organization', org.name],
        ['Short name', org.slug],
        ['ID', org.id],
      ],
      scopes,
    };
  },
};
