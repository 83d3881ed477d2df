import { l10n } from 'vscode';
import type { SearchMistake } from '../../../jobs/store/sorting/searchTerms.ts';
import type { SortingStep } from '../../../jobs/store/sorting/outputSorting.ts';
import { oneLine } from '../../../net/redaction/displayText.ts';

/** What was done to how many outputs. */
export function stepText({ marking, count }: SortingStep): string {
  const outputs = count === 1 ? l10n.t('1 output') : l10n.t('{0} outputs', count);
  switch (marking.mark) {
    case 'star':
      return marking.value ? l10n.t('Favorite: {0}', outputs) : l10n.t('No favorite anymore: {0}', outputs);
    case 'rating':
      return marking.value === 0
        ? l10n.t('Rating removed: {0}', outputs)
        : l10n.t('Rated {0} of 5: {1}', marking.value, outputs);
    case 'rejected':
      return marking.value ? l10n.t('Rejected: {0}', outputs) : l10n.t('Not rejected anymore: {0}', outputs);
    case 'recycled':
      return marking.value
        ? l10n.t('Moved to the recycle bin: {0}', outputs)
        : l10n.t('Restored: {0}', outputs);
    case 'tags':
    case 'collections': {
      const [added] = marking.add;
      const [removed] = marking.remove;
      return added === undefined
        ? l10n.t('Removed from “{0}”: {1}', oneLine(removed ?? ''), outputs)
        : l10n.t('Added to “{0}”: {1}', oneLine(marking.add.join('”, “')), outputs);
    }
  }
}

/** What is wrong with a part of a search, and what would be right. */
export function mistakeText({ mistake, part, field }: SearchMistake): string {
  const shown = oneLine(part, 100);
  switch (mistake) {
    case 'field':
      return l10n.t(
        'There is no search word “{0}:”. To look for the text itself, write it in quotes. The help (?) lists the search words.',
        oneLine(field, 100),
      );
    case 'value':
      return l10n.t('“{0}” cannot be understood: {1}', shown, valueHint(field));
    case 'name':
      return l10n.t('Nothing is called so: “{0}”.', shown);
  }
}

function valueHint(field: string): string {
  switch (field) {
    case 'date':
      return l10n.t('write a day as date:2026-11-30, a month as date:2026-11, or date:>2026-11.');
    case 'size':
      return l10n.t('write width and height in pixels, as size:1024x768 or size:>=1024x768.');
    case 'bytes':
      return l10n.t('write a size as bytes:>5MB.');
    case 'kind':
      return l10n.t('kinds are image, video, audio, model, text and other.');
    case 'is':
      return l10n.t('write is: with favorite, rejected, rated, tagged, downloaded or any.');
    case 'rating':
    case 'cost':
    case 'width':
    case 'height':
      return l10n.t('write a number, as {0}:3 or {0}:>=3.', field);
    default:
      return l10n.t('write what to look for behind the colon.');
  }
}
