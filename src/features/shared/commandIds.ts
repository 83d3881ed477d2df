/** Every command of the extension, by the feature that carries it out. A test holds this table against the manifest. */
const COMMANDS = {
  accounts: [
    'backlot.addAccount',
    'backlot.importKey',
    'backlot.replaceKey',
    'backlot.addKey',
    'backlot.signIn',
    'backlot.changeRouting',
    'backlot.changeBaseUrl',
    'backlot.renameAccount',
    'backlot.signOut',
    'backlot.removeAccount',
    'backlot.openDocumentation',
    'backlot.forgetEverything',
  ],
  gallery: [
    'backlot.openGallery',
    'backlot.openOutput',
    'backlot.saveOutput',
    'backlot.saveAllOutputs',
    'backlot.openOutputFile',
    'backlot.insertOutput',
    'backlot.useAsInput',
    'backlot.copyOutputPath',
  ],
  jobs: [
    'backlot.generateImage',
    'backlot.uploadAsset',
    'backlot.runLens',
    'backlot.keepLens',
    'backlot.forgetLens',
    'backlot.openPartner',
    'backlot.checkJob',
    'backlot.submitAgain',
    'backlot.runJobAgain',
    'backlot.editJobRequest',
    'backlot.stopWaiting',
    'backlot.removeJob',
    'backlot.searchJobs',
    'backlot.filterJobs',
    'backlot.clearJobFilter',
    'backlot.groupJobs',
    'backlot.sortJobs',
    'backlot.addFavorite',
    'backlot.removeFavorite',
    'backlot.loadMoreJobs',
  ],
  money: ['backlot.refreshBalance', 'backlot.showBalance', 'backlot.setBudget', 'backlot.exportSpending'],
  problems: ['backlot.showProblem', 'backlot.showLog', 'backlot.reportProblem'],
  requests: ['backlot.runOperation', 'backlot.newRequest', 'backlot.runRequest', 'backlot.copyAsCurl'],
  resources: [
    'backlot.refresh',
    'backlot.showRow',
    'backlot.addToList',
    'backlot.pauseRow',
    'backlot.resumeRow',
    'backlot.restartRow',
    'backlot.openRowPage',
    'backlot.rotateToken',
    'backlot.revokeToken',
    'backlot.deleteRow',
    'backlot.moreActions',
    'backlot.loadMoreRows',
    'backlot.copyId',
    'backlot.copyName',
    'backlot.copyUrl',
  ],
  runs: [
    'backlot.tailRun',
    'backlot.restartTail',
    'backlot.stopTail',
    'backlot.retryTail',
    'backlot.clearTail',
    'backlot.saveTail',
    'backlot.copyTail',
    'backlot.tailActions',
    'backlot.followWorkspace',
  ],
  sandbox: ['backlot.startSandbox', 'backlot.stopSandbox'],
  tokens: ['backlot.executeScope', 'backlot.sortTokens', 'backlot.filterTokens', 'backlot.clearTokenFilter'],
} as const;

/** The features that have commands, each a folder beside this one. */
export type Feature = keyof typeof COMMANDS;

/** The id of a command: of any, or of one feature. */
export type CommandId<F extends Feature = Feature> = (typeof COMMANDS)[F][number];

export const commandIds: readonly CommandId[] = Object.values(COMMANDS).flat();

/** The feature that carries a command out. */
export function featureOf(id: CommandId): Feature {
  return FEATURES[id];
}

const FEATURES = Object.fromEntries(
  Object.entries(COMMANDS).flatMap(([feature, ids]) => ids.map((id) => [id, feature])),
) as Readonly<Record<CommandId, Feature>>;
