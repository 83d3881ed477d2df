import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { AccountId } from '../../core/ids.ts';
import { ChannelWriter } from '../../runs/text/channelWriter.ts';
import type { RunTail } from '../../runs/tail/runTail.ts';
import type { TailView } from '../../runs/tail/runTails.ts';
import type { TailItem } from '../../runs/tail/tailItem.ts';
import { TailText } from '../../runs/text/tailText.ts';
import { tailWords } from './tailStrings.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** The language of the channels, for the colors of their marks. */
const LANGUAGE = 'backlot-tail';

export interface TailChannelOptions {
  readonly account: AccountId;
  readonly title: string;
  readonly runId: string;
  /** The platform's label. */
  readonly provider: string;
  readonly clock: Clock;
  /** Called whenever the text has changed. */
  readonly changed: (channel: TailChannel) => void;
}

/** The output channel of one tailed run. */
export class TailChannel implements TailView {
  readonly account: AccountId;
  readonly runId: string;
  readonly title: string;
  readonly #name: string;
  readonly #channel: vscode.OutputChannel;
  readonly #writer: ChannelWriter;
  readonly #text: TailText;
  readonly #changed: (channel: TailChannel) => void;
  #tail: RunTail | null = null;

  constructor({ account, title, runId, provider, clock, changed }: TailChannelOptions) {
    this.account = account;
    this.runId = runId;
    this.title = title;
    this.#changed = changed;
    this.#name = channelName(title, runId);
    this.#channel = vscode.window.createOutputChannel(this.#name, LANGUAGE);
    this.#writer = new ChannelWriter({
      sink: this.#channel,
      clock,
      dropped: (lines) => `${vscode.l10n.t('({0} earlier lines were dropped)', lines)}\n`,
    });
    this.#text = new TailText(tailWords(provider));
  }

  /** What a tail shows goes into the channel; a promise means: wait before the next. */
  readonly show = (items: readonly TailItem[]): Promise<void> | undefined => {
    const written = this.#writer.write(this.#text.format(items));
    this.#changed(this);
    return written;
  };

  /** The tail that is shown here; null before it was opened. */
  get tail(): RunTail | null {
    return this.#tail;
  }

  follow(tail: RunTail): void {
    this.#tail = tail;
  }

  /** Brings the channel to the front, the focus stays where it is. */
  reveal(): void {
    this.#channel.show(true);
  }

  /** True for the document in which the Output view shows this channel. */
  isShownIn({ scheme, path }: vscode.Uri): boolean {
    return scheme === 'output' && path.endsWith(`-${this.#name}`);
  }

  clear(): void {
    this.#writer.clear();
    this.#changed(this);
  }

  /** Characters that are kept. */
  get size(): number {
    return this.#writer.size;
  }

  /** The newest lines, as many as are kept. */
  text(): string {
    return this.#writer.text();
  }

  dispose(): void {
    this.#writer.dispose();
    this.#channel.dispose();
  }
}

/**
 * Short enough for the list of channels, and different for each run. The condition of the channel's buttons in
 * `contributions.ts` goes by the id at the end, which is the same in every language.
 */
function channelName(title: string, runId: string): string {
  const name = title === runId ? vscode.l10n.t('Run events') : oneLine(title, 40);
  return `${name} [${runId.slice(0, 8)}]`;
}
