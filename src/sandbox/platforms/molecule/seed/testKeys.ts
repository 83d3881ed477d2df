import { SeededIds } from '../../../seededIds.ts';

const made = new SeededIds('molecule test credentials');

/** The credentials of the test account and of others with a story; the same in every run. */
export const testKeys = {
  /** Mira owns Northlight and most of the others. */
  session: made.token(43),
  orgkey: made.token(43),
  /** Opens the workspace Wren only. */
  workspace: made.token(43),
  operator: made.token(43),
  provision: made.token(43),
  /** Northlight's own admin token. */
  tenantadmin: made.token(43),
  /** Jonas is a member of Northlight, not its owner, and his plan allows no organization of his own. */
  memberSession: made.token(43),
  /** Petra owns another customer's organization. */
  strangerSession: made.token(43),
  /** Sam has not accepted the terms. */
  newcomerSession: made.token(43),
  /** A key of the small organization, whose plan is used up. */
  tidewaterKey: made.token(43),
  /** A second key of Northlight. */
  secondKey: made.token(43),
} as const;

/** The workspace that the workspace token opens. */
export const WREN_ID = new SeededIds('molecule wren').uuid();
