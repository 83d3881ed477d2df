import assert from 'node:assert/strict';
import { SmallPictures } from '../../../../../src/features/gallery/sheet/smallPictures.ts';
import { outputItem } from '../../../webviews/support/outputs.ts';

const outputs = Array.from({ length: 20 }, (_, at) => outputItem(at));
const never = new AbortController().signal;

describe('small pictures of outputs', () => {
  it('are drawn by the page, some at a time; what it cannot draw is left out', async () => {
    const asked: number[] = [];
    const small: SmallPictures = new SmallPictures((some) => {
      asked.push(some.length);
      for (const { id } of some)
        queueMicrotask(() => small.got({ id, picture: id === 'job3/0' ? null : `data:${id}` }));
    });
    const pictures = await small.draw(outputs, never);
    assert.deepEqual(asked, [8, 8, 4]);
    assert.equal(pictures.size, 19);
    assert.equal(pictures.get('job4/0'), 'data:job4/0');
  });

  it('are asked for again by a page that is loaded meanwhile, only those that are missing', async () => {
    const asked: (readonly string[])[] = [];
    const small: SmallPictures = new SmallPictures((some) => void asked.push(some.map(({ id }) => id)));
    const drawn = small.draw(outputs.slice(0, 2), never);
    await Promise.resolve();
    small.got({ id: 'job0/0', picture: 'data:0' });
    small.pageIsNew();
    small.got({ id: 'job9/0', picture: 'nobody asked for it' });
    small.got({ id: 'job1/0', picture: 'data:1' });
    assert.deepEqual([...(await drawn).keys()], ['job0/0', 'job1/0']);
    assert.deepEqual(asked, [['job0/0', 'job1/0'], ['job1/0']]);
  });

  it('end when the user cancels, and the next ones are drawn', async () => {
    const small: SmallPictures = new SmallPictures((some) => {
      for (const { id } of some)
        if (id === 'job1/0') queueMicrotask(() => small.got({ id, picture: 'data:' }));
    });
    const abort = new AbortController();
    const drawn = small.draw([outputItem(0)], abort.signal);
    abort.abort();
    await assert.rejects(drawn, { name: 'AbortError' });
    assert.equal((await small.draw([outputItem(1)], never)).size, 1);
  });
});
