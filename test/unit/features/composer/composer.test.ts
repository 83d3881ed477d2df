import assert from 'node:assert/strict';
import { ComposerRig } from './composerRig.ts';

/** A workflow of the sandbox's Crucible. */
const OTHER = 'zimage-base';

describe('a composer', () => {
  let rig: ComposerRig;

  beforeEach(async () => {
    rig = await ComposerRig.start();
    await rig.send({ type: 'ready' });
  });
  afterEach(() => rig.stop());

  const texts = () => rig.last('form')?.values.texts;
  const jobs = async () => (await rig.journal.page({ limit: 100 })).jobs;

  it('shows the fields of the kind with their bounds, defaults and help, the prompt first', () => {
    const form = rig.last('form')?.form;
    assert.equal(form?.prompt, 'prompt');
    const width = form?.fields.find(({ key }) => key === 'width');
    assert.equal(width?.bounds, 'at least 32, a multiple of 32');
    const format = form?.fields.find(({ key }) => key === 'outputFormat');
    assert.equal(format?.placeholder, 'webp');
    assert.ok((format?.help ?? '').length > 0);
  });

  it('folds what decides little away in a long form, and nothing that is needed', async () => {
    await rig.send({ type: 'choose', account: 'acc1', kind: 'trellis.generate' });
    const form = rig.last('form')?.form;
    assert.ok((form?.fields.length ?? 0) > 20);
    assert.ok((form?.essential.length ?? 0) <= 8);
    assert.ok(form?.essential.includes('sourceImage'));
  });

  it('says at the field what is wrong, and sends nothing', async () => {
    await rig.type({ width: '500', height: '512', referenceImages: '' });
    await rig.send({ type: 'generate' });
    const { faults } = rig.last('refused')?.check ?? {};
    assert.deepEqual(faults, [
      { key: 'prompt', text: 'Enter a value.' },
      { key: 'width', text: 'A multiple of 32.' },
    ]);
    assert.deepEqual([rig.asked.length, rig.submits.length], [0, 0]);
  });

  it('shows what is typed while another form is on its way to the page, and sends nothing that is not shown', async () => {
    const { rev } = rig.last('form')?.values ?? {};
    await rig.send({ type: 'choose', account: 'acc1', kind: 'image.generate' });
    // The page has the form before yet.
    await rig.send({ type: 'change', key: 'prompt', text: 'a mill', rev });
    assert.equal(rig.last('values')?.values.texts['prompt'], 'a mill');
    await rig.send({ type: 'change', key: 'noSuchField', text: 'x', rev });
    assert.equal(rig.last('values')?.values.texts['noSuchField'], undefined);
    const now = rig.last('values')?.values.rev;
    const before = rig.posted.filter(({ type }) => type === 'values').length;
    await rig.send({ type: 'change', key: 'prompt', text: 'a mill at dusk', rev: now });
    assert.equal(rig.posted.filter(({ type }) => type === 'values').length, before, 'nothing crossed');
  });

  it('says of half a number that it is none, and keeps it', async () => {
    await rig.type({ prompt: 'a mill', width: '5x', height: '512' });
    const { faults } = await rig.checked();
    assert.deepEqual(faults, [{ key: 'width', text: 'Enter a number.' }]);
    await rig.session.kept();
    await rig.reload({ kind: 'image.generate' });
    await rig.send({ type: 'ready' });
    assert.equal(texts()?.['width'], '5x');
  });

  it('buys with one question and its price, and remembers the prompt after the job is gone', async () => {
    await rig.type({ prompt: 'a mill', width: '512', height: '512' });
    await rig.send({ type: 'generate' });
    assert.equal(rig.asked.length, 1);
    assert.equal(rig.submits.length, 1);
    const [job] = await jobs();
    assert.equal(job?.title, 'a mill');
    assert.deepEqual(rig.last('prompts')?.prompts, ['a mill']);
    assert.equal(texts()?.['prompt'], undefined, 'the form was sent once, and was not drawn anew');
    await rig.journal.change(job?.id ?? '', { state: 'failed' });
    await rig.journal.removals.remove(job?.id ?? '');
    await rig.reload({ kind: 'image.generate' });
    await rig.send({ type: 'ready' });
    assert.deepEqual(rig.last('prompts')?.prompts, ['a mill']);
    assert.equal(texts()?.['prompt'], 'a mill', 'what was sent stands in the form still');
  });

  it('sends nothing when the user says no, and stays as it was', async () => {
    rig.agrees = false;
    await rig.type({ prompt: 'a mill' });
    await rig.send({ type: 'generate' });
    assert.equal(rig.asked.length, 1);
    assert.equal(rig.submits.length, 0);
    assert.equal(rig.last('busy')?.busy, false);
    assert.deepEqual(rig.last('prompts')?.prompts, []);
  });

  it('asks once however often it is told to generate', async () => {
    await rig.type({ prompt: 'a mill' });
    await Promise.all([rig.send({ type: 'generate' }), rig.send({ type: 'generate' })]);
    assert.equal(rig.asked.length, 1);
    assert.equal(rig.submits.length, 1);
  });

  it('tells the price of earlier jobs while the form is filled in, and the balance', async () => {
    await rig.type({ prompt: 'a mill', width: '512', height: '512' });
    assert.match((await rig.checked()).price ?? '', /unknown until/);
    await rig.send({ type: 'generate' });
    assert.match((await rig.checked()).price ?? '', /^Price: .+, based on 1 earlier job/);
    assert.match(rig.last('money')?.balance ?? '', /left, as of/);
  });

  it('tells the price anew by itself when the cost of a job becomes known', async () => {
    await rig.type({ prompt: 'a mill', width: '512', height: '512' });
    assert.match((await rig.checked()).price ?? '', /unknown until/);
    const told = new Promise<string>((resolve) => {
      rig.onPosted = (message) => {
        const price = message.type === 'checked' ? (message.check.price ?? '') : '';
        if (/based on 1 earlier job/.test(price)) resolve(price);
      };
    });
    await rig.send({ type: 'generate' });
    assert.match(await told, /^Price: .+, based on 1 earlier job/);
  });

  it('makes a plan of alternatives in any field, each a number of times, with one question', async () => {
    await rig.type({
      prompt: 'a {red|blue} mill',
      width: '{512|1024}',
      height: '512',
      upscale: '{true|false}',
    });
    await rig.send({ type: 'count', count: 2 });
    await rig.send({ type: 'generate' });
    assert.equal(rig.asked.length, 1);
    const [plan] = await rig.journal.plans.all();
    assert.equal(plan?.steps.length, 16);
    const call = await rig.journal.plans.call({ plan: plan?.id ?? '', step: 1 });
    const { input } = call.body as { readonly input: Readonly<Record<string, unknown>> };
    assert.deepEqual([input['prompt'], input['width'], input['upscale']], ['a red mill', 512, true]);
  });

  describe('also with another kind of another platform', () => {
    const other = () => rig.last('also')?.also ?? [];

    beforeEach(async () => {
      await rig.type({ prompt: 'a {red|blue} mill', width: '512', height: '512', outputFormat: 'png' });
      rig.user.answers(OTHER);
      await rig.send({ type: 'alsoWith' });
    });

    it('makes one plan of both with one question, and says what has no counterpart', async () => {
      const { price, jobs: count } = await rig.checked();
      assert.equal(count, 4);
      assert.match(price ?? '', /Crucible/);
      assert.deepEqual(
        other().map(({ account, kind, left, faults }) => ({ account, kind, left, faults })),
        [{ account: 'acc2', kind: OTHER, left: ['Output format'], faults: [] }],
      );
      await rig.send({ type: 'generate' });
      assert.equal(rig.asked.length, 1);
      const [plan] = await rig.journal.plans.all();
      assert.deepEqual(
        plan?.steps.map(({ provider }) => provider),
        ['killatamata', 'killatamata', 'crucible', 'crucible'],
      );
      const call = await rig.journal.plans.call({ plan: plan?.id ?? '', step: 4 });
      assert.match(JSON.stringify(call.body), /a blue mill/);
    });

    it('buys of neither while one of them cannot be made, and says at which what is missing', async () => {
      rig.user.answers('portrait-studio');
      await rig.send({ type: 'alsoWith' });
      await rig.type({ width: '224' });
      await rig.send({ type: 'generate' });
      assert.equal(rig.asked.length, 0);
      assert.equal(rig.last('refused')?.check.faults.length, 0, 'the form itself is right');
      assert.match(other()[0]?.faults[0] ?? '', /256/);
    });

    it('is there again after a reload, and gone when it is taken out', async () => {
      await rig.checked();
      const also = other().map(({ account, kind }) => ({ account, kind }));
      await rig.reload({ account: 'acc1', kind: 'image.generate', also });
      await rig.send({ type: 'ready' });
      await rig.checked();
      assert.deepEqual(other().length, 1);
      await rig.send({ type: 'removeAlso', account: 'acc2', kind: OTHER });
      assert.equal((await rig.checked()).jobs, 2);
      assert.deepEqual(other(), []);
    });

    it('is told when it cannot be read any more', async () => {
      await rig.reload({
        account: 'acc1',
        kind: 'image.generate',
        also: [{ account: 'acc2', kind: 'gone' }],
      });
      await rig.send({ type: 'ready' });
      assert.match(rig.last('status')?.text ?? '', /^Not made from this form any more: gone/);
      await rig.checked();
      assert.deepEqual(other(), []);
    });
  });

  it('refuses more combinations than a plan has', async () => {
    await rig.type({ prompt: 'a {red|blue} mill' });
    await rig.send({ type: 'count', count: 200 });
    await rig.send({ type: 'generate' });
    assert.match(rig.last('refused')?.check.faults[0]?.text ?? '', /^400 combinations/);
    assert.equal(rig.asked.length, 0);
  });

  it('keeps a draft of each kind, and carries only the prompt to another one', async () => {
    await rig.type({ prompt: 'a mill', width: '512', height: '512' });
    await rig.send({ type: 'choose', account: 'acc1', kind: 'moss.sound.effect' });
    assert.deepEqual(texts(), { prompt: 'a mill' });
    await rig.type({ prompt: 'wind' });
    await rig.send({ type: 'choose', account: 'acc1', kind: 'image.generate' });
    assert.deepEqual(texts(), { prompt: 'a mill', width: '512', height: '512' });
  });

  it('shows an earlier job beside the form, which stays as it is until something is taken over', async () => {
    await rig.type({ prompt: 'mine' });
    const recipe = { title: 'a mill', values: { prompt: 'a mill', width: 640, height: 512 } };
    await rig.session.open({ account: 'acc1', kind: 'image.generate', recipe });
    assert.deepEqual(texts(), { prompt: 'mine' });
    assert.deepEqual(
      rig.last('recipe')?.recipe?.rows.map(({ key, value, differs }) => [key, value, differs]),
      [
        ['prompt', 'a mill', true],
        ['width', '640', true],
        ['height', '512', true],
      ],
    );
    await rig.send({ type: 'useRecipe', key: 'width' });
    assert.deepEqual(rig.last('values')?.values.texts, { prompt: 'mine', width: '640' });
    await rig.send({ type: 'useRecipe', key: null });
    assert.equal(rig.last('values')?.values.texts['prompt'], 'a mill');
    await rig.send({ type: 'undo' });
    assert.deepEqual(rig.last('values')?.values.texts, { prompt: 'mine', width: '640' });
  });

  it('keeps presets for the user and as files of the folder, without the prompt and without files', async () => {
    await rig.type({ prompt: 'a mill', width: '512', height: '512' });
    await rig.send({ type: 'file', key: 'referenceImages', name: 'a.png', bytes: PNG });
    rig.user.answers('Square');
    await rig.send({ type: 'savePreset' });
    const [own] = rig.last('presets')?.presets ?? [];
    assert.equal(own?.name, 'Square');
    const shared = { platform: 'killatamata', kind: 'image.generate', name: 'Wide', values: { width: 1024 } };
    rig.files.set('wide', JSON.stringify(shared));
    rig.files.set('broken', '{');
    await rig.send({ type: 'clear' });
    await rig.type({ prompt: 'another' });
    await rig.send({ type: 'applyPreset', id: own?.id ?? '' });
    const { texts: applied, media } = rig.last('values')?.values ?? {};
    assert.deepEqual(applied, { prompt: 'another', width: '512', height: '512' });
    assert.equal(media?.['referenceImages']?.length, 1);
    await rig.send({ type: 'applyPreset', id: 'wide' });
    assert.equal(rig.last('values')?.values.texts['width'], '1024');
    assert.equal(rig.last('values')?.undo, 'The preset "Wide" was applied.');
  });

  it('keeps what a draft or a preset has for a field that the platform took away, says so, and does not send it', async () => {
    const draft = { prompt: 'a mill', width: '512', height: '512', grain: 'coarse' };
    await rig.memory.update('backlot.composed', []);
    await rig.draft('image.generate', draft);
    await rig.reload({ kind: 'image.generate' });
    await rig.send({ type: 'ready' });
    assert.match(rig.last('status')?.text ?? '', /no field any more for: Grain\. Those values are kept/);
    await rig.type({ prompt: 'a red mill' });
    await rig.session.kept();
    assert.deepEqual(rig.drafted('image.generate'), { ...draft, prompt: 'a red mill' });
    await rig.send({ type: 'generate' });
    assert.doesNotMatch(JSON.stringify(rig.submits), /grain|coarse/);
    await rig.send({ type: 'clear' });
    await rig.session.kept();
    assert.deepEqual(rig.drafted('image.generate'), {});
    const preset = { platform: 'killatamata', kind: 'image.generate', name: 'Old' };
    rig.files.set('old', JSON.stringify({ ...preset, values: { width: 1024, grain: 'fine' } }));
    await rig.send({ type: 'applyPreset', id: 'old' });
    assert.match(rig.last('values')?.undo ?? '', /^The preset "Old" was applied\. .*for: Grain\./);
    assert.equal(rig.last('values')?.values.texts['width'], '1024');
  });

  it('takes a dropped file by its content, an address, and no file of another kind', async () => {
    await rig.send({ type: 'file', key: 'referenceImages', name: 'a.png', bytes: PNG });
    await rig.send({
      type: 'addresses',
      key: 'referenceImages',
      addresses: ['https://a.example/b.png', 'x'],
    });
    const labels = rig.last('media')?.media.map(({ label }) => label);
    assert.deepEqual(labels, ['a.png · 70 byte', 'https://a.example/b.png']);
    await rig.send({
      ...{ type: 'file', key: 'referenceImages', name: 'text.png' },
      bytes: new TextEncoder().encode('not a picture'),
    });
    assert.match(rig.user.shown.at(-1)?.text ?? '', /"text.png" cannot be used/);
    assert.equal(rig.last('media')?.media.length, 2);
    await rig.send({ type: 'removeMedia', key: 'referenceImages', at: 0 });
    assert.equal(rig.last('media')?.media.length, 1);
  });
});

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
