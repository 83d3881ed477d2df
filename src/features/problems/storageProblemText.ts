import { l10n } from 'vscode';
import type { ProblemDetails } from '../../core/problem.ts';
import { arg } from './accessProblemText.ts';

/** Why the storage folder or the secret storage cannot be used. What could not be recorded is not sent. */
export function storageText(problem: ProblemDetails): string {
  const file = arg(problem, 'file');
  switch (arg(problem, 'reason')) {
    case 'secrets':
      return l10n.t(
        'The secret storage of the editor cannot be used, so keys can be neither kept nor read. Check the keyring of your system.',
      );
    case 'newer':
      return l10n.t('A newer Backlot wrote {0}. Update Backlot in this window; nothing was changed.', file);
    case 'outdated':
      return l10n.t(
        'A newer Backlot has taken over the journal in another window. Nothing more is bought from this one. Reload the window.',
      );
    case 'replaced':
      return l10n.t(
        'The journal of this window was deleted, set aside or replaced, for example by Forget Everything in another window. Nothing more is bought from this one. Reload the window.',
      );
    case 'unreadableValue':
      return unreadableText(arg(problem, 'what'));
    case 'corrupt':
      if (file === '')
        return l10n.t(
          'The journal is damaged, so paid jobs are not sent. Reload the window: it is then kept aside as it is, and a new one is begun.',
        );
      return l10n.t('{0} is damaged. It was kept aside as it is, and a new one was begun.', file);
    case 'unreadable':
      return l10n.t(
        '{0} cannot be read, so nothing was changed. Check the permissions of the file, then try again.',
        file,
      );
    case 'locked':
      return l10n.t('Another window is writing for too long, so nothing was sent. Try again.');
    case 'readOnly':
      return l10n.t(
        'The storage folder is read-only. Paid jobs are not sent, because they could not be recorded first.',
      );
    case 'missing':
      return l10n.t(
        'This editor has no SQLite. Paid jobs are not sent, because they could not be recorded first. Use a newer VS Code.',
      );
    default:
      return l10n.t(
        'Backlot cannot use its storage folder. Paid jobs are not sent, because they could not be recorded first. See the log.',
      );
  }
}

/** What cannot be read stops what it is about; it never counts as nothing. */
function unreadableText(what: string): string {
  switch (what) {
    case 'budget':
      return l10n.t(
        'The budget of this account cannot be read, so nothing was sent. A newer Backlot may have written it: update Backlot, or set the budget again.',
      );
    case 'spending':
      return l10n.t('What this account has spent cannot be added up, so nothing was sent. See the log.');
    case 'job':
      return l10n.t(
        'A job in the journal cannot be read, so nothing was done with it. A newer Backlot may have written it: update Backlot.',
      );
    default:
      return l10n.t(
        'An entry of the journal cannot be read, so nothing was changed. A newer Backlot may have written it: update Backlot.',
      );
  }
}

/** Why an output could not be copied to the folder where the user keeps them, and what helps. */
export function keepText(problem: ProblemDetails): string {
  const path = arg(problem, 'path');
  switch (arg(problem, 'reason')) {
    case 'folderMissing':
      return l10n.t(
        'The output is not kept yet: the folder {0} is not there. Connect or make it, or choose another one in the settings. Backlot tries again by itself.',
        path,
      );
    case 'full':
      return l10n.t(
        'The output is not kept yet: the disk of {0} is full. Free some space. Backlot tries again by itself.',
        path,
      );
    case 'nameTooLong':
      return l10n.t(
        'The output is not kept yet: the path {0} is too long for the disk. Shorten the template of names.',
        path,
      );
    case 'denied':
      return l10n.t('The output is not kept yet: you may not write to {0}. Check the permissions.', path);
    case 'readOnly':
      return l10n.t('The output is not kept yet: the disk of {0} is read-only.', path);
    case 'template':
      return l10n.t(
        'The output is not kept yet: the template of names in the settings cannot be used. Set it with "Set Name Template…".',
      );
    default:
      return l10n.t('The output is not kept yet: {0} cannot be written. See the log.', path);
  }
}
