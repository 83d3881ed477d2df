import { l10n } from 'vscode';
import { cleanName, type NameCount, type SortingNames } from '../../../jobs/store/sorting/sortingNames.ts';
import { showInputBox, showQuickPick, showSearchPick, showWarningMessage } from '../../shared/messages.ts';

interface NameChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Asks for a tag or a collection: one that is there, completed as it is typed, or a new one. What all of the outputs have
 * is taken away by choosing it. Undefined when the user backs out.
 * @param having the names that each of the outputs has
 */
export async function askForName(
  what: 'tags' | 'collections',
  all: readonly NameCount[],
  having: readonly (readonly string[])[],
): Promise<NameChange | undefined> {
  const isOnAll = (name: string): boolean =>
    having.length > 0 &&
    having.every((names) => names.some((one) => one.toLowerCase() === name.toLowerCase()));
  // What can be taken away comes first.
  const known = all.toSorted((a, b) => Number(isOnAll(b.name)) - Number(isOnAll(a.name)));
  const rowsFor = (typed: string) => {
    const names = typed.split(',').map(cleanName).filter(Boolean);
    const name = names.at(-1)?.toLowerCase() ?? '';
    const rows = known
      .filter((one) => one.name.toLowerCase().includes(name))
      .map((one) => ({
        label: one.name,
        description: isOnAll(one.name) ? l10n.t('Remove') : l10n.t('Add'),
        detail: one.count === 1 ? l10n.t('1 output') : l10n.t('{0} outputs', one.count),
        names: [one.name],
      }));
    const isNew = names.length > 1 || (name !== '' && !known.some((one) => one.name.toLowerCase() === name));
    if (!isNew) return rows.toSorted((a, b) => Number(isCalled(b, name)) - Number(isCalled(a, name)));
    const made = { label: names.join(', '), description: l10n.t('Add new'), detail: '', names };
    // With several names, the last one may be completed by the rows below.
    return [...rows.filter(({ label }) => names.length === 1 && label.toLowerCase().startsWith(name)), made];
  };
  const picked = await showSearchPick(rowsFor, {
    title: what === 'tags' ? l10n.t('Tags') : l10n.t('Collections'),
    placeHolder:
      what === 'tags'
        ? l10n.t('Type or choose a tag; several new ones with commas')
        : l10n.t('Type or choose a collection'),
  });
  if (!picked) return undefined;
  const { names } = picked.row;
  const [only = ''] = names;
  return names.length === 1 && isOnAll(only) ? { add: [], remove: [only] } : { add: names, remove: [] };
}

const isCalled = ({ label }: { readonly label: string }, name: string): boolean =>
  label.toLowerCase() === name;

/** Lets the user rename or delete saved searches and collections. */
export async function manageNames(names: SortingNames): Promise<void> {
  const rows = [
    ...(await names.searches()).map(({ name }) => ({
      label: name,
      description: l10n.t('Saved search'),
      what: 'search' as const,
    })),
    ...(await names.collections()).map(({ name, count }) => ({
      label: name,
      description: count === 1 ? l10n.t('Collection: 1 output') : l10n.t('Collection: {0} outputs', count),
      what: 'collection' as const,
    })),
  ];
  const title = l10n.t('Rename or Delete');
  const row = await showQuickPick(rows, {
    title,
    placeHolder: l10n.t('Choose a saved search or a collection'),
  });
  if (!row) return;
  const { label: name, what } = row;
  const rename = { label: l10n.t('Rename…') };
  const remove = { label: l10n.t('Delete') };
  const chosen = await showQuickPick([rename, remove], { title: name });
  if (chosen === remove) return deleteName(names, what, name);
  if (chosen !== rename) return;
  const to = await showInputBox({
    title: l10n.t('Rename “{0}”', name),
    value: name,
    validateInput: (typed) => (cleanName(typed) === '' ? l10n.t('Type a name.') : undefined),
  });
  if (to === undefined || (await names.rename(what, name, to))) return;
  await showWarningMessage(l10n.t('There is another one called “{0}”.', cleanName(to)));
}

/** A search is saved again in a moment; a collection is asked for, since its outputs were chosen one by one. */
async function deleteName(names: SortingNames, what: 'search' | 'collection', name: string): Promise<void> {
  if (what === 'collection') {
    const remove = l10n.t('Delete');
    const question = l10n.t('Delete the collection “{0}”?', name);
    const detail = l10n.t('Its outputs stay.');
    if ((await showWarningMessage(question, { modal: true, detail }, remove)) !== remove) return;
  }
  await names.remove(what, name);
}
