import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { DisposableStore } from '../../core/disposable.ts';
import type { OpenAccount } from '../../core/openedAccount.ts';
import { OutputCache } from '../../media/cache.ts';
import { OutputFetcher } from '../../media/fetcher.ts';
import type { HttpClient } from '../../net/http/httpClient.ts';
import { AssetBytes } from '../../studio/remote/assetBytes.ts';
import { StudioDocumentServer } from '../../studio/remote/documentServer.ts';
import { ProjectFiles } from '../../studio/remote/projectFiles.ts';
import { DocumentSaver } from '../../studio/saving/documentSaver.ts';
import { DocumentStore } from '../../studio/saving/documentStore.ts';
import { toProblem } from '../../core/problem.ts';
import type { UnsentReason } from '../../studio/saving/documentState.ts';
import type { ProblemLog } from '../problems/problemLog.ts';
import { setStatusBarMessage, showWarningMessage } from '../shared/messages.ts';
import { DocumentVersions } from './documentVersions.ts';
import { MadeFiles } from './madeFiles.ts';
import { OpenDocuments } from './openDocuments.ts';
import { STUDIO_SCHEME, type FileChanges } from './registerStudio.ts';
import { StudioConflicts } from './studioConflicts.ts';
import { reasonText, StudioDecorations } from './studioDecorations.ts';
import { StudioFileSystem } from './studioFileSystem.ts';
import { StudioMerges } from './studioMerges.ts';
import { UnsentFlag } from './unsentFlag.ts';

export interface StudioBuilding {
  readonly owned: DisposableStore;
  readonly open: OpenAccount;
  readonly clock: Clock;
  readonly httpClient: HttpClient;
  readonly storage: string;
}

export interface StudioEntry {
  readonly context: Pick<vscode.ExtensionContext, 'globalState'>;
  readonly problems: Pick<ProblemLog, 'add'>;
  readonly changes: FileChanges;
}

export type Studio = ReturnType<typeof buildStudio>;

const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/** Remote projects in this window: their file system, what is saved and not sent, and conflicts. */
export function buildStudio(building: StudioBuilding, entry: StudioEntry) {
  const { owned, open, clock, httpClient, storage } = building;
  const { context, problems, changes: changed } = entry;
  const failed = (error: unknown) => problems.add(toProblem(error));
  const ending = new AbortController();
  owned.add({ dispose: () => ending.abort() });
  const life = ending.signal;
  const store = new DocumentStore(join(storage, 'studio', 'documents'), clock);
  const server = new StudioDocumentServer(open);
  const saver = new DocumentSaver({ server, store, clock });
  const files = new ProjectFiles(open);
  const cache = new OutputCache(join(storage, 'studio', 'files'), clock);
  const fetcher = new OutputFetcher({ httpClient, cache, clock });
  const bytes = new AssetBytes({ open, files, fetcher, cache });
  const documents = owned.add(new OpenDocuments(changed));
  const versions = owned.add(new DocumentVersions());
  const decorations = owned.add(new StudioDecorations());
  const merges = new StudioMerges({ saver, versions, documents, life });
  const conflicts = new StudioConflicts({ saver, versions, merges, life });
  const made = new MadeFiles(context.globalState);
  const fileSystem = new StudioFileSystem({
    ...{ open, saver, server, files, bytes, documents, made, changed, life },
  });

  const flag = new UnsentFlag({
    memento: context.globalState,
    hasUnsent: async () => (await store.all()).some(({ outbox }) => outbox !== null),
  });

  /** Sends what waits. Gives how many documents are still not sent, for whatever reason. */
  const sendUnsent = async (isAsked = false): Promise<number> => {
    for (const state of await store.all()) {
      decorations.update(state);
      if (state.outbox) await saver.sendAgain(state, life, isAsked);
    }
    return decorations.unsent;
  };
  /** Sends what waits for the server, until nothing does or the window closes. */
  let isSending = false;
  const sendInTime = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let wait = FIRST_RETRY_MS; decorations.waiting > 0; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
        await clock.sleep(wait, life);
        await sendUnsent().catch(() => undefined);
      }
    } catch {
      // The window closes.
      return;
    } finally {
      isSending = false;
    }
  };
  /** Goes on with what was not sent when the last window closed, without anybody opening a document. */
  const resume = async () => {
    const before = (await store.all()).filter(({ outbox }) => outbox !== null).length;
    const left = await sendUnsent();
    if (left < before)
      setStatusBarMessage(vscode.l10n.t('Studio documents sent that had waited: {0}', before - left), 8_000);
    if (left === 0) await flag.lower();
    await sendInTime();
  };

  /** What only the user can change is said when it begins, not at each save. */
  const said = new Map<string, UnsentReason | undefined>();
  const sayOnce = (uri: vscode.Uri, reason: UnsentReason | undefined) => {
    const key = uri.toString();
    if (said.get(key) === reason) return;
    said.set(key, reason);
    if (reason === 'tooLong' || reason === 'brokenJson' || reason === 'refused')
      void showWarningMessage(reasonText(reason));
  };

  owned.add(
    saver.onDidChange((state) => {
      decorations.update(state);
      void (decorations.unsent > 0 ? flag.raise() : flag.lower());
      documents.changed(state);
      const all = documents.all.filter(
        ({ ref }) => ref.account === state.account && ref.assetId === state.assetId,
      );
      for (const { uri } of all) merges.update(uri, state);
      const [opened] = all;
      if (opened) void conflicts.tell(opened.uri, state).catch(failed);
      const reason = state.outbox?.reason;
      if (reason === 'offline') void sendInTime();
      if (opened && reason !== 'sending') sayOnce(opened.uri, reason);
    }),
  );
  /** A merge that was begun before, also in another window, is offered where its document is opened. */
  const offerMerge = async (document: vscode.TextDocument) => {
    const { uri } = document;
    const ref = uri.scheme === STUDIO_SCHEME ? await fileSystem.documentAt(uri).catch(() => null) : null;
    if (!ref) return;
    const state = await saver.state(ref);
    merges.update(uri, state);
    await merges.offer(uri, state, true);
  };
  owned.add(vscode.workspace.onDidOpenTextDocument((document) => void offerMerge(document).catch(failed)));
  for (const document of vscode.workspace.textDocuments) void offerMerge(document).catch(failed);

  /** What others have changed is seen when the user comes back to the window. */
  const checkOpen = async () => {
    for (const { uri, ref, view } of documents.all) {
      await saver.check(ref, view.isDirty, life).catch(() => undefined);
      // Another window may have begun a merge, or ended it.
      merges.update(uri, await saver.state(ref));
    }
  };
  owned.add(
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void checkOpen().catch(failed);
    }),
  );
  /** Removes all that is kept here, unsent texts included. */
  const forget = async () => {
    await store.erase();
    await flag.lower();
    await made.forget();
    await cache.clear();
  };
  return {
    ...{ store, server, saver, files, bytes, fileSystem, conflicts, merges, versions, life },
    sendUnsent,
    resume,
    checkOpen,
    forget,
  };
}
