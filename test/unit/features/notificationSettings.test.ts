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
  'src/features/jobs/completionMessage.ts': ['jobSucceeded', 'jobFailed', 'jobUnknown', 'jobCost'],
  'src/features/jobs/outputExpiry.ts': ['outputExpiring'],
  'src/features/money/lowBalance.ts': ['lowBalance'],
  'src/features/tokens/expiryNotices.ts': ['tokenExpiring'],
  'src/features/accounts/accountNotes.ts': ['tokenExpiring'],
};

/** Where the user is asked or answered in the middle of what they have just begun, and what that is. */
const ANSWERS: Readonly<Record<string, string>> = {
  'src/features/accounts/pickAccount.ts': 'a command needs an account',
  'src/features/gallery/galleryPanel.ts': 'the gallery asked for something that failed',
  'src/features/jobs/jobsService.ts':
    'the journal was damaged or taken over: nothing can be bought, or jobs are gone',
  'src/features/accounts/approveDevice.ts': 'a device is about to be approved',
  'src/features/accounts/signInFlow.ts': 'a sign-in is under way',
  'src/features/jobs/openJobLink.ts': 'a link was opened',
  'src/features/jobs/submit/askMedia.ts': 'a file was chosen that cannot be used',
  'src/features/jobs/submit/submitJob.ts': 'a job is submitted',
  'src/features/jobs/submit/useAsInput.ts': 'an output is used as an input',
  'src/features/money/paidQuestion.ts': 'something is about to be paid for',
  'src/features/money/payBySignature.ts': 'credit is being bought',
  'src/features/money/topUps.ts': 'credit that was bought has arrived, or was not paid in time',
  'src/features/problems/problemNotice.ts': 'shows what its callers, all of this list, have met',
  'src/features/problems/allowedHosts.ts': 'a host is about to be allowed',
  'src/features/requests/operationConfirmations.ts': 'something is about to be changed',
  'src/features/requests/runOperation.ts': 'an operation was run',
  'src/features/resources/guided/askBundle.ts': 'an action asks for a file',
  'src/features/resources/guided/askSecretText.ts': 'an action asks for a secret',
  'src/features/resources/guided/askVariables.ts': 'an action asks for variables',
  'src/features/resources/guided/followAnswer.ts': 'what an action began is over',
  'src/features/resources/guided/runGuided.ts': 'an action was run',
  'src/features/resources/placeAnswer.ts': 'an action was run',
  'src/features/runs/tailPick.ts': 'a command needs a run',
  'src/features/shared/messages.ts': 'shows what its callers, all of this list, say',
  'src/features/shared/openPage.ts': 'a page is about to be opened',
  'src/features/shared/runCommand.ts': 'a command failed',
  'src/features/tokens/oneTimeSecrets.ts': 'an answer holds a secret',
  'src/features/tokens/tokenSecrets.ts': 'a token was created',
  'src/features/studioAgent/agentRequests.ts': 'a prompt that was sent is answered or asks for approval',
  'src/features/studioAgent/sendPrompt.ts': 'a prompt is about to be sent',
  'src/features/studio/buildStudio.ts': 'a document was saved that cannot be sent',
  'src/features/studio/studioConflicts.ts': 'a document that is open was changed by somebody else too',
  'src/features/studio/findFile.ts': 'a file was looked for',
  'src/features/studio/studioMerges.ts': 'a document that is open is being merged',
  'src/features/storyboard/storyboardEditors.ts': 'an edit of a board could not be made',
  'src/features/plans/planDialogs.ts': 'a plan is about to be bought, or was asked for',
  'src/features/film/chooseAsset.ts': 'a medium is about to be chosen',
  'src/features/film/combineTakes.ts': 'takes are about to be combined, or the film is to be played',
  'src/features/film/continueFrom.ts': 'a shot is about to continue another one',
  'src/features/film/editBoard.ts': 'a board is about to be changed by a command',
  'src/features/film/generateShots.ts': 'shots are about to be made',
  'src/features/film/openBoard.ts': 'a command needs a board',
  'src/features/film/rehearsal/rehearseFilm.ts': 'a film is rehearsed, or its rehearsal is to be played',
  'src/features/film/rehearsal/removeRehearsal.ts':
    'a rehearsal is to be removed, and the sandbox does not start',
  'src/features/accounts/importKeys.ts': 'keys are being imported',
  'src/features/accounts/removeUnlistedKeys.ts': 'keys are about to be removed',
  'src/features/composer/composerDialogs.ts': 'the composer was asked for something',
  'src/features/composer/composerPanel.ts': 'the composer was asked for something that failed',
  'src/features/composer/composerPurchase.ts': 'a job of the composer was not submitted',
  'src/features/exchange/importScreenplay.ts': 'a screenplay is imported',
  'src/features/keeping/clearCache.ts': 'the cache is about to be cleared',
  'src/features/keeping/findRecipe.ts': 'the recipe of a file was asked for',
  'src/features/gallery/sheet/saveSheet.ts': 'a contact sheet was asked for',
  'src/features/gallery/sorting/askForName.ts': 'a tag, a collection or a search is being named',
  'src/features/gallery/sorting/sortingSession.ts': 'the recycle bin is about to be emptied',
  'src/features/problems/explainProblem.ts': 'a problem is to be explained',
  'src/features/requests/file/environmentChoice.ts': 'an environment is being chosen',
  'src/features/requests/file/folderTrust.ts': 'what the folder brings is about to be run',
  'src/features/requests/file/readRequest.ts': 'a request file is about to be run',
  'src/features/resources/dropFiles.ts': 'files were dropped',
  'src/features/resources/nodeLink.ts': 'a link was opened',
  'src/features/agentTools/buildAgentTools.ts':
    'a plan that a chat asked for was answered after the chat had stopped',
  'src/features/agentTools/mcpHost.ts': 'the configuration of the MCP server is copied',
};

/** What a file of commands shows answers a command. */
const COMMANDS = /^src\/features\/.+Commands\.ts$/;

const SPEAKS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'showProblem'];

function speaks(file: SourceFile): boolean {
  return SPEAKS.some((name) => file.calls(name));
}

describe('notifications that come by themselves', () => {
  it('are shown only by the files of the table', () => {
    const speaking = sourceFiles().filter(speaks);
    assert.ok(speaking.length > 10);
    const names = speaking.map(({ name }) => name);
    const strangers = names.filter(
      (name) => !(name in UNASKED) && !(name in ANSWERS) && !COMMANDS.test(name),
    );
    assert.deepEqual(
      strangers,
      [],
      'give it a setting in src/features/shared/notificationSettings.ts, or name it here as an answer',
    );
    assert.deepEqual(
      [...Object.keys(UNASKED), ...Object.keys(ANSWERS)].filter((name) => !names.includes(name)),
      [],
      'shows nothing any more',
    );
    const known = new Set(Object.values(UNASKED).flat());
    assert.deepEqual([...known].toSorted(), Object.keys(notificationSettings).toSorted());
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
    for (const state of ['stored', 'sending'] as const)
      assert.ok(!wantsNotification({ state }, () => true), `${state} is no news`);
    const own = (key: string) => key !== notificationSettings.jobUnknown;
    assert.ok(
      wantsNotification({ state: 'running' }, () => true),
      'nobody can say how it stands',
    );
    assert.ok(!wantsNotification({ state: 'running' }, own));
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
