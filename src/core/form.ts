/** One input of a job, as the platform publishes it. */
export interface FormField {
  /** The platform's key, used verbatim: `prompt.text`. */
  readonly name: string;
  /** `inputs`: values by names that only the user knows; `name.x` is such a value in a field of its own. */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'choice' | 'asset' | 'inputs';
  readonly description: string | null;
  readonly required: boolean;
  readonly default: string | number | boolean | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The allowed values of a `choice`. */
  readonly choices: readonly (string | number)[];
}

/** What to ask the user before a job of one kind is submitted. */
export interface JobForm {
  readonly kind: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  /** Name of the field that describes the wish in words, when there is one: asked first, and the job's title. */
  readonly promptField: string | null;
  readonly tips: readonly string[];
  /** The platform's own estimate. */
  readonly estimatedSeconds: number | null;
}
