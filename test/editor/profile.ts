import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Folders of one editor profile. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

/**
 * Settings of every test editor: nothing that talks to the network, saves by itself or covers the page.
 * The web workbench saves a dirty editor after a second unless a setting says otherwise; the desktop does not.
 */
const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'extensions.webWorker': false,
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // It would lie over rows that a test presses.
  'workbench.tree.enableStickyScroll': false,
};

/** Writes the user settings, unless the profile has some already: an open window does not read a later rewrite. */
export function seedSettings(userData: string, extra: Readonly<Record<string, unknown>> = {}): void {
  const file = path.join(userData, 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...QUIET_SETTINGS, ...extra }, null, 2)}\n`);
}

/** The server's arguments that name the profile; the same ones for its command line and for its windows. */
export function profileArguments(profile: Profile): string[] {
  return [
    '--accept-server-license-terms',
    '--server-data-dir',
    path.join(profile.userData, 'server'),
    '--user-data-dir',
    profile.userData,
    '--extensions-dir',
    profile.extensions,
  ];
}
