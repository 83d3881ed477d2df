/** Marks that would break the configuration files which servers write from names and roles. */
const FORBIDDEN = /[{}[\]|>*&!\r\n]/;
const NAME_LENGTH = 255;
const ROLE_LENGTH = 1000;
const WORD_LENGTH = 100;
const TIERS = [1, 2, 3, 4];

/** What a server checks of a wished workspace beyond the contract: what is wrong, or null. */
export function fieldProblem(fields: {
  readonly name: string;
  readonly role?: string | null | undefined;
  readonly model?: string | undefined;
  readonly runtime?: string | undefined;
  readonly tier?: number | undefined;
}): string | null {
  const { name, role, model, runtime, tier } = fields;
  if (name.trim() === '') return 'name is required';
  if (name.length > NAME_LENGTH) return `name must be at most ${NAME_LENGTH} characters`;
  if (FORBIDDEN.test(name)) return 'name must not contain line breaks or any of {}[]|>*&!';
  if (role && role.length > ROLE_LENGTH) return `role must be at most ${ROLE_LENGTH} characters`;
  if (role && FORBIDDEN.test(role)) return 'role must not contain line breaks or any of {}[]|>*&!';
  if (model && model.length > WORD_LENGTH) return `model must be at most ${WORD_LENGTH} characters`;
  if (runtime && runtime.length > WORD_LENGTH) return `runtime must be at most ${WORD_LENGTH} characters`;
  if (tier !== undefined && !TIERS.includes(tier)) return 'tier must be 1, 2, 3 or 4';
  return null;
}
