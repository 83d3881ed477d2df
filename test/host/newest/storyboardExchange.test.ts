import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestSurface } from '../../../src/features/shared/testSurface.ts';
import { until } from '../../editor/until.ts';
import { openBacklot } from '../support/openBacklot.ts';
import { Person, type Asked } from '../support/person.ts';

const BOARD = `{
  "version": 2,
  "title": "The keeper",
  "x-mine": 1.50,
  "scenes": [
    {
      "id": "hall", "title": "INT. HALL",
      "shots": [
        { "id": "s1", "prompt": "A door opens.", "durationFrames": 97, "outputAssetId": "clips/door.mp4", "jobId": "j1",
          "takes": [{ "number": 3, "jobId": "j1", "outputAssetId": "clips/door.mp4" }] },
        { "id": "s2", "prompt": "Dust.", "startFrameAssetId": "dust.png" }
      ]
    }
  ]
}
`;
const SCRIPT = 'INT. HALL\n\nA door opens.\n\nEXT. CLIFF\n\nWind.\n\nMARA\nHold on!\n';
/** One white pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==';

describe('a storyboard for and from other programs', function () {
  this.timeout(120_000);
  let backlot: TestSurface;
  let person: Person;
  let folder: vscode.Uri;
  let board: vscode.Uri;

  before(async () => {
    backlot = await openBacklot();
    person = new Person();
  });
  after(() => person.dispose());
  beforeEach(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    folder = vscode.Uri.joinPath(workspace?.uri ?? assert.fail('no folder'), 'exchange');
    board = await put('keeper.storyboard.json', BOARD);
    await put('clips/door.mp4', 'a clip');
    await put('dust.png', Buffer.from(PNG, 'base64'));
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  async function put(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder, ...name.split('/'));
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? Buffer.from(content) : content);
    return uri;
  }

  async function text(name: string): Promise<string> {
    return Buffer.from(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, ...name.split('/'))),
    ).toString();
  }

  async function isInFront(): Promise<void> {
    await until(
      async () => (await backlot.storyboards()).active?.document.uri.toString(),
      (shown) => shown === board.toString(),
    );
  }

  /** Exports the board under a name; of lists that are asked in between, what is offered is taken. */
  async function exported(format: RegExp, name: string, from = board): Promise<void> {
    const reply = ({ kind, title, choices }: Asked) => {
      if (kind === 'file') return vscode.Uri.joinPath(folder, name).fsPath;
      return title === 'Export Storyboard' ? choices.find((choice) => format.test(choice)) : '';
    };
    await person.does(() => vscode.commands.executeCommand('backlot.exportStoryboard', from), reply);
    assert.deepEqual(person.read, [`Exported as ${name}`]);
  }

  it('is exported as a timeline with its clips beside it', async () => {
    await exported(/\.otio\)/, 'keeper.otio');
    const timeline = await text('keeper.otio');
    const clip = vscode.Uri.joinPath(folder, 'keeper_media', '1A_take_003.mp4');
    assert.ok(timeline.includes(`"target_url": "${clip.toString(true)}"`), timeline);
    assert.equal(await text('keeper_media/1A_take_003.mp4'), 'a clip');
    await exported(/\.xml\)/, 'keeper.xml');
    assert.match(await text('keeper.xml'), /<pathurl>file:.*keeper_media\/1A_take_003\.mp4<\/pathurl>/);
  });

  it('is exported as one bundle', async () => {
    await exported(/\.otioz\)/, 'keeper.otioz');
    const bundle = await text('keeper.otioz');
    assert.ok(
      bundle.startsWith('PK') && bundle.includes('media/1A_take_003.mp4') && bundle.includes('a clip'),
    );
  });

  it('is exported as a shot list and as pages with pictures', async () => {
    await exported(/\.csv\)/, 'keeper.csv');
    assert.match(await text('keeper.csv'), /^1A,1,INT\. HALL,,A door opens\.,.*,3,1A_take_003\.mp4\r$/m);
    await exported(/\.html\)/, 'keeper.html');
    const page = await text('keeper.html');
    assert.ok(page.includes(`<img src="data:image/png;base64,${PNG}"`));
    assert.ok(page.includes('A door opens.') && page.includes('2 shots'));
  });

  it('is exported from the editor that is in front, and says which clips are not there', async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'clips'), { recursive: true });
    await vscode.commands.executeCommand('vscode.openWith', board, 'backlot.storyboard');
    await isInFront();
    // A board that is still opening takes the focus, which closes any list: then the user asks again.
    await until(
      async () => {
        await person.does(
          () => vscode.commands.executeCommand('backlot.exportStoryboard'),
          ({ kind, choices }) =>
            kind === 'file'
              ? vscode.Uri.joinPath(folder, 'gone.otio').fsPath
              : choices.find((one) => /\.otio\)/.test(one)),
        );
        return person.read.join('\n');
      },
      (read) => read !== '',
    );
    assert.match(person.read.join('\n'), /missing in it: 1A$/);
    assert.match(await text('gone.otio'), /MissingReference/);
  });

  it('gets the scenes and shots of a screenplay, as one step that can be undone', async () => {
    const script = await put('keeper.fountain', SCRIPT);
    await person.does(
      () => vscode.commands.executeCommand('backlot.importScreenplay', board),
      ({ kind, choices }) => (kind === 'file' ? script.fsPath : choices[0]),
    );
    const [question] = person.asked.filter(({ kind }) => kind === 'dialog');
    assert.equal(question?.title, 'Import keeper.fountain into keeper.storyboard.json?');
    assert.match(question.text, /^Scenes added: 1\nShots added: 2\n/);
    const document = await vscode.workspace.openTextDocument(board);
    assert.match(document.getText(), /"x-mine": 1\.50,/);
    assert.match(document.getText(), /Wind\.\\nMARA: Hold on!/);
    assert.ok(document.isDirty);
    await isInFront();
    await vscode.commands.executeCommand('undo');
    await until(
      () => document.getText(),
      (now) => now === BOARD,
    );
  });

  it('is made of a screenplay, and stays as it is when that is imported again', async () => {
    const script = await put('film.fountain', SCRIPT);
    const made = vscode.Uri.joinPath(folder, 'film.storyboard.json');
    await person.does(
      () => vscode.commands.executeCommand('backlot.importScreenplay', script),
      ({ kind, choices }) => {
        if (kind === 'file') return made.fsPath;
        return kind === 'pick' ? choices.find((choice) => choice.startsWith('New')) : choices[0];
      },
    );
    const whole = await text('film.storyboard.json');
    assert.match(whole, /EXT\. CLIFF/);
    await person.does(
      () => vscode.commands.executeCommand('backlot.importScreenplay', made),
      ({ kind }) => (kind === 'file' ? script.fsPath : undefined),
    );
    assert.deepEqual(person.read, ['The storyboard has all of this screenplay already.']);
    assert.equal(await text('film.storyboard.json'), whole);
  });

  it('stays as it is when the user does not want what a screenplay would change', async () => {
    const script = await put('keeper.fountain', SCRIPT);
    await person.does(
      () => vscode.commands.executeCommand('backlot.importScreenplay', board),
      ({ kind }) => (kind === 'file' ? script.fsPath : undefined),
    );
    assert.ok(person.asked.some(({ kind }) => kind === 'dialog'));
    assert.equal((await vscode.workspace.openTextDocument(board)).getText(), BOARD);
  });
});
