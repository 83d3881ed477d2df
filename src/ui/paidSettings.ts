import * as vscode from 'vscode';
import { money, type Money, type MoneyUnit } from '../core/money.ts';

/**
 * Below which amount a paid job whose price is known is not asked about; null asks always. Read at each question.
 * The setting has application scope, so that a workspace cannot spend for its user.
 */
export function skipQuestionBelow(unit: MoneyUnit): Money | null {
  const amount = vscode.workspace.getConfiguration('backlot').get<unknown>('paid.skipQuestionBelow');
  return typeof amount === 'number' && Number.isFinite(amount) && amount > 0 ? money(unit, amount) : null;
}
