import type { TestKeys } from '../../../testKeys.ts';
import { SeededIds } from '../../../seededIds.ts';

/** The credentials of the test account and of others with a story. */
export const testKeysOf = (keys: TestKeys) => ({
  /** Mira owns Northlight and most of the others. */
  session: keys.of('session'),
  orgkey: keys.of('orgkey'),
  /** Opens the workspace Wren only. */
  workspace: keys.of('workspace'),
  operator: keys.of('operator'),
  provision: keys.of('provision'),
  /** Northlight's own admin token. */
  tenantadmin: keys.of('tenantadmin'),
  /** Jonas is a member of Northlight, not its owner, and his plan allows no organization of his own. */
  memberSession: keys.of('memberSession'),
  /** Petra owns another customer's organization. */
  strangerSession: keys.of('strangerSession'),
  /** Sam has not accepted the terms. */
  newcomerSession: keys.of('newcomerSession'),
  /** A key of the small organization, whose plan is used up. */
  tidewaterKey: keys.of('tidewaterKey'),
  /** A second key of Northlight. */
  secondKey: keys.of('secondKey'),
});

/** The workspace that the workspace token opens. */
export const WREN_ID = new SeededIds('molecule wren').uuid();
