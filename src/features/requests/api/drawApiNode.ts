import * as vscode from 'vscode';
import { credentialWords } from '../../../accounts/credentials.ts';
import type { CatalogOperation, JsonSchema } from '../../../calls/catalog.ts';
import { propertiesOf, resolvedSchema } from '../../../calls/check/schemaView.ts';
import { bodySchema } from '../../../calls/requestInputs.ts';
import { resourceText } from '../../resources/resourceText.ts';
import { plainMarkdown } from '../../shared/safeMarkdown.ts';
import { treeItem } from '../../shared/treeItem.ts';
import { operationText } from '../hoverText.ts';
import type { ApiNode } from './apiNodes.ts';
import { lackOf, needsNothing, RISK_ICONS } from './operationReach.ts';

type OperationNode = Extract<ApiNode, { readonly kind: 'operation' }>;

/** @param isFiltered whether only what is searched for is shown: then what holds it is open */
export function drawApiNode(node: ApiNode, isFiltered: boolean): vscode.TreeItem {
  if (node.kind === 'operation') return drawOperation(node);
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const { operations, platform } = node;
  const count =
    operations.length === 1
      ? vscode.l10n.t('1 operation')
      : vscode.l10n.t('{0} operations', operations.length);
  const noAccount = node.kind === 'platform' && platform.accounts.length === 0;
  const words = [count, noAccount && vscode.l10n.t('no account')];
  const label = node.kind === 'platform' ? platform.provider.label : node.group;
  const item = treeItem(label, isFiltered ? Expanded : Collapsed, {
    description: words,
    spoken: [label, ...words],
  });
  item.iconPath = new vscode.ThemeIcon(node.kind === 'platform' ? 'globe' : 'symbol-namespace');
  return item;
}

function drawOperation({ operation, platform }: OperationNode): vscode.TreeItem {
  const lacks = platform.accounts.length === 0 ? null : lackOf(operation, platform);
  const label = resourceText(operation.summary);
  const risk = riskWord(operation.risk);
  const marks = [
    operation.deprecated && vscode.l10n.t('deprecated'),
    lacks !== null && vscode.l10n.t('needs: {0}', lacks),
  ];
  const item = treeItem(label, vscode.TreeItemCollapsibleState.None, {
    description: [...marks, `${operation.method} ${operation.path}`],
    spoken: [label, risk, ...marks],
  });
  item.iconPath = new vscode.ThemeIcon(lacks === null ? RISK_ICONS[operation.risk] : 'lock');
  const canRun = lacks === null && platform.accounts.length > 0 && needsNothing(operation);
  item.contextValue = canRun ? 'operation:run' : 'operation';
  return item;
}

/** The documentation of an operation: what it does, leads to and needs, and what of it is assumed. */
export function operationTooltip({ operation, platform }: OperationNode): vscode.MarkdownString {
  const { provider, accounts } = platform;
  const assumed = assumedParts(operation);
  return plainMarkdown(
    `${operation.provider}.${operation.id}`,
    ...operationText(operation, {
      alternatives: credentialWords(provider, operation),
      missing: accounts.length === 0 ? null : lackOf(operation, platform),
    }),
    ...(assumed.length === 0
      ? []
      : [
          vscode.l10n.t(
            'Assumed, in no published contract: {0}. The platform may differ.',
            assumed.join(', '),
          ),
        ]),
  );
}

function riskWord(risk: OperationNode['operation']['risk']): string {
  const words: Readonly<Record<typeof risk, string>> = {
    read: vscode.l10n.t('only reads'),
    write: vscode.l10n.t('changes something'),
    paid: vscode.l10n.t('may cost money'),
    destructive: vscode.l10n.t('cannot be undone'),
  };
  return words[risk];
}

/** The names of the parameters and of the body's fields that no published contract shows, in the order of the contract. */
function assumedParts(operation: CatalogOperation): readonly string[] {
  const { parameters, definitions } = operation;
  const isAssumed = (schema: JsonSchema) => resolvedSchema(schema, definitions)['x-assumed'] === true;
  const body = bodySchema(operation);
  const fields = Object.entries(body ? propertiesOf(resolvedSchema(body, definitions)) : {});
  return [
    ...parameters.filter(({ schema }) => isAssumed(schema)).map(({ name }) => name),
    ...fields.filter(([, schema]) => isAssumed(schema)).map(([name]) => name),
  ];
}
