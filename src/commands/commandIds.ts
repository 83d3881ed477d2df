/** Every command of the extension. A test holds this list against the manifest. */
export const commandIds = [
  'backlot.addAccount',
  'backlot.startSandbox',
  'backlot.stopSandbox',
  'backlot.generateImage',
  'backlot.refresh',
  'backlot.openOutput',
  'backlot.saveOutput',
  'backlot.uploadAsset',
  'backlot.deleteAsset',
  'backlot.replaceKey',
  'backlot.renameAccount',
  'backlot.signOut',
  'backlot.removeAccount',
  'backlot.refreshBalance',
  'backlot.showBalance',
  'backlot.copyId',
  'backlot.copyName',
  'backlot.openDocumentation',
  'backlot.showLog',
  'backlot.checkJob',
  'backlot.loadMoreJobs',
  'backlot.showProblem',
] as const;

export type CommandId = (typeof commandIds)[number];
