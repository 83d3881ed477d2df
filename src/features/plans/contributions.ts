import { accountWith, jobWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

const view = 'jobs';

export const plansContributions = {
  commands: {
    newVariations: {
      title: 'Generate Variations…',
      icon: 'layers',
      rowMenu: [
        { view: 'providers', row: accountWith('jobs'), group: '1_run@2' },
        { view, row: jobWith('again'), group: '2_again@2' },
      ],
    },
    startPlan: {
      title: 'Start Plan…',
      icon: 'play',
      palette: false,
      rowMenu: [{ view, row: /^plan:proposed\b/, inline: 1, group: '1_run@1' }],
    },
    pausePlan: {
      title: 'Pause Plan',
      icon: 'debug-pause',
      palette: false,
      rowMenu: [{ view, row: /^plan:running\b/, inline: 1, group: '1_run@1' }],
    },
    resumePlan: {
      title: 'Resume Plan',
      icon: 'debug-continue',
      palette: false,
      rowMenu: [{ view, row: /^plan:paused\b/, inline: 1, group: '1_run@1' }],
    },
    retryPlan: {
      title: 'Retry Failed Jobs…',
      icon: 'debug-restart',
      palette: false,
      rowMenu: [{ view, row: /^plan:(paused|ended)\b.*\bfailed\b/, inline: 2, group: '1_run@2' }],
    },
    cancelPlan: {
      title: 'Cancel Waiting Jobs',
      icon: 'close-all',
      palette: false,
      rowMenu: [{ view, row: /^plan:(proposed|running|paused)\b/, inline: 3, group: '9_delete@1' }],
    },
    savePlanSheet: {
      title: 'Save Contact Sheet of Plan…',
      icon: 'table',
      rowMenu: [{ view, row: /^plan:(running|paused|ended|canceled)\b/, group: '1_run@3' }],
    },
    removePlan: {
      title: 'Remove Plan from List',
      icon: 'trash',
      palette: false,
      rowMenu: [{ view, row: /^plan:(ended|canceled|proposed)\b/, inline: 3, group: '9_delete@2' }],
    },
    retryStep: {
      title: 'Retry Job…',
      icon: 'debug-restart',
      palette: false,
      rowMenu: [{ view, row: /^step:failed\b/, inline: 1, group: '1_run@1' }],
    },
    moveStepUp: {
      title: 'Move Up',
      icon: 'arrow-up',
      palette: false,
      rowMenu: [{ view, row: /^step:waiting\b/, inline: 1, group: '1_run@1' }],
    },
    moveStepDown: {
      title: 'Move Down',
      icon: 'arrow-down',
      palette: false,
      rowMenu: [{ view, row: /^step:waiting\b/, inline: 2, group: '1_run@2' }],
    },
    cancelStep: {
      title: 'Leave Out of Plan',
      icon: 'close',
      palette: false,
      rowMenu: [{ view, row: /^step:waiting\b/, inline: 3, group: '9_delete@1' }],
    },
  },
} satisfies FeatureContributions;
