import type { OpenedAccount, OpenAccount } from '../../core/openedAccount.ts';
import { Problem } from '../../core/problem.ts';
import type { StudioAbility } from '../../core/studio/studioAbility.ts';
import type { DocumentRef } from '../saving/documentState.ts';
import type { DocumentServer } from '../saving/documentSaver.ts';
import { boardContent, boardText } from './documentText.ts';

/** An account whose platform has remote projects. */
export interface OpenedStudio extends OpenedAccount {
  readonly studio: StudioAbility;
}

/** Errors: Problem `key.missing` for an account that is not there, `internal` for one without remote projects. */
export async function openStudio(open: OpenAccount, account: string): Promise<OpenedStudio> {
  const opened = await open(account);
  // With the account, its key is gone; whoever adds it again can go on.
  if (!opened) throw new Problem({ kind: 'auth', code: 'key.missing', account });
  const { studio } = opened.provider;
  if (studio) return { ...opened, studio };
  throw new Problem({ kind: 'unexpected', code: 'internal', args: { text: 'no remote projects' } });
}

/** Documents of remote projects as texts; storyboards as JSON that people can read. */
export class StudioDocumentServer implements DocumentServer {
  readonly #open: OpenAccount;
  readonly #fixed = new Set<string>();

  constructor(open: OpenAccount) {
    this.#open = open;
  }

  async read({ account, assetId, kind }: DocumentRef, signal: AbortSignal): Promise<string> {
    const { studio, session } = await openStudio(this.#open, account);
    if (kind === 'text') return (await studio.readText(session, assetId, signal)).content;
    const { content, isEditable } = await studio.readStoryboard(session, assetId, signal);
    this.#fixed[isEditable ? 'delete' : 'add'](`${account}/${assetId}`);
    return boardText(content);
  }

  async write({ account, assetId, kind }: DocumentRef, text: string, signal: AbortSignal): Promise<string> {
    const { studio, session } = await openStudio(this.#open, account);
    if (kind === 'text') return (await studio.writeText(session, { assetId, content: text }, signal)).content;
    const content = boardContent(text);
    if (!content) throw new Problem({ kind: 'invalid', code: 'request.invalid' });
    return boardText((await studio.writeStoryboard(session, { assetId, content }, signal)).content);
  }

  async longest({ account, kind }: DocumentRef): Promise<number> {
    if (kind === 'storyboard') return Infinity;
    return (await openStudio(this.#open, account)).studio.limits.textCharacters;
  }

  /** False for a storyboard that was read in a format that is not to be written. */
  isEditable({ account, assetId }: DocumentRef): boolean {
    return !this.#fixed.has(`${account}/${assetId}`);
  }
}
