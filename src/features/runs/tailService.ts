import type * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { AccountId } from '../../core/ids.ts';
import { toProblem } from '../../core/problem.ts';
import type { TailedRun } from '../../core/stream.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { RunTails, type RunTailsDeps } from '../../runs/tail/runTails.ts';
import { TailChannel } from './tailChannel.ts';
import type { NamedTail, TailMemory } from './tailMemory.ts';
import { TailDocuments } from './tailDocuments.ts';
import { TailStatus } from './tailStatus.ts';

export interface TailServiceDeps extends Pick<RunTailsDeps, 'ended'> {
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly memory: TailMemory;
  readonly log: { warn(line: string): void };
}

/** Tails in output channels, one for each run, with their item in the status bar. */
export class TailService implements vscode.Disposable {
  readonly #deps: TailServiceDeps;
  readonly #tails: RunTails<TailChannel>;
  readonly #status: TailStatus;
  /** The same events in editors. */
  readonly documents = new TailDocuments({ channels: () => this.channels });
  /** The channel that was brought to the front last. */
  #front: TailChannel | undefined;

  constructor(deps: TailServiceDeps) {
    const { clock, memory, ended } = deps;
    this.#deps = deps;
    this.#status = new TailStatus(clock);
    this.#tails = new RunTails({ clock, random: Math.random, store: memory, ended });
    this.#tails.onDidChange(() => {
      this.#status.draw(this.channels);
      this.documents.stateChanged();
    });
  }

  /** All channels, the one that was brought to the front last first. */
  get channels(): readonly TailChannel[] {
    const front = this.#front;
    const all = this.#tails.views.toReversed();
    return front ? [front, ...all.filter((one) => one !== front)] : all;
  }

  find(account: AccountId, runId: string): TailChannel | undefined {
    return this.#tails.get(account, runId);
  }

  /** Tails a run in a channel of its own, or brings the one that is there to the front. Errors: Problem `internal`. */
  open(opened: OpenedAccount, run: TailedRun, title: string): TailChannel {
    const channel = this.begin(opened, run, title);
    this.show(channel);
    return channel;
  }

  /** Ends a tail and takes its channel away; the run itself goes on at the platform. */
  close({ account, runId }: TailChannel): void {
    if (this.#front?.runId === runId) this.#front = undefined;
    this.#tails.close(account, runId);
    this.#status.draw(this.channels);
  }

  show(channel: TailChannel): void {
    this.#front = channel;
    channel.reveal();
  }

  /** Goes on with tails that were open before: those of this window's last time. What cannot go on is forgotten. */
  async resume(left: readonly NamedTail[] = this.#deps.memory.all()): Promise<void> {
    const { memory, open, log } = this.#deps;
    for (const { account, run, title, lastId } of left) {
      try {
        memory.name(run.id, title);
        memory.put({ account, run, lastId });
        const opened = await open(account);
        if (opened?.provider.stream) this.begin(opened, run, title);
        else memory.remove(account, run.id);
      } catch (error) {
        log.warn(`tail ${run.id}: not resumed: ${toProblem(error).message}`);
      }
    }
  }

  /** Ends all tails and takes their channels away, with what was remembered of them. */
  forget(): void {
    this.#tails.closeAll();
    this.#front = undefined;
    for (const { account, run } of this.#deps.memory.all()) this.#deps.memory.remove(account, run.id);
    this.#status.draw([]);
  }

  dispose(): void {
    this.#tails.dispose();
    this.#status.dispose();
    this.documents.dispose();
  }

  /** Tails a run without a change of what is in front. Errors: Problem `internal`. */
  begin(opened: OpenedAccount, run: TailedRun, title: string): TailChannel {
    const { memory, clock } = this.#deps;
    const { id: account } = opened.account;
    const channel = this.#tails.open(opened, run, () => {
      memory.name(run.id, title);
      const { label } = opened.provider;
      const changed = (grown: TailChannel) => this.documents.grew(grown);
      return new TailChannel({ account, runId: run.id, title, provider: label, clock, changed });
    });
    this.#status.draw(this.channels);
    return channel;
  }
}
