import assert from 'node:assert/strict';
import type { JobState } from '../../../src/core/job.ts';
import {
  notificationSettings,
  wantsNotification,
} from '../../../src/features/shared/notificationSettings.ts';
import { manifest, worded } from '../manifest/manifest.ts';
import { sourceFiles, type SourceFile } from '../manifest/sources.ts';

const { properties } = manifest.contributes.configuration;
const switches: readonly string[] = Object.values(notificationSettings);

/** Where a message is shown that does not answer the user, and the settings that turn it off. */
const UNASKED: Readonly<Record<string, readonly (keyof typeof notificationSettings)[]>> = {
  'src/features/jobs/completionMessage.ts': ['jobSucceeded', 'jobFailed', 'jobUnknown'],
  'src/features/tokens/expiryNotices.ts': ['tokenExpiring'],
};

/** Where the user is asked or answered in the middle of what they have just begun; commands are all of this sort. */
const ANSWERS = [
  'src/features/accounts/pickAccount.ts',
  'src/features/gallery/',
  'src/features/jobs/openJobLink.ts',
  'src/features/jobs/submit/',
  'src/features/money/paidQuestion.ts',
  'src/features/problems/',
  'src/features/requests/',
  'src/features/resources/',
  'src/features/runs/tailPick.ts',
  'src/features/shared/openPage.ts',
  'src/features/shared/runCommand.ts',
  'src/features/tokens/oneTimeSecrets.ts',
  'src/features/tokens/tokenSecrets.ts',
];

const SPEAKS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'showProblem'];

function speaks(file: SourceFile): boolean {
  return SPEAKS.some((name) => file.calls(name));
}

describe('notifications that come by themselves', () => {
  it('are shown only by the files of the table', () => {
    const speaking = sourceFiles().filter(speaks);
    assert.ok(speaking.length > 10);
    const isAnswer = (name: string) =>
      name.endsWith('Commands.ts') || ANSWERS.some((answer) => name.startsWith(answer));
    const strangers = speaking
      .map(({ name }) => name)
      .filter((name) => !(name in UNASKED) && !isAnswer(name));
    assert.deepEqual(
      strangers,
      [],
      'give it a setting in src/features/shared/notificationSettings.ts, or name it here as an answer',
    );
    const known = Object.values(UNASKED).flat();
    assert.deepEqual(known.toSorted(), Object.keys(notificationSettings).toSorted());
  });

  it('have a setting each, on by default, that says what remains when it is off', () => {
    for (const key of switches) {
      const property = properties[`backlot.${key}`];
      assert.ok(property, key);
      assert.ok(property.default !== false && property.default !== 0, key);
      assert.match(worded(property.markdownDescription ?? ''), /Turned off, |With 0 /, key);
    }
  });

  it('are what every setting under "notices" is for', () => {
    const named = Object.keys(properties).filter((key) => key.startsWith('backlot.notices.'));
    assert.deepEqual(
      named.filter((key) => !switches.includes(key.slice('backlot.'.length))),
      [],
    );
  });

  it('of a job are turned off by their own setting only', () => {
    const ends: readonly (readonly [JobState, string])[] = [
      ['succeeded', notificationSettings.jobSucceeded],
      ['failed', notificationSettings.jobFailed],
      ['timedOut', notificationSettings.jobFailed],
      ['canceled', notificationSettings.jobFailed],
      ['refused', notificationSettings.jobFailed],
      ['unknown', notificationSettings.jobUnknown],
    ];
    for (const [state, own] of ends) {
      for (const off of switches) {
        assert.equal(
          wantsNotification({ state }, (key) => key !== off),
          own !== off,
          `${state} without ${off}`,
        );
      }
      assert.ok(
        wantsNotification({ state }, () => 'nonsense'),
        'a typing error in a settings file hides nothing',
      );
    }
    assert.ok(!wantsNotification({ state: 'running' }, () => true));
  });
});

describe('installing and updating', () => {
  it('show no notification: nothing that runs at activation can', () => {
    const byName = new Map(sourceFiles().map((file) => [file.name, file]));
    const loaded = new Set<string>();
    const load = (name: string): void => {
      const file = byName.get(name);
      if (!file || loaded.has(name)) return;
      loaded.add(name);
      file.imports().forEach(load);
    };
    load('src/extension.ts');
    assert.ok(loaded.has('src/features/shared/lazyTree.ts') && !loaded.has('src/compose.ts'));
    const files = [...loaded].flatMap((name) => byName.get(name) ?? []);
    assert.deepEqual(
      files.filter(speaks).map(({ name }) => name),
      [],
    );
  });
});
