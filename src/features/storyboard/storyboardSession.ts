import { randomUUID } from 'node:crypto';
import { l10n } from 'vscode';
import type { JobRecord } from '../../core/job.ts';
import { boardBudget } from '../../studio/film/boardBudget.ts';
import type { Board } from '../../studio/storyboard/board.ts';
import type { BoardEdit } from '../../studio/storyboard/boardEdit.ts';
import { planEdit } from '../../studio/storyboard/planEdit.ts';
import { readBoard } from '../../studio/storyboard/readBoard.ts';
import type { TextEdit } from '../../studio/storyboard/textEdits.ts';
import type { ShotMade } from '../film/boardFilm.ts';
import type { RehearsedShot } from '../film/rehearsal/boardRehearsal.ts';
import { boardItem, boardProblemText } from './boardItems.ts';
import { editLabel, UndoLabels } from './editLabels.ts';
import type { ShotFields } from './shotFields.ts';
import type {
  BoardAction,
  MediaItem,
  MessageToHost,
  MessageToPage,
  PageEdit,
  PickTarget,
} from './storyboardMessages.ts';
import { PageFrames } from './pageFrames.ts';
import { storyboardStrings } from './storyboardStrings.ts';

/** The document behind a board, and its page. */
export interface BoardPorts {
  readonly text: () => string;
  /** Applies the edits as one step of undoing; false when the editor refuses them. */
  readonly apply: (edits: readonly TextEdit[], label: string) => Promise<boolean>;
  readonly post: (message: MessageToPage) => void;
  readonly media: (assets: readonly string[]) => Promise<readonly MediaItem[]>;
  /** What was made for the shots, by their keys. */
  readonly made: () => ReadonlyMap<string, ShotMade>;
  /** How the shots stand in the board's rehearsal, by their keys. */
  readonly rehearsed: () => ReadonlyMap<string, RehearsedShot>;
  /** All jobs that were started for the board. */
  readonly jobs: () => Iterable<JobRecord>;
  /** Asks for a medium; gives the name by which the board names it, undefined when the user chooses none. */
  readonly pickAsset: (kind: 'image' | 'audio') => Promise<string | undefined>;
  /** Asks which other shot it continues. */
  readonly continueFrom: (shot: string) => Promise<void>;
  readonly openAsText: () => Promise<void>;
  readonly showProblems: () => Promise<void>;
  readonly renumber: () => Promise<void>;
  readonly language: string;
}

/** How long a save waits for what is being typed in the page, in milliseconds. */
const FLUSH_MS = 1_000;
/** How often an edit is planned anew when the text has changed in the meantime. */
const MOST_TURNS = 20;

/** One board in one editor: what its page shows follows from the document, and what it asks for becomes edits of it. */
export class StoryboardSession {
  readonly #ports: BoardPorts;
  readonly #fields: ShotFields;
  readonly #labels: UndoLabels;
  /** Edits are carried out one after the other, each on the text that the one before has left. */
  #edits: Promise<unknown> = Promise.resolve();
  #inspected: string | null = null;
  #isReady = false;
  /** What was asked of the page before it was there. */
  readonly #early: BoardAction[] = [];
  #flushes = new Map<number, () => void>();
  #flushCount = 0;
  /** Frames of films, which the page decodes. */
  readonly frames: PageFrames;
  /** The name of the edit that is being applied. */
  #applying: string | undefined;

  constructor(ports: BoardPorts, fields: ShotFields) {
    this.#ports = ports;
    this.#fields = fields;
    this.#labels = new UndoLabels(ports.text());
    this.frames = new PageFrames((message) => ports.post(message));
  }

  async receive(message: MessageToHost): Promise<void> {
    const { post } = this.#ports;
    switch (message.type) {
      case 'ready': {
        const { items, aspectRatios } = this.#fields;
        const { language } = this.#ports;
        post({ type: 'init', strings: storyboardStrings(), language, fields: items, aspectRatios });
        this.#isReady = true;
        await this.#show();
        for (const action of this.#early.splice(0)) post({ type: 'run', action });
        this.frames.pageIsReady();
        return;
      }
      case 'edit': {
        const shots = await this.edit(modelEdit(message.edit));
        return post({ type: 'edited', seq: message.seq, shots });
      }
      case 'inspect':
        this.#inspected = message.shot;
        return this.#tellFaults();
      case 'getMedia':
        return post({ type: 'media', media: await this.#ports.media(message.assets) });
      case 'pickFile':
        return this.#pickAsset(message.target);
      case 'continueFrom':
        return this.#ports.continueFrom(message.shot);
      case 'openAsText':
        return this.#ports.openAsText();
      case 'showProblems':
        return this.#ports.showProblems();
      case 'renumber':
        return this.#ports.renumber();
      case 'flushed':
        return this.#flushes.get(message.flush)?.();
      case 'frames':
        return this.frames.receive(message);
    }
  }

  /**
   * Carries out an edit of the board. Gives the keys of the shots that it was about; null where it was not possible,
   * which the page tells its user.
   */
  edit(edit: BoardEdit): Promise<readonly string[] | null> {
    const done = this.#edits.then(() => this.#apply(edit));
    this.#edits = done.catch(() => undefined);
    return done;
  }

  /** Asks the page to do it with what is selected there. */
  run(action: BoardAction): void {
    if (this.#isReady) this.#ports.post({ type: 'run', action });
    else this.#early.push(action);
  }

  /** The document has changed, by whomever. */
  documentChanged(reason: 'undo' | 'redo' | null): void {
    const text = this.#ports.text();
    if (this.#applying !== undefined) this.#labels.edited(this.#applying, text);
    else {
      const label = this.#labels.changed(text, reason === 'undo');
      if (label !== undefined && reason !== null)
        this.#ports.post({
          type: 'status',
          text: reason === 'undo' ? l10n.t('Undid: {0}', label) : l10n.t('Redid: {0}', label),
        });
    }
    if (this.#isReady) void this.#show();
  }

  /** A job of a shot has gone on. */
  filmChanged(): void {
    if (this.#isReady) void this.#show();
  }

  /** Resolves when what is being typed in the page is in the document, or the page does not answer. */
  async flush(): Promise<void> {
    if (!this.#isReady) return;
    const flush = (this.#flushCount += 1);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FLUSH_MS);
      this.#flushes.set(flush, () => {
        clearTimeout(timer);
        resolve();
      });
      this.#ports.post({ type: 'flush', flush });
    });
    this.#flushes.delete(flush);
    await this.#edits;
  }

  async #apply(edit: BoardEdit): Promise<readonly string[] | null> {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      const text = this.#ports.text();
      const planned = planEdit(text, edit, randomUUID);
      if (!planned) break;
      if (planned.edits.length === 0) return planned.shots;
      this.#applying = editLabel(edit);
      try {
        if (await this.#ports.apply(planned.edits, this.#applying)) return planned.shots;
      } finally {
        this.#applying = undefined;
      }
      // The editor refuses edits of a text that has changed since: by typing beside the board, or by another board.
      if (this.#ports.text() === text) break;
    }
    this.#ports.post({
      type: 'status',
      text: l10n.t('This cannot be done with the document as it is now.'),
    });
    return null;
  }

  async #show(): Promise<void> {
    const text = this.#ports.text();
    const reading = readBoard(text);
    const worded = (problem: Parameters<typeof boardProblemText>[0]) =>
      boardProblemText(problem, lineAt(text, problem.offset));
    if (reading.state === 'unreadable') {
      this.#ports.post({ type: 'broken', reason: worded(reading.problem) });
      return;
    }
    const { board, problems, readOnly } = reading;
    const shown = boardItem(board, {
      problems: problems.map(worded),
      readOnly: readOnly && worded(readOnly),
      shownKeys: this.#fields.keys,
      made: this.#ports.made(),
      rehearsed: this.#ports.rehearsed(),
      budget: this.#budget(board),
    });
    this.#ports.post({ type: 'board', board: shown });
    await this.#tellFaults();
  }

  #budget(board: Board): Parameters<typeof boardItem>[1]['budget'] {
    const { unit } = this.#fields;
    const budget = unit && boardBudget(board, this.#ports.jobs(), unit.id);
    return budget ? { ...budget, unit } : null;
  }

  async #tellFaults(): Promise<void> {
    const shot = this.#inspected;
    const reading = readBoard(this.#ports.text());
    if (shot === null || reading.state !== 'read') return;
    const { board } = reading;
    const found = board.scenes.flatMap(({ shots }) => shots).find(({ key }) => key === shot);
    if (!found) return;
    const faults = await this.#fields.faults(board.settings, found.values);
    if (shot === this.#inspected) this.#ports.post({ type: 'faults', shot, faults });
  }

  async #pickAsset(target: PickTarget): Promise<void> {
    const isSound = 'key' in target && this.#fields.sounds.has(target.key);
    const file = await this.#ports.pickAsset(isSound ? 'audio' : 'image');
    if (file === undefined) return;
    if ('member' in target) {
      const { member, list } = target;
      await this.edit({ kind: 'setMember', list, member, values: { assetId: file } });
      return;
    }
    const { shot, key, several } = target;
    const reading = readBoard(this.#ports.text());
    if (reading.state !== 'read') return;
    const found = reading.board.scenes.flatMap(({ shots }) => shots).find((one) => one.key === shot);
    const held = found?.values[key];
    const list = Array.isArray(held) ? held.filter((one) => typeof one === 'string') : [];
    await this.edit({ kind: 'setShots', shots: [shot], values: { [key]: several ? [...list, file] : file } });
  }
}

/** In a message, null takes a key away. */
function modelEdit(edit: PageEdit): BoardEdit {
  if (!('values' in edit)) return edit;
  const values = Object.entries(edit.values).map(([key, value]) => [key, value ?? undefined]);
  return { ...edit, values: Object.fromEntries(values) as Readonly<Record<string, unknown>> };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
