import { accountWith, jobWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const composerContributions = {
  commands: {
    openComposer: {
      title: 'Open Composer',
      icon: 'edit-sparkle',
      rowMenu: [
        { view: 'providers', row: accountWith('jobs'), group: '1_run@0' },
        { view: 'providers', row: /^kind:/, group: '1_run@0' },
      ],
    },
    openComposerFromTitle: {
      title: 'Open Composer',
      icon: 'edit-sparkle',
      palette: false,
      viewTitle: [{ view: 'jobs', group: 'navigation@1' }],
    },
    openInComposer: {
      title: 'Open in Composer',
      icon: 'edit',
      palette: false,
      rowMenu: [{ view: 'jobs', row: jobWith('again'), group: '2_again@0' }],
    },
  },
} satisfies FeatureContributions;
