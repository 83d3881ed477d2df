import type { FeatureContributions } from '../manifest/contribution.ts';

const ON_STORYBOARD = String.raw`resourceFilename =~ /\.storyboard\.json$/`;
const ON_SCREENPLAY = String.raw`resourceExtname =~ /^\.(fountain|spmd|fdx)$/i`;

export const exchangeContributions = {
  commands: {
    importScreenplay: {
      title: 'Import Screenplay…',
      icon: 'book',
      editorTitle: [
        { group: '3_exchange@1', when: ON_STORYBOARD },
        { group: '3_exchange@1', when: ON_SCREENPLAY },
      ],
      explorerMenu: [
        { group: '5_backlot@1', when: ON_STORYBOARD },
        { group: '5_backlot@1', when: ON_SCREENPLAY },
      ],
    },
    exportStoryboard: {
      title: 'Export Storyboard…',
      icon: 'export',
      palette: ON_STORYBOARD,
      editorTitle: [{ group: '3_exchange@2', when: ON_STORYBOARD }],
      explorerMenu: [{ group: '5_backlot@2', when: ON_STORYBOARD }],
    },
  },
} satisfies FeatureContributions;
