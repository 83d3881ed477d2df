import * as vscode from 'vscode';
import { showInformationMessage, showQuickPick, type PickRow } from '../../shared/messages.ts';
import { unreadRows } from '../../shared/unreadRows.ts';
import type { FormField } from '../../../core/job.ts';
import type { JobsAbility, Provider } from '../../../core/provider.ts';
import type { StoredInput } from '../../../core/storedInput.ts';
import { inputTitle } from '../../../calls/questions/inputTitle.ts';
import { saveName } from '../../../media/saveName.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import type { OutputOnDisk } from '../../gallery/outputRepository.ts';
import { outputId } from '../../gallery/galleryIds.ts';
import { pickAccount } from '../../accounts/pickAccount.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { cancellable } from '../../shared/progress.ts';
import { readForms } from './readForms.ts';
import { storedInput, takesType } from './askMedia.ts';
import { submitJob, type SubmitDeps } from './submitJob.ts';
import { uploadFile, type UploadDeps } from './uploadFile.ts';
import type { Accounts } from '../../../accounts/accounts.ts';
import type { OpenAccount } from '../../../core/openedAccount.ts';
import type { Lineage } from '../../gallery/lineage.ts';
import { rawText } from '../../../core/foreignText.ts';

/** What making an input of an output needs. */
export interface InputDeps extends SubmitDeps, UploadDeps {
  readonly accounts: Pick<Accounts, 'list'>;
  readonly open: OpenAccount;
  readonly lineage: Pick<Lineage, 'remember'>;
}

/**
 * Makes a new job out of an output: chooses what kind of job takes one, uploads it as an asset (through the paid gate,
 * which asks) where the platform takes assets, and hands over to the form with the output filled in.
 */
export async function useAsInput(deps: InputDeps, item: OutputOnDisk): Promise<void> {
  const opened = await accountFor(deps, item);
  const jobs = opened?.provider.jobs;
  if (!opened || !jobs) return;
  const input = await pickInput(opened, jobs, item);
  if (!input) return;
  const { kind, field } = input;
  const value = field.type === 'asset' ? await uploadOutput(deps, opened, item) : await inlined(deps, item);
  const again = { command: 'backlot.newJob', args: [{ account: opened.account.id, kind }] } as const;
  const earlier = { [field.name]: field.list ? [value] : value };
  await submitJob(deps, { opened, kind, earlier, again });
}

/** The account that made it, when its platform makes something of files; else one that the user picks. */
async function accountFor(deps: InputDeps, { job }: OutputOnDisk): Promise<OpenedAccount | undefined> {
  const takes = ({ assets, jobs }: Provider) => jobs !== undefined && (!!assets || jobs.takesMedia === true);
  const own = await deps.open(job.account);
  if (own && takes(own.provider)) return own;
  const title = vscode.l10n.t('Use as Input');
  const picked = await pickAccount(deps.accounts, takes, title);
  return picked && deps.open(picked.id);
}

interface InputChoice {
  readonly kind: string;
  /** The field that takes the output. */
  readonly field: FormField;
}

interface InputRow extends PickRow {
  readonly input?: InputChoice;
}

/** Where the output can go: the fields of all kinds of job that take one. The only one is taken unasked. */
async function pickInput(
  { session, provider }: OpenedAccount,
  jobs: JobsAbility,
  item: OutputOnDisk,
): Promise<InputChoice | undefined> {
  const { choices, unread, left } = await cancellable(
    vscode.l10n.t('Reading what takes the output…'),
    async (signal) => {
      const kinds = await jobs.kinds(session, signal);
      const read = await readForms(
        jobs,
        session,
        kinds.rows.map(({ id }) => id),
        signal,
      );
      const choices = read.forms.flatMap((form) =>
        form.fields
          .filter((field) => takes(field, provider, item))
          .map((field) => ({
            label: form.label,
            description: inputTitle(field.name),
            detail: field.description ?? '',
            input: { kind: form.kind, field },
          })),
      );
      return { choices, unread: kinds.unread + read.unread, left: (kinds.left ?? 0) + read.left };
    },
  );
  if (choices.length === 0 && unread === 0) {
    const { noInput } = jobs.labels;
    void showInformationMessage(
      noInput === undefined
        ? vscode.l10n.t('Nothing of this account takes an output.')
        : resourceText(noInput),
    );
    return undefined;
  }
  const placeHolder = vscode.l10n.t('Choose what the output goes into');
  const picked =
    choices.length === 1 && unread === 0 && !left
      ? choices[0]
      : await showQuickPick<InputRow>([...choices, ...unreadRows(unread, left)], {
          title: vscode.l10n.t('Use as Input'),
          placeHolder,
        });
  return picked?.input;
}

function takes({ type, media }: FormField, { assets }: Provider, { content }: OutputOnDisk): boolean {
  if (type === 'asset') return assets !== undefined;
  return type === 'media' && media !== undefined && takesType(media.inline, content.mimeType);
}

/** The output as a file of the request, and remembers what that is a copy of. */
async function inlined(deps: InputDeps, item: OutputOnDisk): Promise<StoredInput> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(item.path));
  const name = saveName(rawText(item.job.title), item.index, item.content.extension);
  const input = await storedInput(bytes, name, deps.inputs);
  await deps.lineage.remember(input.$input, outputId({ job: item.job.id, index: item.index }));
  return input;
}

/** Uploads the output and remembers what the asset was made of. Gives the asset's id. */
export async function uploadOutput(
  deps: UploadDeps & Pick<InputDeps, 'lineage'>,
  opened: OpenedAccount,
  item: OutputOnDisk,
): Promise<string> {
  const { mimeType, extension } = item.content;
  const name = saveName(rawText(item.job.title), item.index, extension);
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.file(item.path)));
  const asset = await uploadFile(deps, opened, { name, mimeType, bytes });
  await deps.lineage.remember(asset.id, outputId({ job: item.job.id, index: item.index }));
  return asset.id;
}
