import type {
  AlsoItem,
  ComposerStringKey,
  FormItem,
  MessageToHost,
  MessageToPage,
  PageValues,
  PresetItem,
  RecipeItem,
} from '../../features/composer/composerMessages.ts';
import type { Status } from '../shared/statusLine.ts';
import { PageStrings } from '../shared/strings.ts';

export interface ComposerHost {
  send(message: MessageToHost): void;
  setState(state: unknown): void;
}

type MoneyItem = Omit<Extract<MessageToPage, { type: 'money' }>, 'type'>;

const NO_VALUES: PageValues = { texts: {}, media: {}, pairs: {}, count: 1 };
const NO_MONEY: MoneyItem = { balance: null, budget: null, isShort: false, canTopUp: false };

/** The page's state: messages of the host and what the user types change it, the page renders it. */
export class ComposerStore {
  strings = new PageStrings<ComposerStringKey>({}, 'en');
  /** Undefined before the host has said what is to be shown. */
  form: FormItem | null | undefined;
  values: PageValues = NO_VALUES;
  /** What can be undone, in words; null: nothing. */
  undo: string | null = null;
  faults: ReadonlyMap<string, string> = new Map();
  jobs = 1;
  price: string | null = null;
  money: MoneyItem = NO_MONEY;
  busy = false;
  presets: readonly PresetItem[] = [];
  prompts: readonly string[] = [];
  recipe: RecipeItem | null = null;
  /** Further kinds that are made from the same form. */
  also: readonly AlsoItem[] = [];
  /** What is wrong is said at every field, not only at those that were left. */
  showsAllFaults = false;
  /** Fields with a list that hold several values instead. */
  readonly varied = new Set<string>();
  status: Status = { text: '', count: 0 };
  readonly #host: ComposerHost;
  readonly #left = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #refusals = new Set<(key: string) => void>();

  constructor(host: ComposerHost) {
    this.#host = host;
  }

  onDidChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The form cannot be sent: called with the first field that is wrong. */
  onRefused(listener: (key: string) => void): void {
    this.#refusals.add(listener);
  }

  connect(): void {
    this.#host.send({ type: 'ready' });
  }

  send(message: MessageToHost): void {
    this.#host.send(message);
  }

  receive(message: MessageToPage): void {
    switch (message.type) {
      case 'init':
        this.strings = new PageStrings(message.strings, message.language);
        break;
      case 'form':
        this.#setForm(message.form, message.values);
        break;
      case 'values':
        this.values = message.values;
        this.undo = message.undo;
        break;
      case 'media':
        this.values = { ...this.values, media: { ...this.values.media, [message.key]: message.media } };
        break;
      case 'checked':
        this.#setCheck(message.check);
        break;
      case 'refused': {
        this.#setCheck(message.check);
        this.showsAllFaults = true;
        const { size } = this.faults;
        const [first] = this.faults.keys();
        const { strings } = this;
        // Where the form itself is right, it is one of the other kinds that cannot be made.
        if (size === 0) this.say(strings.t('alsoFaults'));
        else this.say(size === 1 ? strings.t('faultOne') : strings.t('faults', size));
        if (first !== undefined) for (const listener of this.#refusals) listener(first);
        break;
      }
      case 'money':
        this.money = message;
        break;
      case 'busy':
        this.busy = message.busy;
        break;
      case 'presets':
        this.presets = message.presets;
        break;
      case 'prompts':
        this.prompts = message.prompts;
        break;
      case 'recipe':
        this.recipe = message.recipe;
        break;
      case 'also':
        this.also = message.also;
        this.#keepPlace();
        break;
      case 'status':
        this.say(message.text);
        break;
    }
    this.changed();
  }

  say(text: string): void {
    this.status = { text, count: this.status.count + 1 };
    this.changed();
  }

  text(key: string): string {
    return this.values.texts[key] ?? '';
  }

  setText(key: string, text: string): void {
    if (this.text(key) === text) return;
    this.values = { ...this.values, texts: { ...this.values.texts, [key]: text } };
    this.#host.send({ type: 'change', key, text, ...this.#seen });
    this.changed();
  }

  setPairs(key: string, pairs: readonly (readonly [string, string])[]): void {
    const list = pairs.map(([name, value]): [string, string] => [name, value]);
    this.values = { ...this.values, pairs: { ...this.values.pairs, [key]: list } };
    this.#host.send({ type: 'changePairs', key, pairs: list, ...this.#seen });
    this.changed();
  }

  get #seen(): { readonly rev?: number } {
    const { rev } = this.values;
    return rev === undefined ? {} : { rev };
  }

  setCount(count: number): void {
    if (!Number.isInteger(count) || count < 1 || count > 1_000) return;
    this.values = { ...this.values, count };
    this.#host.send({ type: 'count', count });
    this.changed();
  }

  /** From now on what is wrong with the field is said. */
  leave(key: string): void {
    this.#left.add(key);
    this.changed();
  }

  /** What is wrong with a field, once the user has had the time to fill it in. */
  faultOf(key: string): string | undefined {
    return this.showsAllFaults || this.#left.has(key) ? this.faults.get(key) : undefined;
  }

  /** Several values in place of one of a list, and back. */
  vary(key: string, choices: readonly string[]): void {
    if (this.varied.delete(key)) this.setText(key, '');
    else {
      this.varied.add(key);
      this.setText(key, `{${choices.join('|')}}`);
    }
    this.changed();
  }

  isVaried(key: string): boolean {
    return this.varied.has(key) || /\{[^{}]*\|[^{}]*\}/.test(this.text(key));
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #setForm(form: FormItem | null, values: PageValues): void {
    const isOther = form?.kind !== this.form?.kind || form?.account !== this.form?.account;
    this.form = form;
    this.values = values;
    if (!isOther) return;
    this.undo = null;
    this.faults = new Map();
    this.price = null;
    this.recipe = null;
    this.also = [];
    this.presets = [];
    this.prompts = [];
    this.showsAllFaults = false;
    this.varied.clear();
    this.#left.clear();
    this.#keepPlace();
  }

  /** What the editor gives back after a reload. */
  #keepPlace(): void {
    const { form, also } = this;
    if (!form) return this.#host.setState(null);
    const places = also.map(({ account, kind }) => ({ account, kind }));
    const { account, kind } = form;
    this.#host.setState({ account, kind, ...(places.length > 0 && { also: places }) });
  }

  #setCheck(check: Extract<MessageToPage, { type: 'checked' }>['check']): void {
    this.faults = new Map(check.faults.map(({ key, text }) => [key, text]));
    this.jobs = check.jobs;
    this.price = check.price;
  }
}
