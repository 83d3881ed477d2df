import { rowWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const studioAgentContributions = {
  commands: {
    sendPrompt: {
      title: 'Send Prompt to Agent…',
      icon: 'comment',
      rowMenu: [{ row: rowWith('prompt'), inline: 1, group: '1_run@2' }],
    },
    showAgentRequest: {
      title: 'Show Agent Request…',
    },
    approveAgentPlan: {
      title: 'Review Plan of Agent…',
    },
    stopAgentRequest: {
      title: 'Stop Following Agent Request…',
    },
  },
} satisfies FeatureContributions;
