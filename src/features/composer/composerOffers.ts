import { loadCatalog } from '../../calls/catalog.ts';
import { openRequestFile } from '../requests/openRequestFile.ts';
import { savePreset, removePresets } from './composerDialogs.ts';
import { cellsIn, draftOf, type FormState } from './composerForm.ts';
import type { LoadedForm } from './composerLoad.ts';
import type { MessageToPage } from './composerMessages.ts';
import type { Preset, Presets } from './presets.ts';
import type { PromptHistory } from './promptHistory.ts';

/** So many of the prompts that were sent can be walked through in the form itself. */
const MOST_PROMPTS = 50;

export interface OfferDeps {
  readonly presets: Presets;
  readonly prompts: PromptHistory;
}

/** What a form is offered to begin with: presets, and prompts that were sent before. */
export class ComposerOffers {
  readonly #deps: OfferDeps;
  readonly #post: (message: MessageToPage) => void;

  constructor(deps: OfferDeps, post: (message: MessageToPage) => void) {
    this.#deps = deps;
    this.#post = post;
  }

  /** Undefined for one that is gone meanwhile. */
  async preset(loaded: LoadedForm, id: string): Promise<Preset | undefined> {
    return (await this.#deps.presets.list(placeOf(loaded))).find((one) => one.id === id);
  }

  /** Keeps what stands in the form, without its prompt, or removes presets. Errors: Problem, of the folder's files. */
  async edit(loaded: LoadedForm, state: FormState, how: 'savePreset' | 'managePresets'): Promise<void> {
    const { presets } = this.#deps;
    const { [loaded.form.promptField ?? '']: _, ...values } = draftOf(state);
    const isChanged =
      how === 'savePreset'
        ? await savePreset(presets, placeOf(loaded), values)
        : await removePresets(presets, placeOf(loaded));
    if (isChanged) await this.showPresets(loaded);
  }

  async showPresets(loaded: LoadedForm): Promise<void> {
    const presets = await this.#deps.presets.list(placeOf(loaded));
    this.#post({ type: 'presets', presets: presets.map(({ id, name, from }) => ({ id, name, from })) });
  }

  async showPrompts({ form }: LoadedForm): Promise<void> {
    if (form.promptField === null) return;
    const all = await this.#deps.prompts.all();
    const own = all.filter(({ kind }) => kind === form.kind).map(({ text }) => text);
    this.#post({ type: 'prompts', prompts: own.slice(0, MOST_PROMPTS) });
  }
}

/** The job of a form as a request file; of several, the first. */
export async function openAsRequestFile({ opened, form }: LoadedForm, state: FormState): Promise<void> {
  const [cell] = cellsIn(form, state);
  const call = opened.provider.jobs?.prepare(form.kind, cell?.values ?? {});
  const operation = call && (await loadCatalog(opened.provider.id)).find(call.operation);
  if (!call || !operation) return;
  const { params = {}, body } = call;
  await openRequestFile(operation, opened.account, { params, body });
}

function placeOf({ opened, form }: LoadedForm) {
  return { platform: opened.provider.id, kind: form.kind };
}
