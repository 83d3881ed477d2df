import { statSync } from 'node:fs';
import path from 'node:path';

/** Options of VS Code's command line that take a value, also as a separate word. */
const WITH_VALUE = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'extensionDevelopmentKind',
  'user-data-dir',
  'extensions-dir',
  'folder-uri',
  'file-uri',
  'install-extension',
  'uninstall-extension',
  'profile',
  'log',
  'locale',
  'enable-proposed-api',
  'disable-extension',
  'inspect-extensions',
  'inspect-brk-extensions',
]);

/** Verbs that the server's own command line answers without a window, and the options that go with them. */
const VERBS = ['version', 'list-extensions', 'install-extension', 'uninstall-extension'];
const VERB_OPTIONS = [...VERBS, 'show-versions', 'force', 'pre-release'];

/** VS Code's command line, taken apart. */
export class CommandLine {
  /** Words that are no option: files and folders. */
  readonly targets: string[] = [];
  readonly #options = new Map<string, (string | true)[]>();

  constructor(words: readonly string[]) {
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? '';
      const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
      if (!match) {
        this.targets.push(word);
        continue;
      }
      const name = match[1] ?? '';
      const next = words[i + 1];
      if (match[2] !== undefined) this.#add(name, match[2]);
      else if (WITH_VALUE.has(name) && next !== undefined && !next.startsWith('--')) {
        this.#add(name, next);
        i++;
      } else this.#add(name, true);
    }
  }

  has(name: string): boolean {
    return this.#options.has(name);
  }

  /** The values given to an option, without the places where it stood alone. */
  values(name: string): string[] {
    return (this.#options.get(name) ?? []).filter((value) => value !== true);
  }

  /** The last value given to an option. */
  value(name: string): string | undefined {
    return this.values(name).at(-1);
  }

  /** The words for the server's own command line, or undefined where a window is asked for. */
  verbArguments(): string[] | undefined {
    if (!VERBS.some((verb) => this.has(verb))) return undefined;
    return VERB_OPTIONS.flatMap((name) =>
      (this.#options.get(name) ?? []).flatMap((value) =>
        value === true ? [`--${name}`] : [`--${name}`, value],
      ),
    );
  }

  #add(name: string, value: string | true): void {
    this.#options.set(name, [...(this.#options.get(name) ?? []), value]);
  }
}

/** The workbench address that opens what the command line asks for, on the server at `authority` (host:port). */
export function workbenchUrl(line: CommandLine, authority: string): URL {
  const remote = (target: string): string =>
    /^[a-z-]+:\/\//.test(target) ? target : `vscode-remote://${authority}${path.resolve(target)}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ['logLevel', line.value('log') ?? 'info'],
  ];
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    for (const value of line.values(name)) payload.push([name, remote(value)]);
  }
  for (const name of [
    'extensionDevelopmentKind',
    'profile',
    'inspect-extensions',
    'inspect-brk-extensions',
  ]) {
    for (const value of line.values(name)) payload.push([name, value]);
  }
  if (line.has('enable-proposed-api')) payload.push(['enableProposedApi', '']);
  if (line.has('disable-extensions')) payload.push(['disableExtensions', 'true']);
  const url = new URL(`http://${authority}/`);
  const target = line.targets[0] === undefined ? undefined : path.resolve(line.targets[0]);
  if (target?.endsWith('.code-workspace')) url.searchParams.set('workspace', target);
  else if (target !== undefined && statSync(target).isDirectory()) url.searchParams.set('folder', target);
  else {
    url.searchParams.set('ew', 'true');
    if (target !== undefined) payload.push(['openFile', remote(target)]);
  }
  url.searchParams.set('payload', JSON.stringify(payload));
  return url;
}
