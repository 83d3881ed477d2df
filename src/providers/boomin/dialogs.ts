import { dialogFact, dialogTime, type ActionDialogs } from '../../core/operation.ts';

export const boominDialogs: ActionDialogs = {
  createPlatformToken: {
    question: 'Create token {0}?',
    effect: 'Its secret is shown once, after it was created.',
    button: 'Create',
    facts: ({ scopes, expires_at: end }) => [
      ...dialogFact('Scopes: {0}', scopes),
      ...(end === undefined ? [{ text: 'Does not expire', args: [] }] : dialogTime('Expires: {0}', end)),
    ],
  },
  rotatePlatformToken: {
    question: 'Rotate token {0}?',
    effect:
      'Its present secret stops working at once. The new token has the same scopes, and its secret is shown once.',
    button: 'Rotate',
  },
  revokePlatformToken: {
    question: 'Revoke token {0}?',
    effect: 'It stops working at once, and whatever uses it gets an error.',
    button: 'Revoke',
  },
  createUnit: {
    question: 'Create a draft unit?',
    effect: 'Nobody sees it before it is published.',
    button: 'Create',
    facts: ({ type, caption }) => [...dialogFact('Type: {0}', type), ...dialogFact('Caption: {0}', caption)],
  },
  deleteUnit: {
    question: 'Delete draft {0}?',
    button: 'Delete',
  },
  executeScope: {
    question: 'Execute scope {0}?',
    effect: 'It does whatever the scope stands for, which may be to create or to delete something.',
    button: 'Execute',
    facts: ({ object_id: object }) => dialogFact('Acts on: {0}', object),
  },
};
