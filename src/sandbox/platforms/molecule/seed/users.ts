/** Somebody who can sign in with a browser. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly termsAccepted: boolean;
  /** How many organizations the user may own. */
  readonly orgLimit: number;
}

export const MIRA = 'user_01MIRAHALLORAN';
export const JONAS = 'user_01JONASREYES';
export const PETRA = 'user_01PETRAOKAFOR';
export const NEWCOMER = 'user_01NEWCOMER';

const user = (id: string, name: string, email: string, orgLimit: number, termsAccepted = true): User => ({
  ...{ id, name, email, orgLimit, termsAccepted },
});

export const users: readonly User[] = [
  user(MIRA, 'Mira Halloran', 'mira@northlight.example', 50),
  user(JONAS, 'Jonas Reyes', 'jonas@northlight.example', 1),
  user(PETRA, 'Petra Okafor', 'petra@lanternworks.example', 1),
  user(NEWCOMER, 'Sam Newcomer', 'sam@newcomer.example', 1, false),
];
