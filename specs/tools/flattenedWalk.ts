import { parse } from 'yaml';
import { Additions, isMarked, mayExtend } from './additions.ts';
import { compareAt } from './factsComparer.ts';
import type { FlattenedLine } from './flattenedLines.ts';
import { isNullSchema, nullableForm } from './nullableForm.ts';
import { DOCUMENT, isProse, isRecord, memberForm, type Form, type JsonRecord } from './openapiShape.ts';
import { factsIn } from './seedFacts.ts';

/** An object or map of the spec whose members are being met on the page, in any order. */
interface RecordFrame {
  readonly holds: 'record';
  readonly place: string;
  readonly form: Form | undefined;
  /** The ways in which the seed may have spelled it (a null, a shape that moved into a component). */
  readonly views: readonly JsonRecord[];
  readonly taken: ReadonlySet<string>;
}

/** A list of the spec whose items are being met on the page, in their order. */
interface ListFrame {
  readonly holds: 'list';
  readonly place: string;
  readonly item: Form | undefined;
  readonly items: readonly unknown[];
  readonly next: number;
}

type Frame = RecordFrame | ListFrame;

interface Step {
  readonly stack: readonly Frame[];
  /** The lines that follow may be the rest of a text. */
  readonly opensText: boolean;
  /** The objects and lists that ended before this line. */
  readonly left: readonly Frame[];
}

/** Words that begin a statement of a document far more often than a line of its prose. */
const STATEMENT =
  /^(?:- )*"?(?:\$ref|type|format|enum|const|default|required|nullable|deprecated|minimum|maximum|minLength|maxLength|minItems|maxItems|pattern|multipleOf|items|properties|additionalProperties|allOf|anyOf|oneOf|operationId|security|parameters|requestBody|responses|content|schema|in|name|tags|[1-5]\d\d)"?:(?:\s|$)/;

const TEXTS = new Set(['description', 'summary', 'title']);

function placeOf(parent: string, key: string): string {
  return parent === '' ? key : `${parent}.${key}`;
}

/** Follows the lines of a flattened page through a document and tells which of the two has something without match. */
export class FlattenedWalk {
  readonly problems: string[] = [];
  readonly #additions: Additions;
  #stack: readonly Frame[];
  #inText = false;

  constructor(document: unknown) {
    this.#additions = new Additions(document);
    this.#stack = [this.#frame(DOCUMENT, document, '')];
  }

  take(line: FlattenedLine): void {
    const isComplete = (frame: Frame): boolean => this.#missing(frame).length === 0;
    const step = this.#step(line, isComplete);
    if (step) this.#follow(step);
    else if (!this.#inText || STATEMENT.test(line.text)) this.#recover(line);
  }

  #follow(step: Step): void {
    this.#stack = step.stack;
    this.#inText = step.opensText;
  }

  /** Reports a line without match and goes on as near to it as possible, so that one slip is one problem. */
  #recover(line: FlattenedLine): void {
    const top = this.#stack.at(-1);
    const place = top?.place || 'the root';
    const here =
      top?.holds === 'record' && line.dashes === 0 && line.key !== undefined && !top.taken.has(line.key);
    const held = here
      ? top.views.find((view) => Object.hasOwn(view, line.key ?? ''))?.[line.key ?? '']
      : undefined;
    if (here && held !== undefined && line.value !== '') {
      this.problems.push(
        `line ${line.number}: "${line.text}" at ${place}, ${JSON.stringify(held)} in the document`,
      );
      this.#stack = [...this.#stack.slice(0, -1), { ...top, taken: new Set([...top.taken, line.key ?? '']) }];
      return;
    }
    const step = this.#step(line, () => true);
    if (step === undefined) {
      this.problems.push(`line ${line.number}: "${line.text}" has no match at ${place}`);
      return;
    }
    for (const frame of step.left) this.#reportMissing(frame);
    this.#follow(step);
  }

  /** To be called after the last line: what the document has and the page has not. */
  finish(): void {
    for (const frame of this.#stack) this.#reportMissing(frame);
  }

  #reportMissing(frame: Frame): void {
    const missing = this.#missing(frame);
    if (missing.length > 0)
      this.problems.push(`${frame.place || 'the root'}: not on the page: ${missing.join(', ')}`);
  }

  /** The state after the line; frames are left only where `mayLeave` says so. */
  #step(line: FlattenedLine, mayLeave: (frame: Frame) => boolean): Step | undefined {
    let stack = this.#stack;
    const left: Frame[] = [];
    const leave = (): boolean => {
      const top = stack.at(-1);
      if (top === undefined || !mayLeave(top)) return false;
      left.push(top);
      stack = stack.slice(0, -1);
      return true;
    };
    for (let dash = 1; dash <= line.dashes; dash += 1) {
      let top = stack.at(-1);
      while (top?.holds !== 'list' || top.next >= top.items.length) {
        if (!leave()) return undefined;
        top = stack.at(-1);
      }
      const item = top.items[top.next];
      const rest = [...stack.slice(0, -1), { ...top, next: top.next + 1 }];
      if (dash === line.dashes && line.key === undefined) {
        return this.#same(top.item, line.value, item) ? { stack: rest, left, opensText: false } : undefined;
      }
      stack = [...rest, this.#frame(top.item, item, `${top.place}[${top.next}]`)];
    }
    if (line.key === undefined) return undefined;
    for (;;) {
      const after = this.#member(stack, line.key, line.value);
      if (after !== undefined) return { ...after, left };
      if (line.dashes > 0 || !leave()) return undefined;
    }
  }

  /** Takes a member of the innermost frame. */
  #member(stack: readonly Frame[], key: string, value: string): Omit<Step, 'left'> | undefined {
    const top = stack.at(-1);
    if (top?.holds !== 'record' || top.taken.has(key)) return undefined;
    const below = stack.slice(0, -1);
    const taken: RecordFrame = { ...top, taken: new Set([...top.taken, key]) };
    const isText = top.views.some((view) => this.#isProse(top.form, key, view));
    if (isText)
      return value === '' && TEXTS.has(key) ? undefined : { stack: [...below, taken], opensText: true };
    const form = this.#formOf(top.form, key);
    // A spelling that this line contradicts is not the one that the rest of the object is read by.
    const views = top.views.filter((view) => Object.hasOwn(view, key) && this.#reads(form, value, view[key]));
    const held = views[0]?.[key];
    if (views.length === 0) return undefined;
    const after: Frame[] = [...below, { ...taken, views }];
    if (value !== '') return { stack: after, opensText: /^[|>]/.test(value) };
    return { stack: [...after, this.#frame(form, held, placeOf(top.place, key))], opensText: false };
  }

  /** Whether what a line says of a member can stand for what the document holds there. */
  #reads(form: Form | undefined, value: string, held: unknown): boolean {
    if (value === '') return isRecord(held) || Array.isArray(held);
    return /^[|>]/.test(value) ? typeof held === 'string' : this.#same(form, value, held);
  }

  #same(form: Form | undefined, text: string, held: unknown): boolean {
    let value: unknown;
    try {
      value = parse(text);
    } catch {
      return false;
    }
    return compareAt(form, factsIn(form, value), held, this.#additions).length === 0;
  }

  #frame(form: Form | undefined, value: unknown, place: string): Frame {
    if (Array.isArray(value)) {
      const item: Form | undefined = form === undefined ? undefined : { holds: 'one', kind: form.kind };
      const items: unknown[] = value.filter((one: unknown) => !this.#additions.isCovered(item, one));
      return { holds: 'list', place, item, items, next: 0 };
    }
    const node = isRecord(value) ? value : {};
    const target = this.#additions.resolve(node);
    const isSchema = form?.holds === 'one' && form.kind === 'schema';
    const views = [
      node,
      ...(isSchema ? [nullableForm(node)] : []),
      ...(isRecord(target) && isMarked(target) ? [target] : []),
    ];
    return { holds: 'record', place, form, views, taken: new Set() };
  }

  #isProse(form: Form | undefined, key: string, view: JsonRecord): boolean {
    return form?.holds === 'one' && isProse(form.kind, key, view);
  }

  #formOf(form: Form | undefined, key: string): Form | undefined {
    if (form?.holds === 'map') return { holds: 'one', kind: form.kind };
    return form === undefined ? undefined : memberForm(form.kind, key);
  }

  /** What the page must still show of a frame before it may be left. */
  #missing(frame: Frame): string[] {
    if (frame.holds === 'list') {
      const open = frame.items.slice(frame.next).filter((item) => !isNullSchema(item));
      return open.length > 0 ? [`item ${frame.next}`] : [];
    }
    const open = frame.views.map((view) => this.#missingOf(frame, view));
    return open.find((keys) => keys.length === 0) ?? open[0] ?? [];
  }

  #missingOf({ form, taken }: RecordFrame, view: JsonRecord): string[] {
    if (form?.holds === 'one' && mayExtend(form.kind, view)) return [];
    return Object.entries(view)
      .filter(([key]) => !taken.has(key) && !this.#isProse(form, key, view))
      .filter(([key]) => form?.holds === 'map' || (key !== 'x-backlot' && key !== 'operationId'))
      .filter(([key, value]) => !this.#additions.isOpenSecurity(form, key, value))
      .filter(([key, value]) => !this.#additions.isCovered(this.#formOf(form, key), value))
      .map(([key]) => key);
  }
}
