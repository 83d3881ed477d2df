import type { RunTail } from '../../../../src/runs/tail/runTail.ts';
import type { TailState } from '../../../../src/runs/tail/tailState.ts';
import type { TailChannel } from '../../../../src/features/runs/tailChannel.ts';
import type { CommandId } from '../../../../src/features/shared/commandIds.ts';
import { TestClock } from '../../../support/testClock.ts';

type State = Exclude<TailState['kind'], 'ended' | 'paused' | 'reconnecting' | 'notKnowable'>;

const FIGURES = {
  ...{ startedAt: 0, lastEventAt: null, lastReceivedAt: null, events: 0, repeats: 0 },
  ...{ gaps: 0, reconnects: 0, eventsPerSecond: 0 },
};

interface Standing {
  readonly window: Record<string, unknown>;
  readonly workspace: Record<string, unknown>;
  readonly env: Record<string, unknown>;
}

interface StatusBarItem {
  readonly text?: string;
  readonly accessibilityInformation?: { readonly label: string };
}

/** A window with channels of runs, whose tails stand where the test says. */
export class TailWindow {
  readonly #clock = new TestClock();
  readonly #item: StatusBarItem = {};
  readonly #window: Record<string, unknown>;
  /** What the tails were told, each with the name of its run. */
  readonly calls: string[] = [];
  /** The names of the channels in the list of the Output view. */
  readonly names: string[] = [];

  constructor() {
    const { editorStandIn } = globalThis as unknown as { editorStandIn: Standing };
    this.#window = editorStandIn.window;
    const writeFile = async (_: unknown, bytes: Uint8Array) =>
      void this.calls.push(`save ${new TextDecoder().decode(bytes)}`);
    Object.assign(editorStandIn.workspace, { workspaceFolders: undefined, fs: { writeFile } });
    Object.assign(editorStandIn.env, {
      clipboard: { writeText: async (text: string) => void this.calls.push(`copy ${text}`) },
    });
    Object.assign(this.#window, {
      activeTextEditor: undefined,
      visibleTextEditors: [],
      showSaveDialog: async () => ({ path: '/run.log' }),
      createOutputChannel: (name: string) => {
        this.names.push(name);
        return { append() {}, replace() {}, show() {}, dispose() {} };
      },
      createStatusBarItem: () =>
        Object.assign(this.#item, { show: () => undefined, hide: () => undefined, dispose: () => undefined }),
    });
  }

  async channel(title: string, kind: State, runId = title.toLowerCase()): Promise<TailChannel> {
    const { TailChannel } = await import('../../../../src/features/runs/tailChannel.ts');
    const channel = new TailChannel({
      ...{
        account: 'a1',
        title,
        runId,
        provider: 'LenserFight',
        clock: this.#clock,
        changed: () => undefined,
      },
    });
    const told = (what: string) => () => void this.calls.push(`${what} ${title}`);
    const tail = {
      state: { kind },
      figures: FIGURES,
      stop: told('stop'),
      retry: told('retry'),
      restart: told('restart'),
    };
    channel.follow(tail as unknown as RunTail);
    return Object.assign(channel, { text: () => title });
  }

  /** The Output view shows the channel of this name. */
  outputShows(name: string): void {
    const path = `extension-output-backlot.backlot-#3-${name}`;
    this.#window['visibleTextEditors'] = [
      { document: { uri: { scheme: 'file', path: '/notes.md' } } },
      { document: { uri: { scheme: 'output', path } } },
    ];
  }

  /** The active editor shows the events of this run. */
  editorShows({ runId }: TailChannel): void {
    this.#window['activeTextEditor'] = { document: { uri: { scheme: 'backlot-run', path: runId } } };
  }

  /** Runs a command without an argument, as from the palette and from the buttons of the Output view. */
  async run(command: CommandId<'runs'>, channels: readonly TailChannel[]) {
    const { tailCommands } = await import('../../../../src/features/runs/tailCommands.ts');
    const told =
      (what: string) =>
      ({ title }: TailChannel) =>
        void this.calls.push(`${what} ${title}`);
    const documents = {
      channelOf: ({ path }: { readonly path: string }) => channels.find(({ runId }) => runId === path),
      open: told('open'),
    };
    const tails = { channels, documents, show: told('show'), close: told('close') };
    await tailCommands({ tails } as unknown as Parameters<typeof tailCommands>[0])[command]([]);
  }

  async status(
    channels: readonly TailChannel[],
  ): Promise<{ readonly text: string; readonly spoken: string }> {
    const { TailStatus } = await import('../../../../src/features/runs/tailStatus.ts');
    const status = new TailStatus(this.#clock);
    status.draw(channels);
    status.dispose();
    const { text = '', accessibilityInformation } = this.#item;
    return { text, spoken: accessibilityInformation?.label ?? '' };
  }
}
