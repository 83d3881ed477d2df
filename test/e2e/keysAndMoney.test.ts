import { inOneWindow } from './support/oneWindow.ts';
import { accounts, KEY } from './topics/accounts.ts';
import { money } from './topics/money.ts';
import { topUp } from './topics/topUp.ts';

inOneWindow('keys and money', [accounts, money, topUp], {
  env: { MOLTAZINE_API_KEY: KEY },
  settings: { 'backlot.paid.skipQuestionBelow': 5 },
});
