import * as vscode from 'vscode';
import type { MoneyUnit } from '../../core/money.ts';
import type { PlanStep, PriceRange } from '../../jobs/store/plans/planRows.ts';
import { PARALLEL } from '../../jobs/submit/plan.ts';
import type { BoardBudget } from '../../studio/film/boardBudget.ts';
import { fittedTo, shotsOf, type ShotState, type StaleReason } from '../../studio/film/filmState.ts';
import type { Board, Shot } from '../../studio/storyboard/board.ts';
import { moneyText } from '../money/moneyText.ts';
import { showQuickPick } from '../shared/messages.ts';
import type { Wish } from './shotWishes.ts';

interface Picking {
  readonly board: Board;
  readonly waiting: readonly Shot[];
  readonly unit: MoneyUnit | undefined;
  /** Whether what fits the budget is picked beforehand. */
  readonly picksFitting: boolean;
  readonly budget: BoardBudget | null;
  /** How long one such job takes, in milliseconds; null where nobody knows. */
  readonly usualMs: number | null;
}

/** The numbers of the steps that the user wants; undefined when they back out. */
export async function pickSteps(
  steps: readonly PlanStep[],
  wishes: readonly Wish[],
  { board, waiting, unit, picksFitting, budget, usualMs }: Picking,
): Promise<ReadonlySet<number> | undefined> {
  const items = steps.map(({ step, price }, at) => ({
    key: wishes[at]?.shot.key ?? '',
    step,
    high: price?.high.micros ?? null,
    needs: null,
  }));
  const { fits } = fittedTo(items, budget?.left ?? null);
  const fitting = new Set(fits.map(({ step }) => step));
  const rows = steps.map(({ step, price }, at) => {
    const wish = wishes[at];
    return {
      step,
      label: wish ? `${wish.shot.code} · ${wish.shot.title || wish.shot.prompt}` : '',
      description: [priceText(price, unit), wish && beginText(wish)].filter(Boolean).join(' · '),
      detail: wish && stateText(wish.state, board),
      picked: picksFitting && fitting.has(step),
    };
  });
  const picked = await showQuickPick(rows, {
    title: vscode.l10n.t('Shots to Make'),
    placeHolder: [
      fits.length < items.length && budget
        ? vscode.l10n.t(
            "{0} of the board's budget are left: the cheapest that fit are chosen",
            moneyText({ unit: unit?.id ?? '', micros: budget.left }, unit),
          )
        : vscode.l10n.t('Choose the shots'),
      usualMs === null ? '' : timeText(usualMs * Math.ceil(steps.length / PARALLEL)),
      waiting.length > 0 &&
        vscode.l10n.t('later, after what they continue: {0}', waiting.map(({ code }) => code).join(', ')),
    ]
      .filter(Boolean)
      .join(' · '),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked && new Set(picked.map(({ step }) => step));
}

function priceText(price: PriceRange | null, unit: MoneyUnit | undefined): string {
  if (!price) return vscode.l10n.t('price not known');
  const { low, high } = price;
  return low.micros === high.micros
    ? moneyText(high, unit)
    : vscode.l10n.t('{0} to {1}', moneyText(low, unit), moneyText(high, unit));
}

/** For all that is listed, as many at a time as run in parallel. */
function timeText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 90
    ? vscode.l10n.t('all take about {0} s', seconds)
    : vscode.l10n.t('all take about {0} min', Math.round(seconds / 60));
}

/** What a clip begins with, where that is not its prompt alone. */
function beginText({ still, continuing }: Wish): string {
  if (continuing)
    return continuing.count === 1
      ? vscode.l10n.t('continues {0} from its last frame', continuing.source.code)
      : vscode.l10n.t('continues {0} from its last {1} frames', continuing.source.code, continuing.count);
  return still ? vscode.l10n.t('begins with its still') : '';
}

function stateText(state: ShotState, board: Board): string {
  switch (state.is) {
    case 'fresh':
      return vscode.l10n.t('up to date');
    case 'missing':
      return vscode.l10n.t('no take yet');
    case 'stale':
      return staleText(state, board);
  }
}

/** Why a shot is stale, with the codes of the shots further up that are. */
export function staleText({ because, above }: Extract<ShotState, { is: 'stale' }>, board: Board): string {
  const reasons = because.map((reason) => reasonText(reason)).join(', ');
  const codes = shotsOf(board)
    .filter(({ key }) => above.includes(key))
    .map(({ code }) => code);
  return codes.length > 0
    ? vscode.l10n.t('stale: {0} ({1})', reasons, codes.join(', '))
    : vscode.l10n.t('stale: {0}', reasons);
}

function reasonText(reason: StaleReason): string {
  switch (reason) {
    case 'prompt':
      return vscode.l10n.t('its prompt has changed');
    case 'references':
      return vscode.l10n.t('a reference has changed');
    case 'settings':
      return vscode.l10n.t('its settings have changed');
    case 'continues':
      return vscode.l10n.t('the take before it has changed');
  }
}
