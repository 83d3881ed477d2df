/** One thing that a precompiled check found, in the words of JSON Schema. */
export interface CheckError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A precompiled check of a value; after a failure `errors` lists all faults. */
export interface CompiledCheck {
  (value: unknown): boolean;
  readonly errors?: readonly CheckError[] | null;
}

/** The checks of one operation. `parameters` checks `{path, query, header}`, header names in lower case. */
export interface OperationChecks {
  readonly body?: CompiledCheck;
  readonly parameters?: CompiledCheck;
}

/** The checks of each operation that takes anything, by operation id. */
export type RequestChecks = Readonly<Record<string, OperationChecks | undefined>>;
