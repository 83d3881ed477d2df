// Generated from src/features/*/contributions.ts by `npm run generate`. Do not edit.

export const commandNames = {
  accounts:
    'addAccount importKey importKeys replaceKey addKey signIn approveDevice changeRouting changeBaseUrl renameAccount signOut removeUnlistedKeys removeAccount openDocumentation forgetEverything',
  agentTools:
    'copyMcpConfiguration',
  composer:
    'openComposer openComposerFromTitle openInComposer',
  exchange:
    'importScreenplay exportStoryboard',
  film:
    'generateShots makeStaleShots generateAnyShots generateStills promoteStills continueFrom shareKeyframe chooseTake combineTakes playFilm rehearseFilm playRehearsal removeRehearsal',
  gallery:
    'openGallery openJobOutputs openOutput saveOutput saveAllOutputs saveSheet openOutputFile openOutputOutside insertOutput useAsInput downloadOutput recycleOutputs copyOutputPath',
  jobs:
    'newJob newJobFromTitle uploadAsset saveJobKind forgetJobKind checkJob submitAgain runJobAgain editJobRequest stopWaiting endJob removeJob searchJobs filterJobs clearJobFilter groupJobs sortJobs addFavorite removeFavorite loadMoreJobs',
  keeping:
    'keepOutputs findRecipe clearCache setNameTemplate',
  money:
    'showMoney refreshBalance showBalance topUp claimCheckout giveUpCheckout warnAtLowBalance setBudget setFolderBudget changeBudget removeBudget',
  plans:
    'newVariations startPlan pausePlan resumePlan retryPlan cancelPlan savePlanSheet removePlan retryStep moveStepUp moveStepDown cancelStep',
  problems:
    'showProblem explainProblem allowHost showLog reportProblem reportIssue showReleaseNotes saveSupportInformation',
  requests:
    'runOperation newRequest newRequestFromTitle runWithDefaults filterOperations clearOperationFilter runRequest dryRunRequest showLastAnswer compareAnswer chooseEnvironment copyAsCurl',
  resources:
    'refresh refreshView filterProviders clearProviderFilter filterWorkspaces clearWorkspaceFilter showRow addToList createToken createKey createWorkspace addSecret setLimit setBillingMode importTemplate pinImage applyForProgram requestPayout openPartnerAccount pauseRow resumeRow restartRow openRowPage rotateToken revokeToken deleteRow moreActions setUpBalance loadMoreRows copyId copyName copyAddress copyUrl',
  runs:
    'tailRun tailRunFromTitle restartTail restartTailFromTitle stopTail stopTailFromTitle retryTail retryTailFromTitle clearTail saveTail saveTailFromTitle copyTail copyTailFromTitle openTail openTailFromTitle filterTail closeTail closeTailFromTitle showTailJob openTailOutputs showTailRequest tailActions followWorkspace',
  sandbox:
    'startSandbox stopSandbox',
  spending:
    'showSpending groupSpending choosePeriod compareLedgers exportSpending showChargedJob loadMoreSpending',
  storyboard:
    'newStoryboard openStoryboardAsText openStoryboardAsBoard addShot addScene duplicateShots splitShot deleteShots moveShotsEarlier moveShotsLater renumberShots playStoryboard playAroundShot showCast',
  studio:
    'openProject openRemote findRemote saveCopy newDocument newStudioBoard uploadFiles sendUnsent localVersions compareTheirs keepMine takeTheirs mergeTheirs finishMerge',
  studioAgent:
    'sendPrompt showAgentRequest approveAgentPlan stopAgentRequest',
  tokens:
    'executeScope sortTokens filterTokens clearTokenFilter',
};
