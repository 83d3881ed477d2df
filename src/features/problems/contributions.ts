import type { FeatureContributions } from '../manifest/contribution.ts';

export const problemsContributions = {
  commands: {
    showProblem: {
      title: 'Show Problem',
      palette: false,
    },
    explainProblem: {
      title: 'Explain Problem…',
      palette: 'backlot.canExplain',
      rowMenu: [
        { row: /^problem:/, group: '3_explain', when: 'backlot.canExplain' },
        { view: 'jobs', row: /^job:failed\b/, group: '3_explain', when: 'backlot.canExplain' },
      ],
    },
    allowHost: {
      title: 'Allow This Host…',
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
    reportIssue: {
      title: 'Report Issue…',
      viewTitle: [{ view: 'providers', group: '2_log@4' }],
    },
    showReleaseNotes: {
      title: 'Show Release Notes',
    },
    saveSupportInformation: {
      title: 'Save Support Information…',
      viewTitle: [{ view: 'providers', group: '2_log@3' }],
    },
  },
  settings: {
    'network.allowedHosts': {
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      default: [],
      scope: 'application',
      markdownDescription:
        'Hosts whose outputs, uploads and redirects may lead into a private network, such as `media.example.com`. Needed where a proxy program on this machine (Clash, Surge, sing-box) answers for all names, or where the host is your own. Loopback and link-local addresses stay refused. An account may always use its own base URL.',
    },
  },
} satisfies FeatureContributions;
