import { accountWith, rowWith } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const tokensContributions = {
  commands: {
    executeScope: {
      title: 'Execute Scope…',
      icon: 'run',
      palette: '!backlot.noScopes',
      rowMenu: [
        { row: rowWith('run'), inline: 1, group: '1_run@2' },
        { view: 'providers', row: accountWith('scopes'), group: '1_run@4' },
      ],
    },
    sortTokens: {
      title: 'Sort Tokens…',
      icon: 'list-ordered',
      viewTitle: [{ view: 'tokens', group: 'navigation@2' }],
    },
    filterTokens: {
      title: 'Filter Tokens…',
      icon: 'filter',
      viewTitle: [{ view: 'tokens', group: 'navigation@1', when: '!backlot.tokensFiltered' }],
    },
    clearTokenFilter: {
      title: 'Show All Tokens',
      icon: 'clear-all',
      palette: false,
      viewTitle: [{ view: 'tokens', group: 'navigation@1', when: 'backlot.tokensFiltered' }],
    },
  },
  settings: {
    'tokens.warnBeforeExpiry': {
      type: 'number',
      default: 3,
      minimum: 0,
      maximum: 90,
      scope: 'application',
      markdownDescription:
        'How many days before a token of a platform expires you are told so, once for each token, when the Tokens view has read it. With 0 you are never told.',
    },
  },
} satisfies FeatureContributions;
