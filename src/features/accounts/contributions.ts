import { accountWith, anyAccount } from '../manifest/conditions.ts';
import type { FeatureContributions } from '../manifest/contribution.ts';

export const accountsContributions = {
  commands: {
    addAccount: {
      title: 'Add Account…',
      icon: 'add',
      viewTitle: [{ view: 'providers', group: 'navigation@1' }],
    },
    importKey: {
      title: 'Import Key from Environment…',
      viewTitle: [{ view: 'providers', group: '0_add@1' }],
    },
    importKeys: {
      title: 'Import Keys…',
      viewTitle: [{ view: 'providers', group: '0_add@2' }],
    },
    replaceKey: {
      title: 'Replace Key…',
      icon: 'key',
      palette: '!backlot.noAccounts',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '3_account@2' }],
    },
    addKey: {
      title: 'Add Key…',
      palette: '!backlot.noFurtherKeys',
      rowMenu: [{ view: 'providers', row: accountWith('keys'), group: '3_account@2' }],
    },
    signIn: {
      title: 'Sign In…',
      icon: 'sign-in',
      palette: '!backlot.noSignIn',
      rowMenu: [{ view: 'providers', row: accountWith('signIn'), group: '3_account@2' }],
    },
    approveDevice: {
      title: 'Approve Device…',
      palette: '!backlot.noDevices',
      rowMenu: [{ view: 'providers', row: accountWith('devices'), group: '3_account@5' }],
    },
    changeRouting: {
      title: 'Change Organization…',
      palette: '!backlot.noRouting',
      rowMenu: [{ view: 'providers', row: accountWith('routing'), group: '3_account@2' }],
    },
    changeBaseUrl: {
      title: 'Change Base URL…',
      palette: '!backlot.noAccounts',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '3_account@4' }],
    },
    renameAccount: {
      title: 'Rename Account…',
      palette: '!backlot.noAccounts',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '3_account@1' }],
    },
    signOut: {
      title: 'Sign Out…',
      palette: '!backlot.noAccounts',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '3_account@3' }],
    },
    removeUnlistedKeys: {
      title: 'Remove Keys of Unlisted Accounts…',
      icon: 'key',
    },
    removeAccount: {
      title: 'Remove Account…',
      palette: '!backlot.noAccounts',
      rowMenu: [{ view: 'providers', row: anyAccount, group: '9_delete' }],
    },
    openDocumentation: {
      title: 'Open Platform Website',
      icon: 'book',
      palette: '!backlot.noAccounts',
      rowMenu: [{ view: 'providers', row: /^(account|provider)\b/, group: '4_docs' }],
    },
    forgetEverything: {
      title: 'Forget Everything…',
      viewTitle: [{ view: 'providers', group: '9_forget' }],
    },
  },
} satisfies FeatureContributions;
