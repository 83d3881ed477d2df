import assert from 'node:assert/strict';
import { notedProject } from '../../../../src/jobs/money/project.ts';

describe('The folder of a job', () => {
  const shop = { uri: 'file:///home/ada/clients/secret/shop', name: 'shop' };

  it('has the same id in every window of one journal, and another one elsewhere', () => {
    const { id } = notedProject(shop, 'salt');
    assert.equal(notedProject({ ...shop }, 'salt').id, id);
    assert.notEqual(notedProject({ ...shop, uri: `${shop.uri}2` }, 'salt').id, id);
    assert.notEqual(notedProject(shop, 'other').id, id);
  });

  it('tells no path', () => {
    assert.doesNotMatch(JSON.stringify(notedProject(shop, 'salt')), /ada|clients|secret|home/);
  });
});
