import { accountWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const moneyContributions = {
  commands: {
    refreshBalance: {
      title: 'Refresh Balance',
    },
    showBalance: {
      title: 'Show Balance in Status Bar',
      rowMenu: [{ view: 'providers', row: accountWith('balance'), group: '2_refresh@2' }],
    },
    setBudget: {
      title: 'Set Budget…',
      icon: 'dashboard',
      rowMenu: [{ view: 'providers', row: accountWith('jobs'), group: '2_refresh@3' }],
    },
    exportSpending: {
      title: 'Export Spending as CSV',
      icon: 'graph',
      viewTitle: [{ view: 'jobs', group: '2_spending' }],
    },
  },
  settings: {
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
