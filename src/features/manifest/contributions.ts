import { accountsContributions } from '../accounts/contributions.ts';
import { agentToolsContributions } from '../agentTools/contributions.ts';
import { composerContributions } from '../composer/contributions.ts';
import { exchangeContributions } from '../exchange/contributions.ts';
import { filmContributions } from '../film/contributions.ts';
import { galleryContributions } from '../gallery/contributions.ts';
import { jobsContributions } from '../jobs/contributions.ts';
import { keepingContributions } from '../keeping/contributions.ts';
import { moneyContributions } from '../money/contributions.ts';
import { plansContributions } from '../plans/contributions.ts';
import { problemsContributions } from '../problems/contributions.ts';
import { requestsContributions } from '../requests/contributions.ts';
import { resourcesContributions } from '../resources/contributions.ts';
import { runsContributions } from '../runs/contributions.ts';
import { sandboxContributions } from '../sandbox/contributions.ts';
import { spendingContributions } from '../spending/contributions.ts';
import { storyboardContributions } from '../storyboard/contributions.ts';
import { studioContributions } from '../studio/contributions.ts';
import { studioAgentContributions } from '../studioAgent/contributions.ts';
import { tokensContributions } from '../tokens/contributions.ts';

/** What the editor says of the extension in a folder that the user does not trust. */
export const untrustedDescription =
  'Request files of the folder are not run or copied, and its settings do not count, before you trust it. Your accounts, jobs and outputs work as always.';

/** What each feature adds to package.json. */
export const contributions = {
  accounts: accountsContributions,
  agentTools: agentToolsContributions,
  composer: composerContributions,
  exchange: exchangeContributions,
  film: filmContributions,
  gallery: galleryContributions,
  jobs: jobsContributions,
  keeping: keepingContributions,
  money: moneyContributions,
  plans: plansContributions,
  problems: problemsContributions,
  requests: requestsContributions,
  resources: resourcesContributions,
  runs: runsContributions,
  sandbox: sandboxContributions,
  spending: spendingContributions,
  storyboard: storyboardContributions,
  studio: studioContributions,
  studioAgent: studioAgentContributions,
  tokens: tokensContributions,
};
