import * as vscode from 'vscode';
import { showInformationMessage, showQuickPick, type PickRow } from '../../shared/messages.ts';
import { unreadRows } from '../../shared/unreadRows.ts';
import type { FormField } from '../../../core/job.ts';
import type { JobsAbility } from '../../../core/provider.ts';
import type { Session } from '../../../core/session.ts';
import { saveName } from '../../../media/saveName.ts';
import type { OpenedAccount } from '../../../core/openedAccount.ts';
import type { OutputOnDisk } from '../../gallery/outputRepository.ts';
import { outputId } from '../../gallery/galleryIds.ts';
import { pickAccount } from '../../accounts/pickAccount.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { cancellable } from '../../shared/progress.ts';
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
 * which asks), and hands over to the form with the asset filled in.
 */
export async function useAsInput(deps: InputDeps, item: OutputOnDisk): Promise<void> {
  const opened = await accountFor(deps, item);
  const jobs = opened?.provider.jobs;
  if (!opened || !jobs) return;
  const input = await pickInput(opened.session, jobs);
  if (!input) return;
  const asset = await upload(deps, opened, item);
  const again = {
    command: 'backlot.newJob',
    args: [{ account: opened.account.id, kind: input.kind }],
  } as const;
  await submitJob(deps, { opened, kind: input.kind, earlier: { [input.field]: asset }, again });
}

/** The account that made it, when it takes assets; else one that the user picks. */
async function accountFor(deps: InputDeps, { job }: OutputOnDisk): Promise<OpenedAccount | undefined> {
  const own = await deps.open(job.account);
  if (own?.provider.assets && own.provider.jobs) return own;
  const title = vscode.l10n.t('Use as Input');
  const picked = await pickAccount(deps.accounts, (provider) => !!provider.assets && !!provider.jobs, title);
  return picked && deps.open(picked.id);
}

interface InputChoice {
  readonly kind: string;
  /** The name of the field that takes the asset. */
  readonly field: string;
}

interface InputRow extends PickRow {
  readonly input?: InputChoice;
}

/** Where the output can go: the fields of all kinds of job that take an asset. The only one is taken unasked. */
async function pickInput(session: Session, jobs: JobsAbility): Promise<InputChoice | undefined> {
  const { choices, unread } = await cancellable(
    vscode.l10n.t('Reading what takes the output…'),
    async (signal) => {
      const kinds = await jobs.kinds(session, signal);
      const forms = await Promise.all(kinds.rows.map(({ id }) => jobs.form(session, id, signal)));
      const choices = forms.flatMap((form) =>
        form.fields.filter(takesAsset).map((field) => ({
          label: form.label,
          description: field.name,
          detail: field.description ?? '',
          input: { kind: form.kind, field: field.name },
        })),
      );
      return { choices, unread: kinds.unread };
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
    choices.length === 1 && unread === 0
      ? choices[0]
      : await showQuickPick<InputRow>([...choices, ...unreadRows(unread)], {
          title: vscode.l10n.t('Use as Input'),
          placeHolder,
        });
  return picked?.input;
}

function takesAsset(field: FormField): boolean {
  return field.type === 'asset';
}

/** Uploads the output and remembers what the asset was made of. Gives the asset's id. */
async function upload(deps: InputDeps, opened: OpenedAccount, item: OutputOnDisk): Promise<string> {
  const { mimeType, extension } = item.content;
  const name = saveName(rawText(item.job.title), item.index, extension);
  const bytes = new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.file(item.path)));
  const asset = await uploadFile(deps, opened, { name, mimeType, bytes });
  await deps.lineage.remember(asset.id, outputId({ job: item.job.id, index: item.index }));
  return asset.id;
}
