/** An input of a job, as the platform publishes it. */
export interface FormField {
  /** The platform's key, used verbatim: `prompt.text`. */
  readonly name: string;
  /** `inputs`: values by names that only the user knows; `name.x` is one such value in its own field. */
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'choice' | 'asset' | 'inputs';
  readonly description: string | null;
  readonly required: boolean;
  readonly default: string | number | boolean | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** The allowed values of a `choice`. */
  readonly choices: readonly (string | number)[];
}

/** The form for a job of one kind. */
export interface JobForm {
  readonly kind: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  /** The name of the prompt field, if there is one: asked first, and used as the job's title. */
  readonly promptField: string | null;
  readonly tips: readonly string[];
  /** The platform's own estimate. */
  readonly estimatedSeconds: number | null;
}
