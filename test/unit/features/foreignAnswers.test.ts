import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Account } from '../../../src/core/account.ts';
import type { ForeignText } from '../../../src/core/foreignText.ts';
import type { Provider } from '../../../src/core/provider.ts';
import type { ResourceList, ResourceRow } from '../../../src/core/resource.ts';
import type { RowNode } from '../../../src/features/resources/tree/providerNodes.ts';
import { problemOfAnswer } from '../net/failedAnswer.ts';
import { loadProvider, providerIds } from '../../../src/providers/index.ts';
import { UserOfEditor } from './support/userOfEditor.ts';

/** What a place of the editor, a spreadsheet or a terminal could take for more than text. */
const PAYLOADS = [
  ...['[x](command:workbench.action.quit)', '[x](file:///etc/passwd)', '[x](https://evil.example "t")'],
  ...[
    '<command:workbench.action.quit>',
    '<https://evil.example>',
    'https://evil.example/a',
    'www.evil.example',
  ],
  ...['$(alert) $(sync~spin)', '`code`', '<img src=x onerror=alert(1)>', '![x](https://evil.example/x.png)'],
  ...['[x]\u200B(command:a)', '[x]\u2060(command:a)', '[x]\u0000(command:a)', '[x]\n(command:a)'],
  ...[
    '\u202Egnp.exe',
    '\u2066x\u2069',
    '\u001B[31mred\u001B[0m',
    '\u001B]8;;https://evil.example\u0007x\u001B]8;;\u0007',
  ],
  ...[
    "=cmd|' /C calc'!A0",
    '+1',
    '@SUM(1)',
    'two\r\nlines\u2028three',
    '# head\n- item',
    '    indented',
    '🎬'.repeat(400),
  ],
];

type Schema = Readonly<Record<string, unknown>>;
type Document = Schema & { readonly paths: Paths };
type Paths = Readonly<Record<string, Readonly<Record<string, { operationId?: string; responses?: Schema }>>>>;

/** Answers as a contract promises them, with such a text in every string. */
class HostileAnswers {
  readonly #document: Document;

  constructor(platform: string) {
    const file = new URL(`../../../specs/${platform}.yaml`, import.meta.url);
    this.#document = parse(readFileSync(file, 'utf8')) as Document;
  }

  /** Undefined where the contract has no such operation, or no JSON in its answer. */
  of(operation: string): fc.Arbitrary<unknown> | undefined {
    for (const item of Object.values(this.#document.paths))
      for (const { operationId, responses } of Object.values(item)) {
        if (operationId !== operation) continue;
        const answer = this.#resolved((responses?.['200'] ?? responses?.['201'] ?? {}) as Schema);
        const media = answer['content'] as Readonly<Record<string, { readonly schema?: Schema }>> | undefined;
        const schema = media?.['application/json']?.schema;
        return schema && this.#values(schema, 0);
      }
    return undefined;
  }

  #values(given: Schema, depth: number): fc.Arbitrary<unknown> {
    const schema = this.#resolved(given);
    const parts = (schema['allOf'] ?? schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
    if (parts && schema['allOf'])
      return fc
        .tuple(...parts.map((part) => this.#values(part, depth)))
        .map((all) => Object.assign({}, ...(all as object[])) as unknown);
    if (parts) return fc.oneof(...parts.map((part) => this.#values(part, depth)));
    const choices = schema['enum'] as readonly unknown[] | undefined;
    // A word that is new to the client comes, too.
    if (choices) return fc.oneof(fc.constantFrom(...choices), fc.constantFrom(...PAYLOADS));
    const type = schema['type'] ?? (schema['properties'] ? 'object' : 'string');
    switch (Array.isArray(type) ? type.find((one) => one !== 'null') : type) {
      case 'object': {
        if (depth > 6) return fc.constant({});
        const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
        return fc.record(
          Object.fromEntries(
            Object.entries(properties).map(([name, one]) => [name, this.#values(one, depth + 1)]),
          ),
        );
      }
      case 'array':
        return fc.array(this.#values((schema['items'] ?? {}) as Schema, depth + 1), {
          minLength: 1,
          maxLength: 2,
        });
      case 'integer':
      case 'number':
        return fc.nat(1_000);
      case 'boolean':
        return fc.boolean();
      default:
        return /date/.test(String(schema['format']))
          ? fc.constantFrom('2026-05-01T10:00:00Z', ...PAYLOADS)
          : fc.constantFrom(...PAYLOADS);
    }
  }

  #resolved(schema: Schema): Schema {
    const { $ref } = schema;
    if (typeof $ref !== 'string') return schema;
    const steps = $ref.slice(2).split('/');
    const target = steps.reduce<unknown>((at, step) => (at as Schema)[step], this.#document);
    return this.#resolved(target as Schema);
  }
}

const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)/i;
const UNREADABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069]/u;
const ICON = /\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

/** Marks that Markdown could take for markup; those of the facts' own colons aside. */
function marksIn(markdown: string): string {
  return markdown
    .replace(/\\[!-/:-@[-`{-~\n]/g, '')
    .replace(/: /g, '')
    .replace(/[^!-/:-@[-`{-~]/g, '');
}

function listsOf(lists: readonly ResourceList[]): readonly ResourceList[] {
  return lists.flatMap((list) => [list, ...listsOf(list.rowLists ?? [])]);
}

/** What runs in the editor, with its API that stands in. */
async function editorCode() {
  return {
    ...(await import('../../../src/features/resources/tree/drawResource.ts')),
    ...(await import('../../../src/features/shared/messages.ts')),
    ...(await import('../../../src/features/problems/problemText.ts')),
    ...(await import('../../../src/net/redaction/displayText.ts')),
  };
}

describe('A hostile text in every string of an answer', () => {
  let user: UserOfEditor;
  let editor: Awaited<ReturnType<typeof editorCode>>;
  before(async () => {
    user = new UserOfEditor();
    editor = await editorCode();
  });

  /** Looks at what the editor is given for a row: in a tree, its tooltip, a pick, a message and a prompt. */
  async function examine(node: RowNode): Promise<void> {
    const { row } = node;
    const item = editor.drawRow(node, undefined, 0);
    const parts = JSON.stringify([item.label, item.description, item.accessibilityInformation?.label]);
    assert.doesNotMatch(parts, UNREADABLE);
    assert.doesNotMatch(parts, /\\[nrtu]/);
    const markdown = editor.rowTooltip(node, 0).value;
    assert.equal(marksIn(markdown), '', markdown);
    assert.doesNotMatch(markdown.replaceAll('\n', ''), UNREADABLE);
    user.shown.length = 0;
    const { label, description } = row;
    await editor.showQuickPick([{ label, description: description ?? '', detail: label }], {
      title: label,
    });
    for (const { text: shown } of user.shown) assert.doesNotMatch(shown, ICON);
    await editor.showErrorMessage(row.label);
    await editor.showInformationMessage(`"${editor.oneLine(row.label)}" is ready.`, {
      modal: true,
      detail: 'x',
    });
    await editor.showInputBox({ title: row.label, prompt: row.description ?? '', placeHolder: row.label });
    editor.setStatusBarMessage(row.label, 1);
    for (const { text: shown } of user.shown) assert.doesNotMatch(shown, LINK);
  }

  for (const id of providerIds)
    it(`stays text in every list of ${id}`, async () => {
      const provider: Provider = await loadProvider(id);
      const answers = new HostileAnswers(id);
      const { resources, tokens, workspaces } = provider;
      const account = { id: 'work', label: 'work', bases: {}, credentials: [] } as unknown as Account;
      const lists = listsOf([
        ...resources,
        ...[tokens, workspaces].flatMap((ability) => ability?.list ?? []),
      ]);
      const read = new Set<string>();
      let seen: readonly ResourceRow[] = [];
      for (const list of lists) {
        const answer = answers.of(list.operation);
        if (!answer) continue;
        await fc.assert(
          fc.asyncProperty(answer, async (body) => {
            const found = list.rows(body);
            seen = found.wrongAt === undefined ? [...found.rows] : [];
            for (const row of seen) {
              read.add(list.id);
              const node = { kind: 'row', provider, account, list, path: 'x', row, below: [] } as const;
              await examine(node);
            }
          }),
          { numRuns: 40 },
        );
      }
      assert.ok(read.size > 0 || lists.length === 0, 'no answer had a row');
    });

  it('stays text in the words of a problem', async () => {
    const any = fc.constantFrom<ForeignText & string>(...PAYLOADS);
    await fc.assert(
      fc.asyncProperty(
        any,
        any,
        any,
        fc.constantFrom(400, 401, 402, 404, 409, 422, 500),
        async (...parts) => {
          const [code, message, hint, status] = parts;
          const problem = problemOfAnswer(status, { error: { code, message, hint }, detail: message, hint });
          user.shown.length = 0;
          await editor.showErrorMessage(
            editor.problemText(problem.details, { provider: 'Crucible', account: 'work' }),
          );
          for (const { text: shown } of user.shown) {
            assert.doesNotMatch(shown, LINK);
            assert.doesNotMatch(shown, UNREADABLE);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
