import * as vscode from 'vscode';
import type { Clock } from '../../core/clock.ts';
import type { TailFigures } from '../../runs/tail/tailFigures.ts';
import { isOver, type TailState } from '../../runs/tail/tailState.ts';
import { relativeTime } from '../shared/relativeTime.ts';
import { factsTooltip } from '../shared/safeMarkdown.ts';
import type { TailChannel } from './tailChannel.ts';
import { eventCount, tailStateWord, troubleWords } from './tailStrings.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { StatusItem } from '../shared/statusItem.ts';

/** How often the age and the rate in the tooltip are drawn anew. */
const REDRAW_MS = 2_000;
/** Characters of a run's name in the status bar. */
const TITLE_LIMIT = 30;

/** The tails in the status bar: what the newest one does, and for all of them age and rate in the tooltip. */
export class TailStatus implements vscode.Disposable {
  readonly #clock: Clock;
  readonly #item = new StatusItem({
    id: 'backlot.tails',
    alignment: vscode.StatusBarAlignment.Left,
    priority: 9,
    name: vscode.l10n.t('Backlot: run events'),
    command: 'backlot.tailActions',
  });
  #channels: readonly TailChannel[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  draw(channels: readonly TailChannel[]): void {
    this.#channels = channels;
    this.#redraw();
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#item.dispose();
  }

  #redraw(): void {
    const shown = this.#channels.flatMap(({ tail, title }) => (tail ? [{ tail, title }] : []));
    const open = shown.filter(({ tail }) => !isOver(tail.state));
    const [first] = open.length > 0 ? open : shown;
    this.#keepTime(open.length > 0);
    if (!first) return this.#item.hide();
    const word = tailStateWord(first.tail.state);
    const icon = iconOf(first.tail.state);
    const more = open.length > 1 ? vscode.l10n.t(' (+{0})', open.length - 1) : '';
    const now = this.#clock.now();
    const facts = shown.map(({ tail, title }) => {
      const figures = figureWords(tail.figures, now);
      return [title, [tailStateWord(tail.state), ...figures].join(' · ')] as const;
    });
    this.#item.show({
      icon,
      text: vscode.l10n.t('{0}: {1}', oneLine(first.title, TITLE_LIMIT), `${word}${more}`),
      tooltip: factsTooltip(vscode.l10n.t('Run events'), facts),
      spoken: vscode.l10n.t('Run events of {0}: {1}', first.title, word),
    });
  }

  #keepTime(isNeeded: boolean): void {
    if (!isNeeded) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    } else if (!this.#timer) {
      this.#timer = setInterval(() => this.#redraw(), REDRAW_MS);
      this.#timer.unref();
    }
  }
}

/** Age, count and rate, and what went wrong where something did. */
function figureWords(figures: TailFigures, now: number): readonly string[] {
  const { startedAt, lastEventAt, events, eventsPerSecond, gaps, reconnects } = figures;
  return [
    vscode.l10n.t('since {0}', relativeTime(startedAt, now)),
    vscode.l10n.t('{0}, {1} per second', eventCount(events), eventsPerSecond.toFixed(1)),
    ...(lastEventAt === null ? [] : [vscode.l10n.t('last event {0}', relativeTime(lastEventAt, now))]),
    ...troubleWords(gaps, reconnects),
  ];
}

function iconOf(state: TailState): string {
  switch (state.kind) {
    case 'connecting':
    case 'catchingUp':
    case 'reconnecting':
      return 'sync~spin';
    case 'live':
      return 'broadcast';
    case 'notKnowable':
    case 'paused':
      return 'warning';
    case 'ended':
      return state.end.state === 'succeeded' ? 'pass' : 'error';
    case 'stopped':
      return 'debug-stop';
  }
}
