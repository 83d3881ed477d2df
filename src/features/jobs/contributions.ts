import { accountWith, jobWith, listWith, rowWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const jobsContributions = {
  commands: {
    newJob: {
      title: 'New Job…',
      icon: 'sparkle',
      rowMenu: [
        { view: 'providers', row: accountWith('jobs'), inline: 1, group: '1_run@1' },
        { view: 'providers', row: rowWith('startsJob'), inline: 1, group: '1_run@1' },
        { view: 'providers', row: /^kind:/, inline: 1, group: '1_run@1' },
      ],
    },
    newJobFromTitle: {
      title: 'New Job…',
      icon: 'sparkle',
      palette: false,
      viewTitle: [{ view: 'jobs', group: 'navigation@1' }],
    },
    uploadAsset: {
      title: 'Upload Image…',
      icon: 'cloud-upload',
      palette: '!backlot.noUpload',
      rowMenu: [{ view: 'providers', row: listWith('upload'), inline: 1, group: '1_run@1' }],
    },
    saveJobKind: {
      title: 'Save Job Kind…',
      icon: 'pinned',
      palette: '!backlot.noSavedKinds',
      rowMenu: [
        { view: 'providers', row: /^kinds:/, inline: 1, group: '1_run@1' },
        { view: 'providers', row: /^kind:/, group: '2_save@1' },
        { view: 'jobs', row: jobWith('saveKind'), group: '2_again@4' },
      ],
    },
    forgetJobKind: {
      title: 'Remove from Job Kinds',
      icon: 'pin',
      palette: false,
      rowMenu: [{ view: 'providers', row: /^kind:\w+\/(saved|recent)$/, group: '9_delete' }],
    },
    checkJob: {
      title: 'Check Now',
      icon: 'refresh',
      palette: false,
      rowMenu: [
        {
          view: 'jobs',
          row: /^job:((queued|running|waiting|sending|unknown)\b.*\bcheck|.*\blook)\b/,
          inline: 1,
          group: '1_open@1',
          several: true,
        },
      ],
    },
    submitAgain: {
      title: 'Submit Again…',
      icon: 'debug-rerun',
      palette: false,
      rowMenu: [{ view: 'jobs', row: /^job:unknown\b.*\bagain\b/, group: '2_again@0' }],
    },
    runJobAgain: {
      title: 'Run Again…',
      icon: 'debug-restart',
      palette: false,
      webviewMenu: [
        {
          when: String.raw`webviewId =~ /^backlot\.gallery$/ && webviewSection == 'output'`,
          group: '2_again@1',
        },
      ],
      rowMenu: [{ view: 'jobs', row: jobWith('again'), group: '2_again@1', several: true }],
    },
    editJobRequest: {
      title: 'Edit as Request File',
      icon: 'edit',
      palette: false,
      rowMenu: [{ view: 'jobs', row: jobWith('again'), group: '2_again@2' }],
    },
    stopWaiting: {
      title: 'Stop Waiting',
      icon: 'eye-closed',
      palette: false,
      rowMenu: [{ view: 'jobs', row: /^job:(queued|running|waiting)\b/, group: '2_again@2', several: true }],
    },
    endJob: {
      title: 'Mark as Ended…',
      icon: 'issues',
      palette: false,
      rowMenu: [{ view: 'jobs', row: /^job:(queued|running|waiting|unknown)\b/, group: '2_again@3' }],
    },
    removeJob: {
      title: 'Remove from History',
      icon: 'trash',
      palette: false,
      rowMenu: [
        {
          view: 'jobs',
          row: /^job:(succeeded|failed|canceled|timedOut|refused|unknown)\b/,
          group: '9_delete',
        },
      ],
    },
    searchJobs: {
      title: 'Search Jobs…',
      icon: 'search',
      viewTitle: [{ view: 'jobs', group: 'navigation@2' }],
    },
    filterJobs: {
      title: 'Filter Jobs…',
      icon: 'filter',
      viewTitle: [{ view: 'jobs', group: 'navigation@3', when: '!backlot.jobsFiltered' }],
    },
    clearJobFilter: {
      title: 'Show All Jobs',
      icon: 'clear-all',
      palette: false,
      viewTitle: [{ view: 'jobs', group: 'navigation@3', when: 'backlot.jobsFiltered' }],
    },
    groupJobs: {
      title: 'Group Jobs…',
      icon: 'list-tree',
      viewTitle: [{ view: 'jobs', group: '1_view@1' }],
    },
    sortJobs: {
      title: 'Sort Jobs…',
      icon: 'sort-precedence',
      viewTitle: [{ view: 'jobs', group: '1_view@2' }],
    },
    addFavorite: {
      title: 'Add to Favorites',
      icon: 'star-empty',
      palette: false,
      rowMenu: [
        { view: 'jobs', row: jobWith('plain'), inline: 9, group: '4_mark@1', several: true },
        { row: /^row:(?!.*\/starred$)/, group: '4_mark@1', several: true },
      ],
    },
    removeFavorite: {
      title: 'Remove from Favorites',
      icon: 'star-full',
      palette: false,
      rowMenu: [
        { view: 'jobs', row: jobWith('starred'), inline: 9, group: '4_mark@1', several: true },
        { row: /^row:.*\/starred$/, group: '4_mark@1', several: true },
      ],
    },
    loadMoreJobs: {
      title: 'Load More Jobs',
      palette: false,
    },
  },
  settings: {
    'notices.jobSucceeded': {
      type: 'boolean',
      default: true,
      scope: 'application',
      markdownDescription:
        'Tell you when a job is ready, with its price and the way to its output. Turned off, the Jobs view still shows it.',
    },
    'notices.jobFailed': {
      type: 'boolean',
      default: true,
      scope: 'application',
      markdownDescription:
        'Tell you when a job has failed, was refused or ran out of time, with what helps. Turned off, the badge of the Jobs view still counts it.',
    },
    'notices.jobUnknown': {
      type: 'boolean',
      default: true,
      scope: 'application',
      markdownDescription:
        'Notify you when the outcome of a paid job is unknown, so that you can look before you pay again. Turned off, the Jobs view still shows it.',
    },
    'notices.jobCost': {
      type: 'boolean',
      default: true,
      scope: 'application',
      markdownDescription:
        'Tell you at once when a platform names a higher cost for a job than was expected. Turned off, it still counts against the budget.',
    },
    'notices.outputExpiring': {
      type: 'number',
      default: 6,
      minimum: 0,
      scope: 'application',
      markdownDescription:
        'How many hours before a platform may delete outputs that are not on this computer you are told so, of all of them at once. With 0 you are never told; the Jobs view still shows it.',
    },
    sharedJobKinds: {
      type: 'array',
      default: [],
      scope: 'resource',
      markdownDescription:
        "Kinds of job that everybody in this workspace can start, for platforms that do not list their own: by group and ID, with a label and inputs to start from. Keep it in the workspace's settings file, and keep secrets out of it.",
      items: {
        type: 'object',
        required: ['group', 'id'],
        additionalProperties: false,
        properties: {
          platform: {
            type: 'string',
            description: "The platform's ID, where several platforms have a group of this name.",
          },
          group: {
            type: 'string',
            description:
              'The group of the Providers view that it belongs to, in the singular and lower case.',
          },
          id: { type: 'string', description: 'Its ID, or another name that the platform takes.' },
          label: { type: 'string', description: 'What it is called here.' },
          inputs: { type: 'object', description: 'Inputs to start from, by name.' },
        },
      },
    },
  },
} satisfies FeatureContributions;
