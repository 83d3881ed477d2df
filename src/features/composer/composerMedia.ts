import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { FormField, JobForm } from '../../core/job.ts';
import type { OpenedAccount } from '../../core/openedAccount.ts';
import { isStoredInput, type MediaValue, type StoredInput } from '../../core/storedInput.ts';
import type { OutputRepository } from '../gallery/outputRepository.ts';
import { uploadFile, type UploadDeps } from '../jobs/submit/uploadFile.ts';
import {
  chooseMedia,
  isTaken,
  outputValue,
  storedInput,
  type MediaSources,
} from '../jobs/submit/askMedia.ts';
import { askField } from '../requests/askField.ts';
import { mediaText } from '../jobs/submit/mediaText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { FormState } from './composerForm.ts';
import type { MediaChip, MessageToHost, PageValues } from './composerMessages.ts';

type Given = Extract<MessageToHost, { readonly type: 'addMedia' | 'file' | 'addresses' | 'outputs' }>;

export interface ComposerMediaDeps extends UploadDeps {
  readonly sources: MediaSources;
  readonly repository: Pick<OutputRepository, 'find'>;
  /** Where the content of a file is kept; null for what cannot be one. */
  readonly pathOf: (file: StoredInput) => string | null;
}

/** What a field gets: media, or the id of an asset. */
export type TakenMedia = { readonly media: readonly MediaValue[] } | { readonly asset: string };

/** Makes inputs of what the user drops, pastes or chooses. */
export class ComposerMedia {
  readonly #deps: ComposerMediaDeps;

  constructor(deps: ComposerMediaDeps) {
    this.#deps = deps;
  }

  /** Undefined when the user backs out, or nothing of it can be used. Errors: Problem. */
  async take(
    opened: OpenedAccount,
    form: JobForm,
    field: FormField,
    given: Given,
    current: string,
  ): Promise<TakenMedia | undefined> {
    if (field.type === 'asset') {
      const asset = await this.#asset(opened, form, field, given, current);
      return asset === undefined ? undefined : { asset };
    }
    const media = field.media ? await this.#media(opened, form, field.media, given) : [];
    return media.length > 0 ? { media } : undefined;
  }

  /** What stands in a form, as the page shows it. */
  pageValues(
    fields: readonly FormField[],
    { texts, media, pairs, count }: FormState,
    toUri: (path: string) => string,
  ): PageValues {
    const chips = fields.flatMap((field) => {
      const values = media[field.name] ?? [];
      return values.length === 0 ? [] : [[field.name, this.#chips(field, values, toUri)] as const];
    });
    return {
      ...{ texts: { ...texts }, media: Object.fromEntries(chips), count },
      pairs: Object.fromEntries(
        Object.entries(pairs).map(([name, list]) => [
          name,
          list.map(([key, value]): [string, string] => [key, value]),
        ]),
      ),
    };
  }

  #chips(
    { media: takes }: FormField,
    values: readonly MediaValue[],
    toUri: (path: string) => string,
  ): readonly MediaChip[] {
    return values.map((value) => {
      const path = isStoredInput(value) ? this.#deps.pathOf(value) : null;
      const source = path === null ? null : toUri(path);
      return { label: mediaText(value), kind: takes?.kind ?? 'image', source };
    });
  }

  async #media(
    opened: OpenedAccount,
    form: JobForm,
    takes: NonNullable<FormField['media']>,
    given: Given,
  ): Promise<readonly MediaValue[]> {
    const { sources, repository } = this.#deps;
    switch (given.type) {
      case 'addMedia': {
        const asked = { opened, sources, title: oneLine(form.label) };
        return (await chooseMedia(given.from, takes, asked)) ?? [];
      }
      case 'file': {
        const value = await storedInput(given.bytes, given.name, sources.inputs);
        return (await isTaken(value, takes)) ? [value] : [];
      }
      case 'addresses': {
        const values: MediaValue[] = [];
        for (const address of given.addresses) {
          if (/^https?:\/\/\S+$/i.test(address)) values.push({ url: address });
          else if (/^file:/i.test(address)) values.push(...(await this.#fromDisk(address, takes)));
        }
        return values;
      }
      case 'outputs': {
        const values: MediaValue[] = [];
        for (const id of given.ids) {
          const found = await repository.find(id);
          const value = found && (await outputValue(found, takes, { sources }));
          if (value && (!isStoredInput(value) || (await isTaken(value, takes)))) values.push(value);
        }
        return values;
      }
    }
  }

  async #fromDisk(address: string, takes: NonNullable<FormField['media']>): Promise<readonly MediaValue[]> {
    const file = vscode.Uri.parse(address, true);
    const bytes = await vscode.workspace.fs.readFile(file);
    const value = await storedInput(bytes, basename(file.path), this.#deps.sources.inputs);
    return (await isTaken(value, takes)) ? [value] : [];
  }

  /** A platform that takes assets gets the file first, which may cost and is asked about. */
  async #asset(
    opened: OpenedAccount,
    form: JobForm,
    field: FormField,
    given: Given,
    current: string,
  ): Promise<string | undefined> {
    const { sources } = this.#deps;
    if (given.type === 'addMedia') {
      const chosen = await askField(field, current, { opened, title: oneLine(form.label), sources });
      return chosen === undefined ? undefined : typeof chosen === 'string' ? chosen : '';
    }
    const kind = { kind: 'image' as const, inline: ['image/*'] };
    const [file] = (await this.#media(opened, form, kind, given)).filter(isStoredInput);
    if (!file) return undefined;
    const bytes = new Uint8Array(await sources.inputs.read(file));
    const { mimeType, name = basename(file.$input) } = file;
    return (await uploadFile(this.#deps, opened, { name, mimeType, bytes })).id;
  }
}
