import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { newId } from '../../core/ids.ts';
import { textOfFile } from '../../media/fileText.ts';
import { saveName } from '../../media/saveName.ts';
import { readJson } from '../../net/json/exactJson.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import type { Memory } from '../jobs/view/jobArrangement.ts';
import { isPortable } from './composerForm.ts';

type Values = Readonly<Record<string, unknown>>;

/** A named set of values for one kind of job: of the user's, or a file of the folder that is open. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly from: 'user' | 'folder';
  readonly values: Values;
}

/** Which forms a preset is for. */
export interface PresetPlace {
  readonly platform: string;
  readonly kind: string;
}

const KEY = 'backlot.presets';
const FOLDER = ['.backlot', 'presets'];
const ENDING = '.preset.json';
const MOST_PRESETS = 200;
/** Longer ones are not kept: the editor reads all that is kept at its start. */
const LONGEST_PRESET = 32 * 1024;
const MOST_FILES = 500;

const written = z.object({
  platform: z.string(),
  kind: z.string(),
  name: z.string(),
  values: z.record(z.string(), z.unknown()),
});
const kept = z.array(z.extend(written, { id: z.string() }));

/** Files of presets in the folders that are open. They come with other people's repositories and only fill a form. */
export interface PresetFiles {
  /** The text of each file, by its address; nothing of a folder that the user does not trust. */
  read(): Promise<readonly { readonly id: string; readonly text: string }[]>;
  /** Writes a file, in place of one of the same name. */
  write(fileName: string, text: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The presets of the user, kept for the profile, and those of the folders that are open. */
export class Presets {
  readonly #memory: Memory;
  readonly #files: PresetFiles;

  constructor(memory: Memory, files: PresetFiles) {
    this.#memory = memory;
    this.#files = files;
  }

  /** Those for one kind, by their names. A file that cannot be read is left out. */
  async list({ platform, kind }: PresetPlace): Promise<readonly Preset[]> {
    const fits = (one: z.infer<typeof written>) => one.platform === platform && one.kind === kind;
    const own = this.#own().flatMap((one): readonly Preset[] =>
      fits(one) ? [{ id: one.id, name: oneLine(one.name, 80), from: 'user', values: one.values }] : [],
    );
    const shared = (await this.#files.read()).flatMap(({ id, text }): readonly Preset[] => {
      const one = presetIn(text);
      return one && fits(one)
        ? [{ id, name: oneLine(one.name, 80), from: 'folder', values: one.values }]
        : [];
    });
    return [...own, ...shared].sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Keeps a preset, in place of the one of the same name. False where it is too long to be kept. */
  async save(place: PresetPlace, name: string, from: Preset['from'], values: Values): Promise<boolean> {
    const one = { platform: place.platform, kind: place.kind, name, values };
    if (from === 'folder') {
      const portable = Object.fromEntries(Object.entries(values).filter(([, value]) => isPortable(value)));
      const fileName = saveName(name, 0, 'json').replace(/\.json$/, ENDING);
      await this.#files.write(fileName, `${JSON.stringify({ ...one, values: portable }, null, 2)}\n`);
      return true;
    }
    if (JSON.stringify(one).length > LONGEST_PRESET) return false;
    const others = this.#own().filter(
      (other) => !(other.platform === place.platform && other.kind === place.kind && other.name === name),
    );
    await this.#memory.update(KEY, [{ ...one, id: newId() }, ...others].slice(0, MOST_PRESETS));
    return true;
  }

  async remove({ id, from }: Pick<Preset, 'id' | 'from'>): Promise<void> {
    if (from === 'folder') return this.#files.remove(id);
    await this.#memory.update(
      KEY,
      this.#own().filter((one) => one.id !== id),
    );
  }

  /** Forgets those of the user. */
  async forget(): Promise<void> {
    await this.#memory.update(KEY, undefined);
  }

  #own(): z.infer<typeof kept> {
    return z.safeParse(kept, this.#memory.get(KEY)).data ?? [];
  }
}

function presetIn(text: string): z.infer<typeof written> | undefined {
  if (text.length > LONGEST_PRESET) return undefined;
  try {
    return z.safeParse(written, readJson(text)).data;
  } catch {
    return undefined;
  }
}

/** The files below `.backlot/presets` of the folders of this window. */
export const folderPresets: PresetFiles = {
  async read() {
    if (!vscode.workspace.isTrusted) return [];
    const files = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(filesIn));
    return Promise.all(
      files
        .flat()
        .slice(0, MOST_FILES)
        .map(async (uri) => ({
          id: uri.toString(),
          text: await vscode.workspace.fs.readFile(uri).then(textOfFile, () => ''),
        })),
    );
  },
  async write(fileName, text) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return;
    const place = vscode.Uri.joinPath(folder.uri, ...FOLDER);
    await vscode.workspace.fs.createDirectory(place);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(place, fileName), new TextEncoder().encode(text));
  },
  async remove(id) {
    const files = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(filesIn));
    const file = files.flat().find((uri) => uri.toString() === id);
    if (file) await vscode.workspace.fs.delete(file, { useTrash: true });
  },
};

async function filesIn({ uri }: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const place = vscode.Uri.joinPath(uri, ...FOLDER);
  const found = await vscode.workspace.fs.readDirectory(place).then(
    (entries) => entries,
    () => [],
  );
  return found.flatMap(([name, type]) =>
    (type & vscode.FileType.File) !== 0 && name.endsWith(ENDING) ? [vscode.Uri.joinPath(place, name)] : [],
  );
}
