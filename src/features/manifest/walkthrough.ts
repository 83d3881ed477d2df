import type { WalkthroughStep } from './contribution.ts';

/** What a new user is shown first. */
export const walkthrough = {
  title: 'Get Started with Backlot',
  description: 'One console for AI platforms: keys, paid jobs, results and what is left to spend.',
};

/** The steps in their order, by id. */
export const walkthroughSteps: Readonly<Record<string, WalkthroughStep>> = {
  sandbox: {
    title: 'Try it without a key',
    description: [
      'The sandbox plays the platforms on your own machine, with accounts, credits and real pictures. It costs nothing and sends nothing out.',
      '[Start Sandbox](command:backlot.startSandbox)',
    ],
    alt: 'A laptop with a small city of five houses on its screen, cut off from the clouds above it',
    completedWhen: 'backlot.hasSandbox',
  },
  key: {
    title: 'Bring a key of your own',
    description: [
      "You can go on in the sandbox without one. A key is checked before it is saved, kept in the editor's secret storage, and sent to no address but the one that you agree to.",
      '[Add Account](command:backlot.addAccount)',
      '[Import Key from Environment](command:backlot.importKey)',
    ],
    alt: 'A key in a locked drawer with one slot that leads to one server',
    completedWhen: 'backlot.hasOwnAccount',
  },
  job: {
    title: 'Make your first picture',
    description: [
      'Say what you want, read what it costs, and go on with your work: the job is watched to its end, through reloads too.',
      '[New Job](command:backlot.newJob)',
    ],
    alt: 'A line of steps from a prompt to a finished picture, with a clock beside it',
    completedWhen: 'backlot.hasJobs',
  },
  budget: {
    title: 'Set a budget',
    description: [
      'Whatever would go past it is stopped before it is sent, from every window.',
      '[Set Budget](command:backlot.setBudget)',
    ],
    alt: 'A gauge with a mark that its hand cannot pass',
    completedWhen: 'backlot.hasBudget',
  },
  request: {
    title: 'Keep requests in your repository',
    description: [
      'A request file holds one call of any operation: completed, checked and explained as you type, run with one click, without secrets in it.',
      '[New Request](command:backlot.newRequest)',
    ],
    alt: 'A page of text with a Run button above its first line',
    completedWhen: 'backlot.hasRequestFile',
  },
};
