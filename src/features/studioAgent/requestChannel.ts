import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { AgentNews } from '../../core/studio/agentAbility.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { documentText } from '../../net/redaction/documentText.ts';
import { ChannelWriter } from '../../runs/text/channelWriter.ts';
import { PieceText } from './pieceText.ts';
import type { FollowedRequest } from './requestMemory.ts';
import { headText, newsText } from './requestText.ts';

/** More of a text than this does not outlast a reload: the conversation has all of it. */
const KEPT_CHARACTERS = 50_000;

/** The output channel of one request to an agent. */
export class RequestChannel implements vscode.Disposable {
  readonly title: string;
  readonly #channel: vscode.OutputChannel;
  readonly #writer: ChannelWriter;
  readonly #pieces = new PieceText();
  #request: FollowedRequest;

  constructor(request: FollowedRequest, clock: Clock) {
    this.title = oneLine(request.prompt, 40);
    this.#channel = vscode.window.createOutputChannel(
      vscode.l10n.t('Agent {0} ({1})', oneLine(request.requestId, 8), this.title),
    );
    this.#writer = new ChannelWriter({
      sink: this.#channel,
      clock,
      dropped: (lines) => `${vscode.l10n.t('({0} earlier lines were dropped)', lines)}\n`,
    });
    this.#request = request;
    void this.#writer.write(request.shown === '' ? headText(request.prompt) : request.shown);
  }

  /** The request as it is to be gone on with: how much of it is known, and what is shown. */
  get request(): FollowedRequest {
    return this.#request;
  }

  /** Shows news; a promise means: wait before the next. */
  show(news: AgentNews): Promise<void> | undefined {
    const { state } = this.#request;
    const goesOn = (news.state === 'queued' || news.state === 'running') && news.toolCalls.length === 0;
    const text = this.#pieces.next(news.text, goesOn);
    const written = this.#writer.write(newsText({ ...news, text }, this.text(), state));
    // What is held back comes again after a reload.
    const offsets = { ...news.offsets, text: Math.max(0, news.offsets.text - this.#pieces.held) };
    this.#request = { ...this.#request, offsets, state: news.state, shown: endOf(this.text()) };
    return written;
  }

  /** Adds a line of our own. */
  say(line: string): void {
    void this.#writer.write(documentText(this.#pieces.next('', false)));
    const text = this.text();
    void this.#writer.write(`${text === '' || text.endsWith('\n') ? '' : '\n'}${line}`);
  }

  /** Brings the channel to the front, the focus stays where it is. */
  reveal(): void {
    this.#channel.show(true);
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

/** The newest lines of a text. */
function endOf(text: string): string {
  if (text.length <= KEPT_CHARACTERS) return text;
  const end = text.substring(text.length - KEPT_CHARACTERS);
  return end.substring(end.indexOf('\n') + 1);
}
