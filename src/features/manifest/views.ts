import type { ViewContribution, ViewName } from './contribution.ts';

const START_SANDBOX = '[Start Sandbox](command:backlot.startSandbox)';
const ADD_ACCOUNT = '[Add Account…](command:backlot.addAccount)';
const NO_JOBS =
  'No jobs yet. Every job that you submit is listed here and watched to its end, also after a reload.';

/** The views of the side bar, from top to bottom. */
export const views: Readonly<Record<ViewName, ViewContribution>> = {
  providers: {
    name: 'Providers',
    welcome: {
      noAccount: {
        when: '!backlot.hasAccounts',
        contents: [
          'Keep your keys, submit paid media and agent work, and see what came back.',
          'Try everything on this machine, without a key and without cost:',
          START_SANDBOX,
          "Or use a key that you have. It is checked, then kept in the editor's secret storage:",
          ADD_ACCOUNT,
        ],
      },
    },
  },
  jobs: {
    name: 'Jobs',
    welcome: {
      noAccount: { when: '!backlot.hasAccounts', contents: [NO_JOBS, START_SANDBOX, ADD_ACCOUNT] },
      ready: {
        when: 'backlot.hasAccounts && backlot.canSubmitJobs',
        contents: [NO_JOBS, '[New Job…](command:backlot.newJob)'],
      },
      noPlatform: {
        when: 'backlot.hasAccounts && !backlot.canSubmitJobs',
        contents: [
          'No jobs yet, and none of your accounts is on a platform that runs them. What you submit is listed here and watched to its end.',
          ADD_ACCOUNT,
        ],
      },
    },
  },
  tokens: {
    name: 'Tokens',
    visibility: 'collapsed',
    welcome: {
      noAccount: {
        when: '!backlot.hasAccounts',
        contents: [
          'Platforms with tokens of their own list them here, with their scopes and expiry.',
          START_SANDBOX,
          ADD_ACCOUNT,
        ],
      },
      noPlatform: {
        when: 'backlot.hasAccounts',
        contents: [
          'None of your accounts manages tokens. Add one whose key may read them: they are listed here with their scopes and expiry.',
          ADD_ACCOUNT,
        ],
      },
    },
  },
  workspaces: {
    name: 'Workspaces',
    visibility: 'collapsed',
    welcome: {
      noAccount: {
        when: '!backlot.hasAccounts',
        contents: [
          'Platforms with workspaces list them here, with their state and spend.',
          START_SANDBOX,
          ADD_ACCOUNT,
        ],
      },
      noPlatform: {
        when: 'backlot.hasAccounts',
        contents: [
          'None of your accounts runs workspaces. Add one whose key may read them: they are listed here with their state and spend.',
          ADD_ACCOUNT,
        ],
      },
    },
  },
  spending: {
    name: 'Spending',
    visibility: 'collapsed',
    welcome: {
      noAccount: {
        when: '!backlot.hasAccounts',
        contents: [
          'What your jobs cost is added up here, by day, account, kind of job and folder.',
          START_SANDBOX,
          ADD_ACCOUNT,
        ],
      },
      nothing: {
        when: 'backlot.hasAccounts',
        contents: [
          'Nothing was spent in this time. What your jobs cost is added up here, by day, account, kind of job and folder.',
          '[Choose Period…](command:backlot.choosePeriod)',
        ],
      },
    },
  },
  api: {
    name: 'API',
    visibility: 'collapsed',
    welcome: {
      noAccount: {
        when: '!backlot.hasAccounts',
        contents: [
          'Every operation of the platforms is listed here with its documentation, and starts a request file.',
          START_SANDBOX,
          ADD_ACCOUNT,
        ],
      },
      nothing: {
        when: 'backlot.hasAccounts',
        contents: [
          'No operation has all of these words.',
          '[Show All Operations](command:backlot.clearOperationFilter)',
        ],
      },
    },
  },
};
