import type { FeatureContributions } from '../manifest/contribution.ts';

export const sandboxContributions = {
  commands: {
    startSandbox: {
      title: 'Start Sandbox',
      icon: 'play-circle',
      viewTitle: [{ view: 'providers', group: '1_sandbox@1' }],
    },
    stopSandbox: {
      title: 'Stop Sandbox',
      icon: 'debug-stop',
      viewTitle: [{ view: 'providers', group: '1_sandbox@2' }],
    },
  },
} satisfies FeatureContributions;
