import { join } from 'node:path';
import type * as vscode from 'vscode';
import type { DisposableStore } from '../../core/disposable.ts';
import type { StoredInput } from '../../core/storedInput.ts';
import type { Balances } from '../../providers/balances.ts';
import type { OutputRepository } from '../gallery/outputRepository.ts';
import { JobDrafts } from '../jobs/submit/jobDrafts.ts';
import type { UploadDeps } from '../jobs/submit/uploadFile.ts';
import type { BudgetStandings } from '../money/budgetStandings.ts';
import type { CommandLoaders } from '../shared/handlers.ts';
import { Presets, folderPresets } from './presets.ts';
import type { ComposerPanel, ComposerPanelDeps } from './composerPanel.ts';

type Given = Omit<
  ComposerPanelDeps,
  'composed' | 'presets' | 'media' | 'extension' | 'inputsFolder' | 'inputs' | 'budgets' | 'balances'
>;

export interface ComposerBuilding extends Given {
  readonly owned: DisposableStore;
  readonly context: Pick<vscode.ExtensionContext, 'globalState' | 'extensionUri'>;
  readonly storage: string;
  readonly inputs: ComposerPanelDeps['inputs'] & { pathOf(file: StoredInput): string | null };
  readonly balances: ComposerPanelDeps['balances'] & Pick<Balances, 'onDidChange'>;
  readonly budgets: ComposerPanelDeps['budgets'] & Pick<BudgetStandings, 'onDidChange'>;
  readonly repository: Pick<OutputRepository, 'find'>;
  readonly trees: UploadDeps['trees'];
}

/** The composer with what it remembers; its code is loaded with the first one. */
export function buildComposer(building: ComposerBuilding) {
  const { owned, context, storage, inputs, balances, budgets, repository } = building;
  const composed = new JobDrafts(context.globalState, 'backlot.composed');
  const presets = new Presets(context.globalState, folderPresets);
  let panel: Promise<ComposerPanel> | undefined;
  const composer = () => {
    panel ??= Promise.all([import('./composerPanel.ts'), import('./composerMedia.ts')]).then(
      ([{ ComposerPanel: Panel }, { ComposerMedia: Media }]) => {
        const media = new Media({
          ...building,
          ...{ sources: { inputs, jobs: building.jobs }, repository },
          pathOf: (file) => inputs.pathOf(file),
        });
        const made = owned.add(
          new Panel({
            ...building,
            ...{ composed, presets, media, extension: context.extensionUri },
            inputsFolder: join(storage, 'inputs'),
          }),
        );
        owned.add(balances.onDidChange((account) => made.moneyChanged(account)));
        owned.add(budgets.onDidChange((account) => made.moneyChanged(account)));
        return made;
      },
    );
    return panel;
  };
  const commands: CommandLoaders['composer'] = async () => {
    const { composerCommands } = await import('./composerCommands.ts');
    return composerCommands(await composer(), building);
  };
  const forget = async () => {
    if (panel) (await panel).close();
    await composed.forgetAll();
    await presets.forget();
  };
  return { composer, commands, forget };
}
