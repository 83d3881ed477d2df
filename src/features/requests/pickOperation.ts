import * as vscode from 'vscode';
import type { Catalog, CatalogOperation } from '../../calls/catalog.ts';

/** A codicon for each risk, so that what costs or destroys stands out in the list. */
const ICONS: Readonly<Record<CatalogOperation['risk'], string>> = {
  read: 'eye',
  write: 'edit',
  paid: 'credit-card',
  destructive: 'trash',
};

/** Lets the user pick one of a platform's operations by its summary, its id or its path. */
export async function pickOperation(catalog: Catalog): Promise<CatalogOperation | undefined> {
  const rows = catalog.list().map((operation) => ({
    label: operation.summary,
    description: operation.deprecated ? vscode.l10n.t('{0} · deprecated', operation.id) : operation.id,
    detail: `${operation.method} ${operation.path}`,
    iconPath: new vscode.ThemeIcon(ICONS[operation.risk]),
    operation,
  }));
  const picked = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Operation'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.operation;
}
