import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { runNpm } from './npm.ts';
import { readStub, type EditorPin } from './pins.ts';

/** Folder of the VS Code server inside an installed editor. */
export const SERVER_FOLDER = path.join('node_modules', 'code-server', 'lib', 'vscode');

const manifestSchema = z.looseObject({ dependencies: z.record(z.string(), z.string()).optional() });
const lockSchema = z.looseObject({ packages: z.record(z.string(), manifestSchema) });

/**
 * Installs one editor into an empty folder from the npm registry: no compiler, no root.
 *
 * Install scripts are off: the authors' own would compile native modules. Those that the tests need ship prebuilt
 * binaries; the rest is left out or replaced by a stub.
 * @param withNode also install the pinned Node (leave it out where the project has the same version)
 */
export async function installEditor(
  folder: string,
  pin: EditorPin,
  withNode: boolean,
  log: string,
): Promise<void> {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(cacheManifest(pin, withNode), null, 2));
  const install = ['install', '--ignore-scripts', '--prefer-offline'];
  await runNpm(install, folder, log);
  if (withNode) await runNpm(['rebuild', 'node'], folder, log);
  const server = path.join(folder, SERVER_FOLDER);
  trimDependencies(server, pin);
  await runNpm([...install, '--omit=dev'], server, log);
  for (const [name, file] of Object.entries(pin.stub)) writeStub(server, name, readStub(file));
  for (const [name, file] of Object.entries(pin.frontStub)) writeStub(folder, name, readStub(file));
  for (const name of pin.dropExtensions) {
    rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
  }
}

function cacheManifest(pin: EditorPin, withNode: boolean): object {
  return {
    name: 'backlot-test-editor',
    private: true,
    version: '0.0.0',
    dependencies: { 'code-server': pin.codeServer, ...(withNode && { node: pin.node }) },
    allowScripts: { node: true, 'code-server': false, argon2: false },
  };
}

/** Edits the server's manifest and its shrinkwrap alike, so that everything else stays at the versions it was released with. */
function trimDependencies(server: string, pin: EditorPin): void {
  const edit = (dependencies: Record<string, string> | undefined): void => {
    if (!dependencies) return;
    for (const name of pin.remove) delete dependencies[name];
    Object.assign(dependencies, pin.replace);
  };
  editJson(path.join(server, 'package.json'), manifestSchema, (manifest) => edit(manifest.dependencies));
  editJson(path.join(server, 'npm-shrinkwrap.json'), lockSchema, (lock) => {
    edit(lock.packages['']?.dependencies);
    const gone = [...pin.remove, ...Object.keys(pin.replace)].map((name) => `node_modules/${name}`);
    for (const entry of Object.keys(lock.packages)) {
      if (gone.some((start) => entry === start || entry.startsWith(`${start}/`))) delete lock.packages[entry];
    }
  });
}

function editJson<T>(file: string, schema: z.ZodType<T>, edit: (value: T) => void): void {
  if (!existsSync(file)) return;
  const value = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  edit(value);
  writeFileSync(file, JSON.stringify(value, null, 2));
}

function writeStub(owner: string, name: string, text: string): void {
  const folder = path.join(owner, 'node_modules', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name, version: '0.0.0', main: 'index.js' }),
  );
  writeFileSync(path.join(folder, 'index.js'), text);
}
