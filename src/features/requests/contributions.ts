import { IN_REQUEST_FILE, anyAccount, anyOperation } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const requestsContributions = {
  commands: {
    runOperation: {
      title: 'Run Operation…',
      icon: 'run-all',
      rowMenu: [
        { view: 'providers', row: anyAccount, group: '1_run@2' },
        { view: 'api', row: anyOperation, group: '1_run@2' },
      ],
    },
    newRequest: {
      title: 'New Request…',
      icon: 'new-file',
      rowMenu: [
        { view: 'providers', row: anyAccount, group: '1_run@3' },
        { view: 'api', row: anyOperation, group: '1_run@3', inline: 2 },
      ],
    },
    newRequestFromTitle: {
      title: 'New Request…',
      icon: 'new-file',
      palette: false,
      viewTitle: [{ view: 'api', group: 'navigation@1' }],
    },
    runWithDefaults: {
      title: 'Run with Defaults',
      icon: 'play',
      palette: false,
      rowMenu: [{ view: 'api', row: /^operation:run$/, group: '1_run@1', inline: 1 }],
    },
    filterOperations: {
      title: 'Filter Operations…',
      icon: 'filter',
      viewTitle: [{ view: 'api', group: 'navigation@2', when: '!backlot.operationsFiltered' }],
    },
    clearOperationFilter: {
      title: 'Show All Operations',
      icon: 'clear-all',
      palette: false,
      viewTitle: [{ view: 'api', group: 'navigation@2', when: 'backlot.operationsFiltered' }],
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
  taskDefinitions: [
    {
      type: 'backlot',
      when: 'isWorkspaceTrusted',
      properties: {
        file: {
          type: 'string',
          description: 'A request file (*.backlot.jsonc), from the folder of the task.',
        },
        files: {
          type: 'array',
          items: { type: 'string' },
          description: 'Request files, sent one after the other; a name with * is a pattern.',
        },
        dryRun: {
          type: 'boolean',
          default: false,
          description:
            'Sends them to the sandbox on this computer, whatever account they name: no key, no cost.',
        },
        environment: {
          type: 'string',
          description:
            'An environment of backlot.environments.json; left out, the one that is chosen in this workspace.',
        },
        inputs: {
          type: 'object',
          additionalProperties: { type: 'string' },
          description:
            'Answers to the variables ${input:…} of the files. What has none is asked when the task runs.',
        },
        ceiling: {
          type: 'number',
          minimum: 0,
          description:
            "The most that one run may spend of each account, in its platform's unit. Without it, nothing that costs money is sent. You are asked before each purchase all the same.",
        },
        unknownPrice: {
          type: 'number',
          minimum: 0,
          description:
            'What a call counts whose price nobody knows yet. Without it, such a call is not sent.',
        },
      },
    },
  ],
  problemMatchers: [
    {
      name: 'backlot',
      label: 'Backlot requests',
      owner: 'backlot-task',
      source: 'Backlot',
      fileLocation: ['relative', '${workspaceFolder}'],
      pattern: {
        regexp: String.raw`^\s+(.+\.backlot\.jsonc):(\d+): (.*)$`,
        ...{ file: 1, line: 2, message: 3 },
      },
    },
  ],
} satisfies FeatureContributions;
