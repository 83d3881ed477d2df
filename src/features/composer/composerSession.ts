import * as vscode from 'vscode';
import type { JobForm } from '../../core/job.ts';
import { toProblem } from '../../core/problem.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { JobDrafts } from '../jobs/submit/jobDrafts.ts';
import { Companions } from './companions.ts';
import { checkForm, type FormCheck } from './composerCheck.ts';
import { pickPrompt } from './composerDialogs.ts';
import {
  draftOf,
  EMPTY_FORM,
  isEmptyForm,
  leftOver,
  merged,
  stateOf,
  type FormState,
} from './composerForm.ts';
import { loadForm, type ComposerStart, type FormDeps, type LoadedForm } from './composerLoad.ts';
import type { ComposerMedia } from './composerMedia.ts';
import type { MessageToHost, MessageToPage, PageValues } from './composerMessages.ts';
import { KnownCosts, moneyOf, type ComposerMoneyDeps } from './composerMoney.ts';
import { ComposerOffers, openAsRequestFile, type OfferDeps } from './composerOffers.ts';
import { buyParts, showRefusal } from './composerPurchase.ts';
import { Recipe } from './composerRecipe.ts';
import { composerStrings, leftText, missingText, submittedText } from './composerStrings.ts';
import { LatestRun } from './latestRun.ts';

export interface ComposerDeps extends Omit<FormDeps, 'prompts'>, ComposerMoneyDeps, OfferDeps {
  /** What stands in the forms, by account and kind. */
  readonly composed: JobDrafts;
  readonly media: ComposerMedia;
  readonly clock: { now(): number };
}

/** The panel that a session belongs to. */
export interface ComposerPorts {
  post(message: MessageToPage): void;
  /** The URI by which the page may load a file of the inputs. */
  toUri(path: string): string;
  setTitle(title: string): void;
  readonly language: string;
}

/** The host's side of one composer page: holds what stands in its form, checks and prices it, and buys. */
export class ComposerSession {
  readonly #deps: ComposerDeps;
  readonly #ports: ComposerPorts;
  #loaded: LoadedForm | null = null;
  #state: FormState = EMPTY_FORM;
  /** What the draft has for fields that the form has no more: it stays in the draft until the form is cleared. */
  #left: ReturnType<typeof leftOver> = {};
  #undo: { readonly state: FormState; readonly words: string } | null = null;
  #recipe: Recipe | null = null;
  /** What the page is to show first, until it is there. */
  #start: ComposerStart | null;
  #isReady = false;
  #isBusy = false;
  readonly #offers: ComposerOffers;
  readonly #companions: Companions;
  readonly #checking = new LatestRun((isLatest) => this.#showCheck(isLatest));
  readonly #keeping = new LatestRun(() => this.#keep());
  readonly #costs = new KnownCosts(() => this.#checking.soon());
  #least: FormCheck['least'] = null;
  #turn = 0;
  #rev = 0;

  constructor(deps: ComposerDeps, ports: ComposerPorts, start: ComposerStart) {
    this.#deps = deps;
    this.#ports = ports;
    this.#start = start;
    this.#offers = new ComposerOffers(deps, (message) => ports.post(message));
    this.#companions = new Companions(deps);
  }

  /** The account and the kind of job that the form is for. */
  get place(): { readonly account: string; readonly kind: string } | null {
    return this.#loaded && { account: this.#loaded.opened.account.id, kind: this.#loaded.form.kind };
  }

  /** Shows another form. What stands in the one before is kept. Errors: Problem. */
  async open(start: ComposerStart): Promise<void> {
    if (this.#isReady) await this.#load(start);
    else this.#start = start;
  }

  /** Answers one message of the page. Errors: Problem. */
  async receive(message: MessageToHost): Promise<void> {
    switch (message.type) {
      case 'ready': {
        const { language } = this.#ports;
        this.#ports.post({ type: 'init', strings: composerStrings(), language });
        this.#isReady = true;
        // A page that was only hidden is drawn again as it was.
        const start = this.#start;
        this.#start = null;
        return start || !this.#loaded ? this.#load(start ?? {}) : this.#show();
      }
      case 'change':
        return this.#typed(message, { texts: { ...this.#state.texts, [message.key]: message.text } });
      case 'changePairs':
        return this.#typed(message, { pairs: { ...this.#state.pairs, [message.key]: message.pairs } });
      case 'count':
        return this.#set({ count: message.count });
      case 'choose':
        return this.#load({ account: message.account, ...(message.kind !== null && { kind: message.kind }) });
      case 'chooseOther': {
        const account = this.#loaded?.opened.account.id;
        return this.#load({ ...(account !== undefined && { account }), asksKind: true });
      }
      case 'alsoWith':
        if (this.#loaded && (await this.#companions.choose(this.#loaded))) this.#checking.soon();
        return;
      case 'removeAlso':
        this.#companions.remove(message);
        return this.#checking.soon();
      case 'addMedia':
      case 'file':
      case 'addresses':
      case 'outputs':
        return this.#take(message);
      case 'removeMedia': {
        const rest = (this.#state.media[message.key] ?? []).filter((_, at) => at !== message.at);
        return this.#setMedia(message.key, rest);
      }
      case 'generate':
        return this.#generate();
      case 'clear':
        this.#left = {};
        return this.#replace(
          { ...EMPTY_FORM, count: this.#state.count },
          vscode.l10n.t('The form was cleared.'),
        );
      case 'undo':
        if (this.#undo) this.#apply(this.#undo.state, null);
        return;
      case 'pickPrompt': {
        const { prompt, form } = this.#promptField() ?? {};
        if (!prompt || !form) return;
        const text = await pickPrompt(this.#deps.prompts, form.kind, this.#deps.clock.now());
        if (text !== undefined)
          this.#replace(this.#with({ [prompt]: text }), vscode.l10n.t('The prompt was replaced.'));
        return;
      }
      case 'applyPreset':
        return this.#applyPreset(message.id);
      case 'savePreset':
      case 'managePresets':
        if (this.#loaded) await this.#offers.edit(this.#loaded, this.#state, message.type);
        return;
      case 'useRecipe': {
        const used = this.#recipe?.used(this.#state, message.key);
        if (used) this.#replace(used, vscode.l10n.t('Values of the earlier job were taken over.'));
        return;
      }
      case 'closeRecipe':
        this.#recipe = null;
        return this.#showRecipe();
      case 'run':
        return this.#run(message.command);
    }
  }

  /** The balance or the budget of an account has been read again. */
  moneyChanged(account: string): void {
    if (this.#loaded?.opened.account.id === account) void this.#showMoney();
  }

  /** The page is closed. */
  dispose(): void {
    this.#costs.dispose();
  }

  /** Resolves when what stands in the form is kept. */
  kept = (): Promise<void> => this.#keeping.done();

  async #load(start: ComposerStart): Promise<void> {
    const turn = (this.#turn += 1);
    const loaded = await loadForm(this.#deps, start, this.place);
    // What was typed last belongs to the form that it was typed into.
    await this.#keeping.done();
    if (turn !== this.#turn) return;
    // The user has backed out of a choice.
    if (loaded === 'asBefore') return this.#loaded ? this.#show() : undefined;
    const before = this.#promptField()?.text ?? '';
    this.#loaded = loaded;
    this.#undo = null;
    this.#recipe = null;
    const missing = await this.#companions.set(start.also ?? []);
    if (missing.length > 0) this.#ports.post({ type: 'status', text: missingText(missing) });
    this.#least = null;
    if (!loaded) {
      this.#ports.setTitle(vscode.l10n.t('Composer'));
      return this.#show();
    }
    const { opened, form } = loaded;
    const { composed, drafts } = this.#deps;
    const own = composed.find(opened.account.id, form.kind);
    const other = Object.keys(own).length > 0 ? own : drafts.find(opened.account.id, form.kind);
    this.#state = stateOf(form, { ...loaded.inputs, ...other });
    this.#left = leftOver(form, other);
    const names = Object.keys(this.#left);
    if (names.length > 0) this.#ports.post({ type: 'status', text: leftText(names) });
    const { recipe } = start;
    if (recipe && isEmptyForm(this.#state)) this.#state = stateOf(form, recipe.values);
    else if (recipe) this.#recipe = new Recipe(form, recipe);
    // What was typed for another kind is not typed again.
    else if (before && (this.#promptField()?.text ?? '') === '') this.#state = this.#withPrompt(before);
    if (start.values) this.#state = { ...this.#state, ...merged(this.#state, stateOf(form, start.values)) };
    this.#keeping.soon();
    this.#ports.setTitle(oneLine(form.label, 80));
    await this.#show();
  }

  async #show(): Promise<void> {
    const loaded = this.#loaded;
    this.#ports.post({ type: 'form', form: loaded?.item ?? null, values: this.#said() });
    if (!loaded) return;
    this.#showRecipe();
    this.#ports.post({ type: 'busy', busy: this.#isBusy });
    this.#checking.soon();
    const offers = this.#offers;
    await Promise.all([offers.showPresets(loaded), offers.showPrompts(loaded), this.#showMoney('read')]);
  }

  /** Typed while the page did not have what was said last: it is said again, so that the page shows what is sent. */
  #typed(
    { key, rev }: { readonly key: string; readonly rev?: number | undefined },
    change: Partial<FormState>,
  ): void {
    const isLate = rev !== undefined && rev !== this.#rev;
    if (isLate && !this.#loaded?.form.fields.some(({ name }) => name === key)) return;
    this.#set(change);
    if (isLate) this.#ports.post({ type: 'values', values: this.#said(), undo: this.#undo?.words ?? null });
  }

  #set(change: Partial<FormState>): void {
    this.#state = { ...this.#state, ...change };
    this.#changed();
  }

  #changed(): void {
    this.#keeping.soon();
    if (this.#recipe) this.#showRecipe();
    this.#checking.soon();
  }

  /** Changes the form by something else than typing, which can be undone. */
  #replace(state: FormState, words: string): void {
    this.#apply(state, { state: this.#state, words });
  }

  #apply(state: FormState, undo: { readonly state: FormState; readonly words: string } | null): void {
    this.#state = state;
    this.#undo = undo;
    this.#ports.post({ type: 'values', values: this.#said(), undo: undo?.words ?? null });
    this.#changed();
  }

  #with(texts: Readonly<Record<string, string>>): FormState {
    return { ...this.#state, texts: { ...this.#state.texts, ...texts } };
  }

  #withPrompt(text: string): FormState {
    const name = this.#loaded?.form.promptField ?? null;
    return name === null ? this.#state : this.#with({ [name]: text });
  }

  #promptField(): { readonly prompt: string; readonly form: JobForm; readonly text: string } | undefined {
    const form = this.#loaded?.form;
    const prompt = form?.promptField ?? null;
    if (!form || prompt === null) return undefined;
    return { prompt, form, text: this.#state.texts[prompt] ?? '' };
  }

  /** Written one after the other; of what is typed meanwhile, the last. */
  async #keep(): Promise<void> {
    const { place } = this;
    if (!place) return;
    const { composed, log } = this.#deps;
    const draft = { ...this.#left, ...draftOf(this.#state) };
    await composed.keep(place.account, place.kind, draft).catch((error: unknown) => {
      log.warn(toProblem(error).message);
    });
  }

  /** Checks and prices what stands in the form; of what is typed meanwhile, the last. */
  async #showCheck(isLatest: () => boolean): Promise<void> {
    try {
      const checked = await this.#checked();
      if (checked && isLatest()) this.#ports.post({ type: 'checked', check: pageCheck(checked.check) });
    } catch (error) {
      this.#deps.log.warn(toProblem(error).message);
    }
  }

  async #checked(): Promise<Awaited<ReturnType<Companions['check']>> | null> {
    const loaded = this.#loaded;
    if (!loaded) return null;
    const { submission, journal } = await this.#deps.jobs();
    this.#costs.follow(journal);
    const now = this.#deps.clock.now();
    const own = await checkForm(loaded.opened, loaded.form, this.#state, submission, now);
    const checked = await this.#companions.check(loaded, this.#state, own, submission, now);
    this.#least = checked.check.least;
    this.#ports.post({ type: 'also', also: checked.also });
    await this.#showMoney();
    return checked;
  }

  async #generate(): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded || this.#isBusy) return;
    this.#setBusy(true);
    try {
      const { check, parts } = (await this.#checked()) ?? {};
      if (!check || !parts) return;
      if (parts.length === 0) return this.#ports.post({ type: 'refused', check: pageCheck(check) });
      const text = this.#promptField()?.text ?? '';
      if (!(await buyParts(this.#deps, parts, { prompt: text, count: this.#state.count }))) return;
      await this.#deps.prompts.note({ text, kind: loaded.form.kind });
      await this.#offers.showPrompts(loaded);
      this.#ports.post({ type: 'status', text: submittedText(check.jobs) });
    } catch (error) {
      showRefusal(this.#deps.problems, loaded, error);
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(busy: boolean): void {
    this.#isBusy = busy;
    this.#ports.post({ type: 'busy', busy });
  }

  async #take(message: Parameters<ComposerMedia['take']>[3]): Promise<void> {
    const loaded = this.#loaded;
    const field = loaded?.form.fields.find(({ name }) => name === message.key);
    if (!loaded || !field) return;
    const { name } = field;
    const current = this.#state.texts[name] ?? '';
    const taken = await this.#deps.media.take(loaded.opened, loaded.form, field, message, current);
    if (!taken || this.#loaded !== loaded) return;
    if ('asset' in taken) return this.#apply(this.#with({ [name]: taken.asset }), this.#undo);
    const all = field.list ? [...(this.#state.media[name] ?? []), ...taken.media] : taken.media;
    const most = field.list ? (field.list.maxItems ?? Infinity) : 1;
    this.#setMedia(name, all.slice(0, most));
  }

  #setMedia(name: string, values: FormState['media'][string]): void {
    this.#set({ media: { ...this.#state.media, [name]: values } });
    const media = this.#pageValues().media[name] ?? [];
    this.#ports.post({ type: 'media', key: name, media });
  }

  async #applyPreset(id: string): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded) return;
    const preset = await this.#offers.preset(loaded, id);
    if (!preset) return this.#offers.showPresets(loaded);
    const state = merged(this.#state, stateOf(loaded.form, preset.values));
    const left = Object.keys(leftOver(loaded.form, preset.values));
    const applied = vscode.l10n.t('The preset "{0}" was applied.', preset.name);
    this.#replace(state, left.length > 0 ? `${applied} ${leftText(left)}` : applied);
  }

  async #showMoney(how: 'read' | 'known' = 'known'): Promise<void> {
    const loaded = this.#loaded;
    if (!loaded) return;
    const shown = await moneyOf(this.#deps, loaded.opened, this.#least, how);
    if (this.#loaded === loaded) this.#ports.post({ type: 'money', ...shown });
  }

  #showRecipe(): void {
    this.#ports.post({ type: 'recipe', recipe: this.#recipe?.item(this.#state) ?? null });
  }

  async #run(command: Extract<MessageToHost, { type: 'run' }>['command']): Promise<void> {
    const loaded = this.#loaded;
    if (command === 'requestFile') return loaded ? openAsRequestFile(loaded, this.#state) : undefined;
    const args = command === 'topUp' && loaded ? [loaded.opened.account.id] : [];
    await vscode.commands.executeCommand(`backlot.${command}`, ...args);
  }

  /** All values, as the page is to show them from now on. */
  #said(): PageValues {
    return { ...this.#pageValues(), rev: (this.#rev += 1) };
  }

  #pageValues(): PageValues {
    const fields = this.#loaded?.form.fields ?? [];
    return this.#deps.media.pageValues(fields, this.#state, (path) => this.#ports.toUri(path));
  }
}

function pageCheck({ faults, jobs, price }: FormCheck) {
  return { faults, jobs, price };
}
