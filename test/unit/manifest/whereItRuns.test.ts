import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageVersion, PROJECT_ROOT, projectPackage } from '../../editor/paths.ts';
import { manifest } from './manifest.ts';

describe('where and when the extension runs', () => {
  it('asks for the editor whose API the types describe', () => {
    const [major, minor] = (packageVersion(projectPackage('@types/vscode')) ?? '').split('.');
    assert.equal(manifest.engines.vscode, `^${major}.${minor}.0`);
  });

  it('is activated once the editor has started, for jobs that are still open; by commands and views by itself', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished']);
  });

  it('runs beside the user first, where loopback addresses and sign-in links lead', () => {
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
  });

  it('says that it works in a folder that is not trusted, and in one that is not on disk', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('needs no package at run time: everything is bundled', () => {
    assert.deepEqual(manifest.dependencies, {});
  });

  it('pins every package exactly', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      assert.equal(packageVersion(projectPackage(name)), version, `${name} as it is installed`);
    }
  });

  it('names a folder of translations only where there is one', () => {
    if (manifest.l10n !== undefined)
      assert.ok(existsSync(path.join(PROJECT_ROOT, manifest.l10n)), manifest.l10n);
  });
});
