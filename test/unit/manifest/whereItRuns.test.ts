import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageVersion, PROJECT_ROOT, projectPackage } from '../../editor/paths.ts';
import { manifest } from './manifest.ts';

describe('where and when the extension runs', () => {
  it('requires the editor version whose API the types describe', () => {
    const [major, minor] = (packageVersion(projectPackage('@types/vscode')) ?? '').split('.');
    assert.equal(manifest.engines.vscode, `^${major}.${minor}.0`);
  });

  it('is activated after startup, to resume open jobs, and by what is open of a remote project', () => {
    assert.deepEqual(manifest.activationEvents, ['onStartupFinished', 'onFileSystem:backlot-studio']);
  });

  it('prefers the local extension host, which loopback addresses and sign-in links reach', () => {
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
  });

  it('works in virtual workspaces, and in untrusted ones without what the folder brings', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });

  it('lets a workspace set nothing but what counts only once it is trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const open = Object.entries(manifest.contributes.configuration.properties).filter(
      ([key, { scope }]) => scope !== 'application' && !restrictedConfigurations.includes(key),
    );
    assert.deepEqual(open, []);
    assert.deepEqual(restrictedConfigurations, [
      'backlot.sharedJobKinds',
      'backlot.keep.automatically',
      'backlot.keep.folder',
      'backlot.keep.name',
      'backlot.keep.embedRecipe',
    ]);
  });

  it('has no runtime dependencies, since everything is bundled', () => {
    assert.deepEqual(manifest.dependencies, {});
  });

  it('pins an exact version of every package', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
      assert.equal(packageVersion(projectPackage(name)), version, `${name} as it is installed`);
    }
  });

  it('names a folder of translations only if it exists', () => {
    if (manifest.l10n !== undefined)
      assert.ok(existsSync(path.join(PROJECT_ROOT, manifest.l10n)), manifest.l10n);
  });
});
