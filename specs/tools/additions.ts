import { isProse, isRecord, memberForm, type Form, type JsonRecord, type Kind } from './openapiShape.ts';

/** Kinds whose additions must carry a mark of their own: a mark on the whole object would cover far too much. */
const NEVER_MARKED: ReadonlySet<Kind> = new Set(['document', 'components', 'pathItem', 'operation']);

/** Whether the object says of itself that no seed shows it: assumed by us, or observed on a real server. */
export function isMarked(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const mark = value['x-backlot'];
  return isRecord(mark) && (mark['assumed'] === true || mark['observed'] === true);
}

/** Whether the mark of an object that the seed has too covers the members which the seed does not have. */
export function mayExtend(kind: Kind, node: JsonRecord): boolean {
  return isMarked(node) && !NEVER_MARKED.has(kind);
}

/** Tells what of a spec is declared as added to its seed. */
export class Additions {
  readonly #spec: unknown;

  constructor(spec: unknown) {
    this.#spec = spec;
  }

  /** An addition is covered by its own mark, by that of what it refers to, or by the marks of all its members. */
  isCovered(form: Form | undefined, value: unknown): boolean {
    if (isMarked(value) || isMarked(this.resolve(value))) return true;
    if (form === undefined) return false;
    const member: Form = { holds: 'one', kind: form.kind };
    if (form.holds === 'list') {
      return Array.isArray(value) && value.length > 0 && value.every((item) => this.isCovered(member, item));
    }
    if (!isRecord(value)) return false;
    const entries = Object.entries(value);
    if (form.holds === 'map')
      return entries.length > 0 && entries.every(([, item]) => this.isCovered(member, item));
    if (form.kind !== 'mediaType' && form.kind !== 'components') return false;
    const facts = entries.filter(([key]) => !isProse(form.kind, key, value));
    return facts.length > 0 && facts.every(([key, item]) => this.isCovered(memberForm(form.kind, key), item));
  }

  /**
   * Where the seed asks for no credential at all, `security` that still lets a call without one pass adds nothing: it
   * is `[]`, or has the empty alternative beside the credential that the prose of the seed speaks of.
   */
  isOpenSecurity(form: Form | undefined, key: string, value: unknown): boolean {
    if (form?.holds !== 'one' || form.kind !== 'operation' || key !== 'security' || !Array.isArray(value))
      return false;
    const usual = isRecord(this.#spec) ? this.#spec['security'] : undefined;
    const isEmpty = (needs: unknown): boolean => isRecord(needs) && Object.keys(needs).length === 0;
    return usual === undefined && (value.length === 0 || value.some(isEmpty));
  }

  /** What a local reference points at; undefined when the value is none. */
  resolve(value: unknown): unknown {
    const ref = isRecord(value) ? value['$ref'] : undefined;
    if (typeof ref !== 'string' || !ref.startsWith('#/')) return undefined;
    let node: unknown = this.#spec;
    for (const part of ref.slice(2).split('/')) {
      node = isRecord(node) ? node[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
    }
    return node;
  }
}
