import { IN_REQUEST_FILE, anyAccount } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const requestsContributions = {
  commands: {
    runOperation: {
      title: 'Run Operation…',
      icon: 'run-all',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '1_run@2' }],
    },
    newRequest: {
      title: 'New Request…',
      icon: 'new-file',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '1_run@3' }],
    },
    runRequest: {
      title: 'Run Request',
      icon: 'play',
      palette: IN_REQUEST_FILE,
      editorTitle: [{ group: 'navigation', when: IN_REQUEST_FILE }],
      keybinding: { key: 'ctrl+enter', mac: 'cmd+enter', when: `editorTextFocus && ${IN_REQUEST_FILE}` },
    },
    dryRunRequest: {
      title: 'Dry Run Request',
      palette: IN_REQUEST_FILE,
    },
    showLastAnswer: {
      title: 'Show Last Answer',
      palette: IN_REQUEST_FILE,
    },
    compareAnswer: {
      title: 'Compare with the Answer Before',
      palette: false,
    },
    chooseEnvironment: {
      title: 'Choose Environment of Request Files…',
      palette: IN_REQUEST_FILE,
    },
    copyAsCurl: {
      title: 'Copy as cURL',
      palette: IN_REQUEST_FILE,
    },
  },
} satisfies FeatureContributions;
