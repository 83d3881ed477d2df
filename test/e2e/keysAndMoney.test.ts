import { inOneWindow } from './support/oneWindow.ts';
import { accounts, KEY } from './topics/accounts.ts';
import { mediaJob } from './topics/mediaJob.ts';
import { money } from './topics/money.ts';
import { topUp } from './topics/topUp.ts';

// The spending that is exported last stays open, unsaved.
inOneWindow('keys and money', [topUp, mediaJob, accounts, money], {
  env: { MOLTAZINE_API_KEY: KEY },
  settings: { 'backlot.paid.skipQuestionBelow': 5 },
});
