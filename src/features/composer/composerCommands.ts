import type { CommandId } from '../shared/commandIds.ts';
import type { Handlers } from '../shared/handlers.ts';
import { jobArgumentOf, jobStartOf } from '../shared/nodeArguments.ts';
import type { ComposerPanel } from './composerPanel.ts';
import type { ComposerDeps } from './composerSession.ts';

export function composerCommands(
  panel: ComposerPanel,
  { jobs, kinds }: Pick<ComposerDeps, 'jobs' | 'kinds'>,
): Handlers<CommandId<'composer'>> {
  return {
    /** For the kind that a row stands for, or as it was last. */
    'backlot.openComposer': async ([target]) => {
      const { account, kind, label, inputs } = jobStartOf(target) ?? {};
      const values = inputs && Object.keys(inputs).length > 0 ? { values: { inputs } } : {};
      await panel.show({ account, kind, label, ...values });
    },

    'backlot.openComposerFromTitle': () => panel.show({}),

    /** The values of an earlier job, beside what stands in the form. */
    'backlot.openInComposer': async ([target]) => {
      const named = jobArgumentOf(target);
      if (!named) return;
      const { account, kind, values, title } = await (await jobs()).history.rerun(named.id);
      const saved = (await kinds.list(account)).find((one) => one.kind === kind);
      await panel.show({ account, kind, label: saved?.label, recipe: { title, values } });
    },
  };
}
