import { inputTitle } from '../../calls/questions/inputTitle.ts';
import type { ForeignText } from '../../core/foreignText.ts';
import type { JobForm } from '../../core/job.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { mediaListText } from '../jobs/submit/mediaText.ts';
import { stateOf, type FormState } from './composerForm.ts';
import type { RecipeItem } from './composerMessages.ts';

export interface EarlierJob {
  readonly title: ForeignText;
  readonly values: Readonly<Record<string, unknown>>;
}

const LONGEST_VALUE = 2_000;

/** The values of an earlier job beside a form: they are looked at, and taken over only when the user says so. */
export class Recipe {
  readonly #form: JobForm;
  readonly #title: ForeignText;
  readonly #state: FormState;

  constructor(form: JobForm, { title, values }: EarlierJob) {
    this.#form = form;
    this.#title = title;
    this.#state = stateOf(form, values);
  }

  /** How it is shown beside what stands in the form. */
  item(now: FormState): RecipeItem {
    const rows = this.#form.fields.flatMap(({ name }) => {
      const value = this.#text(this.#state, name);
      if (value === '') return [];
      return [{ key: name, label: inputTitle(name), value, differs: !this.#isSame(now, name) }];
    });
    return { title: oneLine(this.#title, 200), rows };
  }

  /** The form with one value of the recipe; with all of them, and nothing else, for null. */
  used(now: FormState, key: string | null): FormState {
    if (key === null) return { ...this.#state, count: now.count };
    return {
      texts: withMember(now.texts, this.#state.texts, key),
      media: withMember(now.media, this.#state.media, key),
      pairs: withMember(now.pairs, this.#state.pairs, key),
      count: now.count,
    };
  }

  #isSame(now: FormState, name: string): boolean {
    const own = ({ texts, media, pairs }: FormState) => [texts[name], media[name], pairs[name]];
    return JSON.stringify(own(now)) === JSON.stringify(own(this.#state));
  }

  #text({ texts, media, pairs }: FormState, name: string): string {
    const files = media[name] ?? [];
    if (files.length > 0) return mediaListText(files);
    const named = pairs[name] ?? [];
    const words = named.map(([key, value]) => `${key}: ${value}`).join(', ');
    return oneLine(texts[name] ?? words, LONGEST_VALUE);
  }
}

function withMember<T>(
  now: Readonly<Record<string, T>>,
  from: Readonly<Record<string, T>>,
  key: string,
): Readonly<Record<string, T>> {
  const value = from[key];
  return value === undefined ? now : { ...now, [key]: value };
}
