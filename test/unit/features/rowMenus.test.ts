import assert from 'node:assert/strict';
import { menuItems } from '../manifest/manifest.ts';
import { rowContexts } from '../manifest/rows.ts';

const rowItems = menuItems.filter(({ place }) => place === 'view/item/context');

/** What may be done to several rows at once: it changes nothing at a platform, spends nothing and deletes nothing. */
const BATCH_SAFE = [
  'backlot.addFavorite',
  'backlot.removeFavorite',
  'backlot.checkJob',
  'backlot.stopWaiting',
  'backlot.saveAllOutputs',
  'backlot.saveSheet',
  'backlot.copyId',
  'backlot.copyName',
  'backlot.copyUrl',
  'backlot.keepOutputs',
];

/** What is done for the row that was clicked alone, whichever others are selected, and only shows something or asks. */
const FOR_THE_CLICKED_ROW = [
  'backlot.openOutput',
  'backlot.openJobOutputs',
  'backlot.runJobAgain',
  'backlot.showRow',
  'backlot.tailRun',
  'backlot.openTail',
];

/** Verbs of rows that destroy, by the beginning of their command. */
const DESTRUCTIVE = /\.(delete|remove|revoke|rotate|forget|signOut|restart)(?!Favorite)/;

describe('several rows that are selected', () => {
  it('offer what is safe for all of them at once, and what opens the row that was clicked', () => {
    const offered = rowItems.filter(({ when = '' }) => !when.includes('!listMultiSelection'));
    assert.deepEqual(
      [...new Set(offered.map(({ command }) => command))].toSorted(),
      [...BATCH_SAFE, ...FOR_THE_CLICKED_ROW].toSorted(),
    );
  });

  it('are never destroyed, paid for or given away together', () => {
    const destructive = rowItems.filter(({ command = '' }) => DESTRUCTIVE.test(command));
    assert.ok(destructive.length >= 8);
    for (const { command, when } of destructive)
      assert.match(when ?? '', / && !listMultiSelection$/, command);
  });
});

describe('the menu of a node', () => {
  const offers = (context: string, command: string) =>
    rowItems.some(({ command: id, when = '' }) => {
      const pattern = /viewItem =~ \/(.+?)\/(?: &&|$)/.exec(when)?.[1];
      return id === command && pattern !== undefined && new RegExp(pattern).test(context);
    });
  const contexts = [...new Set(rowContexts.flatMap(({ values }) => values))];

  it('copies the id and the name of everything that has them', () => {
    const named = contexts.filter((context) =>
      /^(account|row|job|output|kind|provider)(:|$)|^list:.*\/root$/.test(context),
    );
    assert.ok(named.length > 50);
    for (const context of named) {
      assert.ok(offers(context, 'backlot.copyId') && offers(context, 'backlot.copyName'), context);
    }
  });

  it('copies the URL where there is one, and offers none where there is none', () => {
    for (const context of contexts) {
      const has = /^(account|job|output)[:,]|^provider$|^row:|^list:.*\/root$/.test(context);
      assert.equal(offers(context, 'backlot.copyUrl'), has, context);
    }
  });

  it('opens the gallery for a job that has made something', () => {
    assert.ok(offers('job:succeeded,outputs,check,plain', 'backlot.openJobOutputs'));
    assert.ok(!offers('job:running,check,plain', 'backlot.openJobOutputs'));
  });
});
