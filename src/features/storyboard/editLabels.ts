import { createHash } from 'node:crypto';
import { l10n } from 'vscode';
import type { BoardEdit } from '../../studio/storyboard/boardEdit.ts';

/** What an edit does, as a step of undoing is called. */
export function editLabel(edit: BoardEdit): string {
  switch (edit.kind) {
    case 'addShot':
      return l10n.t('Add Shot');
    case 'duplicateShots':
      return counted(edit.shots, l10n.t('Duplicate Shot'), (count) => l10n.t('Duplicate {0} Shots', count));
    case 'splitShot':
      return l10n.t('Split Shot');
    case 'deleteShots':
      return counted(edit.shots, l10n.t('Delete Shot'), (count) => l10n.t('Delete {0} Shots', count));
    case 'moveShots':
      return counted(edit.shots, l10n.t('Move Shot'), (count) => l10n.t('Move {0} Shots', count));
    case 'setShots':
      return counted(edit.shots, l10n.t('Change Shot'), (count) => l10n.t('Change {0} Shots', count));
    case 'chooseTake':
      return l10n.t('Use Take {0}', edit.take);
    case 'shareKeyframe':
      return l10n.t('Share a Keyframe');
    case 'addScene':
      return l10n.t('Add Scene');
    case 'setScene':
      return l10n.t('Change Scene');
    case 'deleteScene':
      return l10n.t('Delete Scene');
    case 'moveScene':
      return l10n.t('Move Scene');
    case 'setBoard':
    case 'setSettings':
      return l10n.t('Change Board');
    case 'addMember':
      return l10n.t('Add to Cast and Places');
    case 'setMember':
      return l10n.t('Change Cast and Places');
    case 'deleteMember':
      return l10n.t('Remove from Cast and Places');
    case 'cite':
      return edit.on ? l10n.t('Cite in Shot') : l10n.t('Remove from Shot');
    case 'renumber':
      return l10n.t('Renumber Shots');
  }
}

function counted(shots: readonly string[], one: string, several: (count: number) => string): string {
  return shots.length === 1 ? one : several(shots.length);
}

const MOST_STEPS = 200;

/**
 * The names of the steps that can be undone in one document. The editor keeps no name with a step, so that each is
 * known by the texts before and after it.
 */
export class UndoLabels {
  #steps: { readonly label: string; readonly before: string; readonly after: string }[] = [];
  #text: string;

  /** @param text of the document now */
  constructor(text: string) {
    this.#text = digest(text);
  }

  /** An edit with this name has led to this text. */
  edited(label: string, text: string): void {
    const after = digest(text);
    this.#steps = [...this.#steps, { label, before: this.#text, after }].slice(-MOST_STEPS);
    this.#text = after;
  }

  /** The document has changed to this text; the name of the step that was undone or redone with it, else undefined. */
  changed(text: string, isUndo: boolean): string | undefined {
    const [before, after] = [this.#text, digest(text)];
    this.#text = after;
    return this.#steps.findLast((step) =>
      isUndo
        ? step.after === before && step.before === after
        : step.before === before && step.after === after,
    )?.label;
  }
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
