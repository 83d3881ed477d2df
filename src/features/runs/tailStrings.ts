import * as vscode from 'vscode';
import type { Gap } from '../../runs/tail/tailItem.ts';
import type { TailFigures } from '../../runs/tail/tailFigures.ts';
import type { TailState } from '../../runs/tail/tailState.ts';
import type { TailWords } from '../../runs/text/tailText.ts';
import { jobAppearance } from '../jobs/view/jobStateText.ts';
import { problemText } from '../problems/problemText.ts';
import { oneLine } from '../../net/redaction/displayText.ts';

/** The sentences of a tail in the user's language. */
export function tailWords(provider: string): TailWords {
  return {
    gap: gapWords,
    state: (state) => stateWords(state, provider),
    restart: () => vscode.l10n.t('Again from the start'),
    summary: summaryWords,
  };
}

/** What a tail is doing, in a word or two. */
export function tailStateWord(state: TailState): string {
  switch (state.kind) {
    case 'connecting':
      return vscode.l10n.t('connecting');
    case 'catchingUp':
      return vscode.l10n.t('catching up');
    case 'live':
      return vscode.l10n.t('live');
    case 'reconnecting':
      return vscode.l10n.t('reconnecting');
    case 'notKnowable':
      return vscode.l10n.t('state not knowable');
    case 'paused':
      return vscode.l10n.t('paused');
    case 'ended':
      return vscode.l10n.t('ended: {0}', jobAppearance(state.end.state).label);
    case 'stopped':
      return vscode.l10n.t('stopped');
  }
}

function stateWords(state: TailState, provider: string): string {
  const word = tailStateWord(state);
  const capital = word.charAt(0).toLocaleUpperCase(vscode.env.language) + word.slice(1);
  switch (state.kind) {
    case 'connecting':
    case 'catchingUp':
    case 'live':
      return capital;
    case 'reconnecting': {
      const why = state.problem ? problemText(state.problem.details, { provider }) : '';
      return [vscode.l10n.t('{0} (attempt {1})', capital, state.attempt), why].filter(Boolean).join(' · ');
    }
    case 'notKnowable':
      return state.problem?.details.status === undefined
        ? vscode.l10n.t(
            '{0}: the stream is silent, and the status route does not answer. Still listening; retry or stop.',
            capital,
          )
        : vscode.l10n.t(
            '{0}: the stream is silent, and the status of the run cannot be read: {1} Still listening; retry or stop.',
            capital,
            problemText(state.problem.details, { provider }),
          );
    case 'paused':
      return `${capital} · ${problemText(state.problem.details, { provider })}`;
    case 'ended':
      return state.end.platformStatus === jobAppearance(state.end.state).label
        ? capital
        : vscode.l10n.t('{0} ({1})', capital, oneLine(state.end.platformStatus));
    case 'stopped':
      return vscode.l10n.t('{0}. The run itself goes on at the platform.', capital);
  }
}

function summaryWords({ startedAt, events, gaps, reconnects }: TailFigures, now: number): string {
  const seconds = Math.max(0, Math.round((now - startedAt) / 1_000));
  const lasted =
    seconds < 60
      ? vscode.l10n.t('{0} s', seconds)
      : vscode.l10n.t('{0} min {1} s', Math.floor(seconds / 60), seconds % 60);
  return [vscode.l10n.t('{0} in {1}', eventCount(events), lasted), ...troubleWords(gaps, reconnects)].join(
    ' · ',
  );
}

export function eventCount(events: number): string {
  return events === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', events);
}

/** What went wrong in a tail, where something did. */
export function troubleWords(gaps: number, reconnects: number): readonly string[] {
  const missing = gaps === 1 ? vscode.l10n.t('1 gap') : vscode.l10n.t('{0} gaps', gaps);
  const again = reconnects === 1 ? vscode.l10n.t('1 reconnect') : vscode.l10n.t('{0} reconnects', reconnects);
  return [...(gaps > 0 ? [missing] : []), ...(reconnects > 0 ? [again] : [])];
}

function gapWords(gap: Gap): string {
  switch (gap.reason) {
    case 'ids':
      return gap.from === gap.to
        ? vscode.l10n.t('Event {0} never came', gap.from)
        : vscode.l10n.t('Events {0} to {1} never came', gap.from, gap.to);
    case 'pieces':
      return vscode.l10n.t('Pieces of text are missing: {0}, {1} to {2}', gap.node, gap.from, gap.to);
    case 'reconnect':
      return vscode.l10n.t('Events may be missing or shown twice here: the connection was new');
    case 'renumbered':
      return vscode.l10n.t('The server restarted its event numbers at {0}', gap.id);
    case 'oversized':
      return gap.id === null
        ? vscode.l10n.t('An event was too long to be read')
        : vscode.l10n.t('Event {0} was too long to be read', gap.id);
  }
}
