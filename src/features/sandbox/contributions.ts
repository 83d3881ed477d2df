import type { FeatureContributions } from '../manifest/contribution.ts';

export const sandboxContributions = {
  commands: {
    startSandbox: {
      title: 'Start Sandbox',
      icon: 'play-circle',
      palette: '!backlot.sandboxRuns',
      viewTitle: [{ view: 'providers', group: '1_sandbox@1', when: '!backlot.sandboxRuns' }],
    },
    stopSandbox: {
      title: 'Stop Sandbox',
      icon: 'debug-stop',
      palette: 'backlot.sandboxRuns',
      viewTitle: [{ view: 'providers', group: '1_sandbox@2', when: 'backlot.sandboxRuns' }],
    },
  },
} satisfies FeatureContributions;
