import { dialogFact, type ActionDialog, type ActionDialogs, type DialogLine } from '../../core/operation.ts';

const NEW_KEY = 'The key is shown once, after it was created.';

const named =
  (text: string) =>
  ({ keyLabel, label }: Readonly<Record<string, unknown>>) =>
    dialogFact(text, keyLabel ?? label);

const openSession: ActionDialog = {
  question: 'Open a session of the website?',
  effect: 'It is meant for the browser. Backlot works with an API key.',
  button: 'Open Session',
};

const checkout = (page: string): ActionDialog => ({
  question: page,
  effect: 'Nothing is charged before you pay there. Then claim the credit.',
  button: 'Open Page',
  facts: ({ packageCode }) => dialogFact('Package: {0}', packageCode),
});

const claim: ActionDialog = {
  question: 'Claim the credit of payment {0}?',
  effect: 'What was paid is added to the balance of this account.',
  button: 'Claim',
};

const buyBySignature: ActionDialog = {
  question: 'Buy credit with a signed payment?',
  effect: 'With a signature it spends real money. Without one it asks for the ways to pay.',
  button: 'Buy',
  type: 'Credit',
  facts: ({ usdCents }) =>
    typeof usdCents === 'number' ? [{ text: 'Amount: ${0}', args: [(usdCents / 100).toFixed(2)] }] : [],
};

const REVIEWS: Readonly<Record<string, string>> = {
  start_review: 'It is taken into review.',
  approve: 'It is approved, and can then be published.',
  reject: 'It is rejected. Its owner can change it and submit it again.',
  publish: 'It is published.',
};

const releaseFacts: ActionDialog['facts'] = ({ action, channel, visibility, notes }) => {
  const decided: readonly DialogLine[] =
    typeof action === 'string' && Object.hasOwn(REVIEWS, action)
      ? [{ text: REVIEWS[action] ?? '', args: [] }]
      : dialogFact('Decision: {0}', action);
  return [
    ...decided,
    ...dialogFact('Channel: {0}', channel),
    ...dialogFact('Visible for: {0}', visibility),
    ...dialogFact('Notes: {0}', notes),
  ];
};

const profileFacts: ActionDialog['facts'] = ({ displayName, contactEmail, countryCode, payoutAddress }) => [
  ...dialogFact('Name: {0}', displayName),
  ...dialogFact('Email: {0}', contactEmail),
  ...dialogFact('Country: {0}', countryCode),
  ...dialogFact('Payout address: {0}', payoutAddress),
];

const titleFact: ActionDialog['facts'] = ({ title }) => dialogFact('Title: {0}', title);

/** Signing in, keys and payments. */
const accountDialogs: ActionDialogs = {
  signInWithGoogle: {
    question: 'Create an API key with your Google account?',
    effect: NEW_KEY,
    button: 'Create',
    facts: named('Name: {0}'),
  },
  openBrowserSessionWithGoogle: openSession,
  startEmailSignIn: {
    question: 'Send a sign-in code to {0}?',
    button: 'Send',
  },
  verifyEmailSignIn: {
    question: 'Create an API key for {0}?',
    effect: NEW_KEY,
    button: 'Create',
    facts: named('Name: {0}'),
  },
  openBrowserSessionWithEmail: openSession,
  clearBrowserSession: {
    question: 'End the session of the browser?',
    effect: 'API keys keep working.',
    button: 'End Session',
  },
  startDeviceLink: {
    question: 'Ask for a code to link this device?',
    effect: 'Nothing is granted before somebody who is signed in approves the code.',
    button: 'Ask for a Code',
  },
  approveDeviceLink: {
    question: 'Approve the device with the code {0}?',
    effect:
      'It gets an API key of your account and can spend its balance until you revoke the key. Approve only a code that you started yourself.',
    button: 'Approve',
  },
  pollDeviceLink: {
    question: 'Fetch the key of the linked device?',
    effect: 'The key is given out once.',
    button: 'Fetch',
  },
  createStripeCheckout: checkout('Pay by card on a page in the browser?'),
  createCryptoCheckout: checkout('Pay in crypto on a page in the browser?'),
  claimStripeCheckout: claim,
  claimCryptoCheckout: claim,
  purchaseCreditsX402: buyBySignature,
  depositX402: buyBySignature,
  consumeCredits: {
    question: 'Call a removed operation?',
    effect: 'The platform refuses it: credit is spent by jobs.',
    button: 'Call',
    type: 'Removed operation',
  },
  createApiKey: {
    question: 'Create an API key?',
    effect: `It can do all that this account can. ${NEW_KEY}`,
    button: 'Create',
    facts: named('Name: {0}'),
  },
  revokeApiKey: {
    question: 'Revoke API key {0}?',
    effect: 'It stops working at once, and whatever uses it gets an error.',
    button: 'Revoke',
  },
};

const affiliateDialogs: ActionDialogs = {
  resolveAffiliateReferral: {
    question: 'Follow the referral link with the code {0}?',
    effect: 'The platform notes that you came by it.',
    button: 'Follow',
  },
  captureAffiliateCode: {
    question: 'Get a referral token for the code {0}?',
    effect: 'It proves later that you came by this code. It costs nothing.',
    button: 'Get Token',
  },
  applyForAffiliateProgram: {
    question: 'Apply for the affiliate program?',
    effect:
      'The operator reads your name and e-mail address. Without a payout address nothing can be paid out.',
    button: 'Apply',
    facts: profileFacts,
  },
  updateAffiliateProfile: {
    question: 'Update your affiliate profile?',
    effect: 'What is not listed here stays as it is.',
    button: 'Update',
    facts: profileFacts,
  },
  getAffiliateCode: {
    question: 'Show your referral code?',
    effect: 'If you have none yet, one is made.',
    button: 'Show',
  },
  createAffiliatePayoutRequest: {
    question: 'Request a payout?',
    effect: 'A request cannot be taken back.',
    button: 'Request',
    facts: ({ note }) => dialogFact('Note: {0}', note),
  },
  bindAffiliateCode: {
    question: 'Bind the code {0} to this account?',
    effect: 'It cannot be taken off again.',
    button: 'Bind',
  },
};

const arcadeDialogs: ActionDialogs = {
  createArcadeGame: {
    question: 'Create the game {0}?',
    effect: 'Players see nothing before a release is reviewed and published.',
    button: 'Create',
    facts: titleFact,
  },
  uploadArcadeRelease: {
    question: 'Upload a release of {0}?',
    effect: 'It is a draft until you submit it for review.',
    button: 'Upload',
  },
  submitArcadeRelease: {
    question: 'Submit {0} for review?',
    effect: 'People look at it. It is published only after they approve.',
    button: 'Submit',
  },
  reviewArcadeRelease: {
    question: 'Decide on {0}?',
    button: 'Decide',
    facts: releaseFacts,
  },
  createArcadeLaunchSession: {
    question: 'Launch the game?',
    effect: 'A launch may cost what its owner asks for.',
    button: 'Launch',
    type: 'Launch',
  },
  updateArcadeLaunchSession: {
    question: 'Report on a launch session?',
    effect: 'The page of the player does this by itself.',
    button: 'Report',
    facts: ({ event, failureReason }) => [
      ...dialogFact('Event: {0}', event),
      ...dialogFact('Reason: {0}', failureReason),
    ],
  },
};

const studioDialogs: ActionDialogs = {
  createStudioProject: {
    question: 'Create project {0}?',
    effect: 'It cannot be deleted with Backlot.',
    button: 'Create',
    facts: ({ description }) => dialogFact('Description: {0}', description),
  },
  updateStudioProject: {
    question: 'Change project {0}?',
    effect: 'What is not listed here stays as it is.',
    button: 'Change',
    facts: ({ title, description }) => [
      ...dialogFact('Title: {0}', title),
      ...dialogFact('Description: {0}', description),
    ],
  },
  updateStudioSettings: {
    question: 'Change the settings of the Studio?',
    effect: 'They count for every project of the account.',
    button: 'Change',
    facts: (values) => [
      ...dialogFact('Your name: {0}', values['userDisplayName']),
      ...dialogFact('Name of the assistant: {0}', values['assistantDisplayName']),
      ...dialogFact('Model: {0}', values['defaultAgentModel']),
      ...dialogFact('Reasoning: {0}', values['defaultReasoningLevel']),
    ],
  },
  createStudioThread: {
    question: 'Start a conversation in {0}?',
    effect: 'It costs nothing until you send a prompt.',
    button: 'Start',
    facts: titleFact,
  },
  selectStudioThread: {
    question: 'Make conversation {0} the active one?',
    effect: 'The website shows it, too.',
    button: 'Make Active',
  },
  renameStudioThread: {
    question: 'Rename conversation {0}?',
    button: 'Rename',
    facts: ({ title }) => dialogFact('New title: {0}', title),
  },
  uploadStudioAsset: {
    question: 'Upload a file to {0}?',
    effect: 'It cannot be deleted with Backlot.',
    button: 'Upload',
    facts: ({ filename }) => dialogFact('File: {0}', filename),
  },
  updateStudioAssetMetadata: {
    question: 'Change the metadata of {0}?',
    effect: 'What you leave out may be lost.',
    button: 'Change',
  },
  createStudioTextDocument: {
    question: 'Create a text document in {0}?',
    button: 'Create',
    facts: titleFact,
  },
  updateStudioTextDocument: {
    question: 'Replace the text of {0}?',
    effect: 'What somebody else wrote since you read it is lost.',
    button: 'Replace',
    facts: titleFact,
  },
  createStudioStoryboard: {
    question: 'Create a storyboard in {0}?',
    effect: 'It starts no jobs and costs nothing.',
    button: 'Create',
    facts: titleFact,
  },
  updateStudioStoryboard: {
    question: 'Replace the storyboard {0}?',
    effect: 'What somebody else changed since you read it is lost.',
    button: 'Replace',
    facts: titleFact,
  },
  importStudioStoryboard: {
    question: 'Import {0} as a new storyboard?',
    effect: 'The platform does not say what becomes of the older one.',
    button: 'Import',
    facts: titleFact,
  },
  prepareStudioAgentMessage: {
    question: 'Let the Studio agent plan your prompt?',
    effect: 'Nothing is paid yet: you see the plan and what it is estimated to cost.',
    button: 'Plan',
    facts: ({ prompt }) => dialogFact('Prompt: {0}', prompt),
  },
  sendStudioAgentMessage: {
    question: 'Send the prompt to the Studio agent?',
    effect: 'It may start jobs that are paid.',
    button: 'Send',
    type: 'Studio agent',
  },
  executeStudioApprovalPlan: {
    question: 'Run the plan of the Studio agent?',
    effect: 'Exactly the jobs of the plan are bought.',
    button: 'Run',
    type: 'Studio plan',
  },
};

export const killatamataDialogs: ActionDialogs = {
  ...accountDialogs,
  ...affiliateDialogs,
  ...arcadeDialogs,
  ...studioDialogs,
};
