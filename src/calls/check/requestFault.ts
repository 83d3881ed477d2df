/** What is wrong with a request, as a code with arguments; `ui` words it. */
export type FaultCode =
  /** `name`. */
  | 'required'
  /** One of `names` is needed. */
  | 'oneRequired'
  /** Only one of the alternatives may be given. */
  | 'onlyOne'
  /** `name`, and `suggestion` where a known one is near. */
  | 'unknownField'
  /** As `unknownField`. */
  | 'unknownParameter'
  /** `expected`: JSON type words, or `file`. */
  | 'type'
  /** `allowed`. */
  | 'choice'
  /** `limit`, for this and the next ones. */
  | 'minimum'
  | 'maximum'
  | 'multipleOf'
  | 'tooShort'
  | 'tooLong'
  | 'tooFew'
  | 'tooMany'
  /** `pattern`. */
  | 'pattern'
  /** `format`: `uuid`, `date-time`, `uri`, `email`. */
  | 'format'
  /** It fits none of several allowed shapes. */
  | 'variant'
  /** A value that would change the path: empty, `.` or `..`. */
  | 'pathSegment'
  /** A value that no header can carry: a line break, a character outside Latin-1. */
  | 'headerValue'
  /** A number that is larger, or nearer to 0, than anyone reads: `written`. */
  | 'numberRange'
  /** Nested deeper than anything is read. */
  | 'tooDeep'
  /** The operation takes no body. */
  | 'unexpectedBody'
  /** Any other rule of the contract: `rule`. */
  | 'rule';

export interface RequestFault {
  readonly code: FaultCode;
  readonly args: Readonly<Record<string, string | number>>;
  /** Where, for people: `body.params`, `path.job_id`, `body.shots[0].prompt`. */
  readonly pointer: string;
  /** Where, from the root of a request file: `['params', 'job_id']`, `['body', 'shots', 0, 'prompt']`. */
  readonly location: readonly (string | number)[];
  /** A warning does not stop the call: real servers take more than their contracts say. */
  readonly severity: 'error' | 'warning';
}

/** A place inside the body as text: `body.shots[0].prompt`. */
export function bodyPointer(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`),
    'body',
  );
}
