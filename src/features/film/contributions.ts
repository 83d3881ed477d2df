import type { FeatureContributions } from '../manifest/contribution.ts';

const ON_SHOT = String.raw`webviewId =~ /^backlot\.storyboard$/ && webviewSection == 'shot'`;
const IN_STORYBOARD = String.raw`resourceFilename =~ /\.storyboard\.json$/`;

export const filmContributions = {
  commands: {
    generateShots: {
      title: 'Generate Missing Shots…',
      icon: 'sparkle',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@1', when: IN_STORYBOARD }],
    },
    makeStaleShots: {
      title: 'Generate Missing and Stale Shots…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@2', when: IN_STORYBOARD }],
    },
    generateAnyShots: {
      title: 'Generate Shots…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@3', when: IN_STORYBOARD }],
      webviewMenu: [{ group: '4_film@1', when: ON_SHOT }],
    },
    generateStills: {
      title: 'Generate Stills…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@4', when: IN_STORYBOARD }],
      webviewMenu: [{ group: '4_film@2', when: ON_SHOT }],
    },
    promoteStills: {
      title: 'Promote Stills to Video…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@5', when: IN_STORYBOARD }],
    },
    continueFrom: {
      title: 'Continue From…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@6', when: IN_STORYBOARD }],
      webviewMenu: [{ group: '4_film@4', when: ON_SHOT }],
    },
    shareKeyframe: {
      title: 'Share a Keyframe…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '1_film@7', when: IN_STORYBOARD }],
      webviewMenu: [{ group: '4_film@5', when: ON_SHOT }],
    },
    chooseTake: {
      title: 'Choose Take…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '2_takes@1', when: IN_STORYBOARD }],
      webviewMenu: [{ group: '4_film@3', when: ON_SHOT }],
    },
    combineTakes: {
      title: 'Combine Chosen Takes…',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '2_takes@2', when: IN_STORYBOARD }],
    },
    playFilm: {
      title: 'Play the Film',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '2_takes@3', when: IN_STORYBOARD }],
    },
    rehearseFilm: {
      title: 'Rehearse Film…',
      icon: 'beaker',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '3_rehearsal@1', when: IN_STORYBOARD }],
    },
    playRehearsal: {
      title: 'Play Rehearsal',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '3_rehearsal@2', when: IN_STORYBOARD }],
    },
    removeRehearsal: {
      title: 'Remove Rehearsal',
      palette: IN_STORYBOARD,
      editorTitle: [{ group: '3_rehearsal@3', when: IN_STORYBOARD }],
    },
  },
} satisfies FeatureContributions;
