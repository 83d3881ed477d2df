import { accountWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const moneyContributions = {
  commands: {
    showMoney: {
      title: 'Show Balances, Budgets and Spending',
      icon: 'credit-card',
    },
    refreshBalance: {
      title: 'Refresh Balance',
      palette: '!backlot.noBalance',
    },
    showBalance: {
      title: 'Show Balance in Status Bar',
      palette: '!backlot.noBalance',
      rowMenu: [{ view: 'providers', row: accountWith('balance'), group: '2_refresh@2' }],
    },
    topUp: {
      title: 'Top Up…',
      icon: 'add',
      palette: '!backlot.noTopUp',
      rowMenu: [
        { view: 'providers', row: accountWith('topUp'), group: '2_refresh@3' },
        { view: 'providers', row: /^balance:topUp\b/, group: '1_money@1', inline: 1 },
      ],
    },
    claimCheckout: {
      title: 'Claim Payment Now',
      icon: 'refresh',
      palette: false,
      rowMenu: [{ view: 'providers', row: /^checkout\b/, group: '1_money@1', inline: 1 }],
    },
    giveUpCheckout: {
      title: 'Stop Waiting for Payment…',
      icon: 'close',
      palette: false,
      rowMenu: [{ view: 'providers', row: /^checkout\b/, group: '1_money@2' }],
    },
    warnAtLowBalance: {
      title: 'Warn at Low Balance…',
      palette: '!backlot.noBalance',
      rowMenu: [{ view: 'providers', row: accountWith('balance'), group: '2_refresh@5' }],
    },
    setBudget: {
      title: 'Set Budget…',
      icon: 'dashboard',
      palette: '!backlot.noAccounts',
      rowMenu: [
        { view: 'providers', row: accountWith('jobs'), group: '2_refresh@4' },
        { view: 'providers', row: /^budget:none\b/, group: '1_money@1', inline: 1 },
      ],
    },
    setFolderBudget: {
      title: 'Set Folder Budget…',
    },
    changeBudget: {
      title: 'Change Budget…',
      icon: 'edit',
      palette: false,
      rowMenu: [{ view: 'providers', row: /^budget:set\b/, group: '1_money@1', inline: 1 }],
    },
    removeBudget: {
      title: 'Remove Budget…',
      palette: false,
      rowMenu: [{ view: 'providers', row: /^budget:(set|unreadable)\b/, group: '1_money@2' }],
    },
  },
  settings: {
    'balance.warnBelow': {
      type: 'object',
      additionalProperties: { type: 'number', minimum: 0 },
      default: {},
      scope: 'application',
      markdownDescription:
        'Warn once when a balance falls below an amount: the amount by the unit that the platform counts in, such as `{ "USD": 5, "credits": 20 }`. Turned off, where a unit has no amount, the balance is only shown.',
    },
    'paid.skipQuestionBelow': {
      type: ['number', 'null'],
      default: null,
      minimum: 0,
      scope: 'application',
      markdownDescription:
        "Do not ask before a paid job whose price is known and below this amount, in the platform's unit (credits, dollars). Empty: always ask. A budget is never skipped, and neither is the question for a job of unknown price.",
    },
  },
} satisfies FeatureContributions;
