import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { OpenAccount, OpenedAccount } from '../../core/openedAccount.ts';
import { toProblem } from '../../core/problem.ts';
import type { Preparation } from '../../core/studio/agentAbility.ts';
import { followAgent } from '../../studio/agent/followAgent.ts';
import { setStatusBarMessage, showInformationMessage } from '../shared/messages.ts';
import { RequestChannel } from './requestChannel.ts';
import type { FollowedRequest, RequestMemory } from './requestMemory.ts';
import { lostText } from './requestText.ts';

export interface AgentRequestsDeps {
  readonly clock: Clock;
  readonly open: OpenAccount;
  readonly memory: RequestMemory;
  readonly log: { warn(line: string): void };
  /** A request has ended: what it made may be in the views now. */
  readonly ended: (account: string) => void;
}

interface Following {
  readonly channel: RequestChannel;
  readonly abort: AbortController;
  /** The plan that it waits for. */
  plan: Preparation | null;
}

/** The requests to agents that this window follows, each in an output channel. */
export class AgentRequests implements vscode.Disposable {
  readonly #deps: AgentRequestsDeps;
  readonly #following = new Map<string, Following>();

  constructor(deps: AgentRequestsDeps) {
    this.#deps = deps;
  }

  /** The newest first. */
  get channels(): readonly RequestChannel[] {
    return [...this.#following.values()].map(({ channel }) => channel).toReversed();
  }

  /** The plan that a request waits for; null when it waits for none. */
  waitingPlan(requestId: string): Preparation | null {
    return this.#following.get(requestId)?.plan ?? null;
  }

  /** Follows a request in a channel of its own, or shows the one that is there. */
  follow({ account, provider }: OpenedAccount, requestId: string, prompt: string): void {
    const there = this.#following.get(requestId)?.channel;
    if (there) return there.reveal();
    const offsets = { text: 0, toolCalls: 0 };
    const request = { account: account.id, requestId, prompt, offsets, state: null, shown: '' };
    if (provider.agent) this.#begin(request).reveal();
  }

  /** Goes on with the requests that were followed when the window closed. What cannot go on is forgotten. */
  async resume(): Promise<void> {
    const { memory, open, log } = this.#deps;
    for (const request of memory.all()) {
      try {
        const opened = await open(request.account);
        if (opened?.provider.agent) this.#begin(request);
        else memory.remove(request.requestId);
      } catch (error) {
        log.warn(`agent request ${request.requestId}: not resumed: ${toProblem(error).message}`);
      }
    }
  }

  /** Stops following; the request itself goes on. */
  stop(requestId: string): void {
    this.#following.get(requestId)?.abort.abort();
    this.#following
      .get(requestId)
      ?.channel.say(`— ${vscode.l10n.t('Not followed any more. The request itself goes on.')}\n`);
    this.#deps.memory.remove(requestId);
  }

  /** Takes all channels away, with what was remembered of them. */
  forget(): void {
    this.dispose();
    this.#deps.memory.forget();
  }

  dispose(): void {
    for (const { abort, channel } of this.#following.values()) {
      abort.abort();
      channel.dispose();
    }
    this.#following.clear();
  }

  #begin(request: FollowedRequest): RequestChannel {
    this.#following.get(request.requestId)?.abort.abort();
    const following: Following = {
      channel: new RequestChannel(request, this.#deps.clock),
      abort: new AbortController(),
      plan: null,
    };
    this.#following.set(request.requestId, following);
    this.#deps.memory.put(following.channel.request);
    this.#run(following).catch((error: unknown) => {
      if (!following.abort.signal.aborted)
        this.#deps.log.warn(`agent request ${request.requestId}: ${toProblem(error).message}`);
    });
    return following.channel;
  }

  async #run(following: Following): Promise<void> {
    const { clock, open, memory, ended } = this.#deps;
    const { channel, abort } = following;
    const { account, requestId, offsets } = channel.request;
    const place = { provider: '', account: '' };
    const end = await followAgent(
      {
        clock,
        // The account is opened anew each time: its key may be another one by now.
        news: async (known, signal) => {
          const opened = await open(account);
          if (!opened?.provider.agent) throw new Error('the account is gone');
          Object.assign(place, { provider: opened.provider.label, account: opened.account.label });
          return opened.provider.agent.news(opened.session, requestId, known, signal);
        },
        show: async (news) => {
          if (abort.signal.aborted) return;
          await channel.show(news);
          memory.put(channel.request);
          const waits = news.state === 'awaitingApproval';
          if (waits && following.plan === null) this.#offerPlan(requestId);
          following.plan = waits ? (news.plan ?? following.plan) : null;
        },
      },
      offsets,
      abort.signal,
    );
    memory.remove(requestId);
    if (end.end === 'lost' || end.end === 'paused') channel.say(lostText(end.end, end.problem, place));
    else setStatusBarMessage(vscode.l10n.t('The agent has answered: {0}', channel.title), 8_000);
    ended(account);
  }

  #offerPlan(requestId: string): void {
    const review = vscode.l10n.t('Review Plan…');
    const text = vscode.l10n.t('The agent waits for your approval of paid jobs.');
    void showInformationMessage(text, review).then((chosen) => {
      if (chosen === review) void vscode.commands.executeCommand('backlot.approveAgentPlan', { requestId });
    });
  }
}
