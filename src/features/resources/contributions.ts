import { listWith, rowWith } from '../manifest/conditions.ts';
import type { Addition } from '../../core/resource.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

/** Rows that stand for something with an id and a name. */
const named = /^(account\b|row\b|job\b|output\b|kind\b|provider$|list:.*\/root$)/;

/** The menu entry of the lists that something can be added to. */
function adding(what: Addition | 'new') {
  return {
    icon: 'add',
    palette: false,
    rowMenu: [{ row: listWith(`add-${what}`), inline: 1, group: '1_run@1' }],
  } as const;
}

export const resourcesContributions = {
  commands: {
    refresh: {
      title: 'Refresh',
      icon: 'refresh',
      rowMenu: [{ row: /^(account|list|balance)\b/, group: '2_refresh@1' }],
    },
    refreshView: {
      title: 'Refresh',
      icon: 'refresh',
      palette: false,
      viewTitle: [
        { view: 'providers', group: 'navigation@2' },
        { view: 'tokens', group: 'navigation@3' },
      ],
    },
    filterProviders: {
      title: 'Filter Providers…',
      icon: 'filter',
      viewTitle: [{ view: 'providers', group: 'navigation@3', when: '!backlot.providersFiltered' }],
    },
    clearProviderFilter: {
      title: 'Show All Rows',
      icon: 'clear-all',
      palette: false,
      viewTitle: [{ view: 'providers', group: 'navigation@3', when: 'backlot.providersFiltered' }],
    },
    filterWorkspaces: {
      title: 'Filter Workspaces…',
      icon: 'filter',
      viewTitle: [{ view: 'workspaces', group: 'navigation@1', when: '!backlot.workspacesFiltered' }],
    },
    clearWorkspaceFilter: {
      title: 'Show All Workspaces',
      icon: 'clear-all',
      palette: false,
      viewTitle: [{ view: 'workspaces', group: 'navigation@1', when: 'backlot.workspacesFiltered' }],
    },
    showRow: {
      title: 'Show Details',
      icon: 'info',
      palette: false,
      rowMenu: [{ row: rowWith('open'), group: '1_run@1', several: true }],
    },
    addToList: { title: 'New…', ...adding('new') },
    createToken: { title: 'Create Token…', ...adding('token') },
    createKey: { title: 'Create Key…', ...adding('key') },
    createWorkspace: { title: 'Create Workspace…', ...adding('workspace') },
    addSecret: { title: 'Add Secret…', ...adding('secret') },
    setLimit: { title: 'Set Limit…', ...adding('limit') },
    setBillingMode: { title: 'Set Billing Mode…', ...adding('billingMode') },
    importTemplate: { title: 'Import Template…', ...adding('template') },
    pinImage: { title: 'Pin Image…', ...adding('image') },
    applyForProgram: { title: 'Apply for the Program…', ...adding('application') },
    requestPayout: { title: 'Request Payout…', ...adding('payout') },
    openPartnerAccount: { title: 'Open Partner Account…', ...adding('account') },
    pauseRow: {
      title: 'Pause…',
      icon: 'debug-pause',
      palette: false,
      rowMenu: [{ row: rowWith('pause'), inline: 1, group: '1_run@2' }],
    },
    resumeRow: {
      title: 'Resume…',
      icon: 'debug-start',
      palette: false,
      rowMenu: [{ row: rowWith('resume'), inline: 1, group: '1_run@2' }],
    },
    restartRow: {
      title: 'Restart…',
      icon: 'debug-restart',
      palette: false,
      rowMenu: [{ row: rowWith('restart'), group: '1_run@3' }],
    },
    openRowPage: {
      title: 'Open in Browser…',
      icon: 'link-external',
      palette: false,
      rowMenu: [{ row: rowWith('page'), inline: 1, group: '1_run@4' }],
    },
    rotateToken: {
      title: 'Rotate…',
      icon: 'sync',
      palette: false,
      rowMenu: [{ row: rowWith('rotate'), group: '8_token@1' }],
    },
    revokeToken: {
      title: 'Revoke…',
      icon: 'circle-slash',
      palette: false,
      rowMenu: [{ row: rowWith('revoke'), group: '9_delete' }],
    },
    deleteRow: {
      title: 'Delete…',
      icon: 'trash',
      palette: false,
      rowMenu: [{ row: rowWith('delete'), group: '9_delete' }],
    },
    moreActions: {
      title: 'More Actions…',
      palette: false,
      rowMenu: [{ row: /^(row|list):.*\/more\b/, group: '1_run@9' }],
    },
    setUpBalance: {
      title: 'Set Up Balance…',
      icon: 'add',
      palette: '!backlot.noSetUp',
    },
    loadMoreRows: {
      title: 'Load More',
      palette: false,
    },
    copyId: {
      title: 'Copy ID',
      palette: false,
      rowMenu: [
        {
          row: named,
          group: '5_copy@1',
          several: true,
        },
      ],
    },
    copyName: {
      title: 'Copy Name',
      palette: false,
      rowMenu: [
        {
          row: named,
          group: '5_copy@2',
          several: true,
        },
      ],
    },
    copyAddress: {
      title: 'Copy Server Address',
      palette: false,
      rowMenu: [{ row: /^(account\b|list:.*\/root$)/, group: '5_copy@4' }],
    },
    copyUrl: {
      title: 'Copy Link',
      palette: false,
      rowMenu: [
        {
          row: /^(account\b|job\b|output\b|provider$|row:|list:.*\/root$)/,
          group: '5_copy@3',
          several: true,
        },
      ],
    },
  },
} satisfies FeatureContributions;
