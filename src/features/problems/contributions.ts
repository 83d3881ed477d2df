import type { FeatureContributions } from '../manifest/contribution.ts';

export const problemsContributions = {
  commands: {
    showProblem: {
      title: 'Show Problem',
      palette: false,
    },
    showLog: {
      title: 'Show Log',
      viewTitle: [{ view: 'providers', group: '2_log' }],
    },
    reportProblem: {
      title: 'Report a Problem',
      viewTitle: [{ view: 'providers', group: '2_log@2' }],
    },
  },
} satisfies FeatureContributions;
