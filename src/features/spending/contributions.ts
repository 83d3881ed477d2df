import type { FeatureContributions } from '../manifest/contribution.ts';

const view = 'spending';

export const spendingContributions = {
  commands: {
    showSpending: { title: 'Show Spending', icon: 'graph' },
    groupSpending: {
      title: 'Group Spending…',
      icon: 'list-tree',
      viewTitle: [{ view, group: 'navigation@1' }],
    },
    choosePeriod: {
      title: 'Choose Period of Spending…',
      icon: 'calendar',
      viewTitle: [{ view, group: 'navigation@2' }],
    },
    compareLedgers: {
      title: "Compare with the Platforms' Ledgers",
      icon: 'diff',
      viewTitle: [{ view, group: 'navigation@3' }],
    },
    exportSpending: {
      title: 'Export Spending as CSV',
      icon: 'export',
      viewTitle: [
        { view, group: 'navigation@4' },
        { view: 'jobs', group: '2_spending' },
      ],
    },
    showChargedJob: {
      title: 'Show Job',
      icon: 'go-to-file',
      palette: false,
      rowMenu: [{ view, row: /^charge:job$/, inline: 1, group: '1_open@1' }],
    },
    loadMoreSpending: { title: 'Load More', palette: false },
  },
} satisfies FeatureContributions;
