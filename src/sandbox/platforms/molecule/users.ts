/** Somebody who can sign in with a browser. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly termsAccepted: boolean;
  /** How many organizations the user may own. */
  readonly orgLimit: number;
}

export const users: readonly User[] = [
  {
    id: 'user_01MIRAHALLORAN',
    name: 'Mira Halloran',
    email: 'mira@northlight.example',
    termsAccepted: true,
    orgLimit: 50,
  },
  {
    id: 'user_01JONASREYES',
    name: 'Jonas Reyes',
    email: 'jonas@northlight.example',
    termsAccepted: true,
    orgLimit: 1,
  },
  {
    id: 'user_01PETRAOKAFOR',
    name: 'Petra Okafor',
    email: 'petra@lanternworks.example',
    termsAccepted: true,
    orgLimit: 1,
  },
  {
    id: 'user_01NEWCOMER',
    name: 'Sam Newcomer',
    email: 'sam@newcomer.example',
    termsAccepted: false,
    orgLimit: 1,
  },
];

export const MIRA = 'user_01MIRAHALLORAN';
export const JONAS = 'user_01JONASREYES';
export const PETRA = 'user_01PETRAOKAFOR';
export const NEWCOMER = 'user_01NEWCOMER';
