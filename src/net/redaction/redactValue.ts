import { isStoredInput } from '../../core/storedInput.ts';
import { redact } from './redact.ts';

/**
 * A value of a request with what looks like a credential hidden, for what leaves Backlot. A stored file is named by its
 * hash, which stays.
 */
export function redactValue(value: unknown): unknown {
  if (typeof value === 'string') return redact(value);
  if (isStoredInput(value))
    return { ...value, ...(value.name !== undefined && { name: redact(value.name) }) };
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, redactMember(name, one)]));
}

/** The value of a member, judged with its name: `apiKey` says more than its value. */
export function redactMember(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return redactValue(value);
  const line = redact(JSON.stringify({ [name]: value }));
  try {
    const parsed: unknown = JSON.parse(line);
    const hidden: unknown = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, name) : null;
    return typeof hidden === 'string' ? hidden : redact(value);
  } catch {
    return redact(value);
  }
}
