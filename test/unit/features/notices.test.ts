import assert from 'node:assert/strict';
import type { JobState } from '../../../src/core/job.ts';
import { noticeSwitches, wantsNotice } from '../../../src/features/shared/notices.ts';
import { manifest, worded } from '../manifest/manifest.ts';
import { sourceFiles, type SourceFile } from '../manifest/sources.ts';

const { properties } = manifest.contributes.configuration;
const switches: readonly string[] = Object.values(noticeSwitches);

/** Where a notice that nobody asked for is made, and which of the table it is. */
const UNASKED: Readonly<Record<string, readonly (keyof typeof noticeSwitches)[]>> = {
  'src/features/jobs/jobNotices.ts': ['jobSucceeded', 'jobFailed', 'jobUnknown'],
  'src/features/tokens/expiryNotices.ts': ['tokenExpiring'],
};

/** Where the user is asked or answered in the middle of what they have just begun. Commands are all of this sort. */
const ANSWERS = [
  'src/features/',
  'src/features/gallery/galleryPanel.ts',
  'src/features/shared/openPage.ts',
  'src/features/money/paidQuestion.ts',
  'src/features/accounts/pickAccount.ts',
  'src/features/problems/problemNotice.ts',
  'src/features/runs/tailPick.ts',
];

const SPEAKS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'showProblem'];

function speaks(file: SourceFile): boolean {
  return SPEAKS.some((name) => file.calls(name));
}

describe('a notice that nobody asked for', () => {
  it('is made in no place but those of the table', () => {
    const speaking = sourceFiles().filter(speaks);
    assert.ok(speaking.length > 10);
    const strangers = speaking
      .map(({ name }) => name)
      .filter((name) => !(name in UNASKED) && !ANSWERS.some((answer) => name.startsWith(answer)));
    assert.deepEqual(
      strangers,
      [],
      'give it a switch in src/features/shared/notices.ts, or name it here as an answer',
    );
    const told = Object.values(UNASKED).flat();
    assert.deepEqual(told.toSorted(), Object.keys(noticeSwitches).toSorted());
  });

  it('has a switch in the settings, on at first, that says what is left when it is off', () => {
    for (const key of switches) {
      const property = properties[`backlot.${key}`];
      assert.ok(property, key);
      assert.ok(property.default !== false && property.default !== 0, key);
      assert.match(worded(property.markdownDescription ?? ''), /Turned off, |With 0 /, key);
    }
  });

  it('is what every switch under "notices" is for', () => {
    const named = Object.keys(properties).filter((key) => key.startsWith('backlot.notices.'));
    assert.deepEqual(
      named.filter((key) => !switches.includes(key.slice('backlot.'.length))),
      [],
    );
  });

  it('of a job is shown or not as its own switch says, and the others do not matter', () => {
    const ends: readonly (readonly [JobState, string])[] = [
      ['succeeded', noticeSwitches.jobSucceeded],
      ['failed', noticeSwitches.jobFailed],
      ['timedOut', noticeSwitches.jobFailed],
      ['canceled', noticeSwitches.jobFailed],
      ['refused', noticeSwitches.jobFailed],
      ['unknown', noticeSwitches.jobUnknown],
    ];
    for (const [state, own] of ends) {
      for (const off of switches) {
        assert.equal(
          wantsNotice({ state }, (key) => key !== off),
          own !== off,
          `${state} without ${off}`,
        );
      }
      assert.ok(
        wantsNotice({ state }, () => 'nonsense'),
        'a slip in a settings file hides nothing',
      );
    }
    assert.ok(!wantsNotice({ state: 'running' }, () => true));
  });
});

describe('installing and updating', () => {
  it('cannot show a notice: nothing that runs at activation knows how to', () => {
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
