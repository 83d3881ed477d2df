import * as vscode from 'vscode';
import { setting } from '../shared/settings.ts';

/** The server for MCP clients of this window. */
interface McpServerHost {
  /** Starts it if it does not run. Errors: the setting is off; Node's, when there is no port. */
  definition(): Promise<vscode.McpHttpServerDefinition>;
  /** Stops it. */
  stop(): void;
}

/** Kept while the setting is on: the next window then offers the server as soon as it is open. */
const OFFERED = 'backlot.mcpServer';

/**
 * Tells the editor that there is a server, while the user has turned it on. It is loaded and started when the editor
 * wants to use it: only then it has an address and a token.
 */
export function offerMcpServer(
  host: () => Promise<McpServerHost>,
  memento: vscode.Memento,
): readonly vscode.Disposable[] {
  // Editors that are made of an older one have no such thing.
  if (typeof vscode.lm.registerMcpServerDefinitionProvider !== 'function') return [];
  const changes = new vscode.EventEmitter<void>();
  let started: Promise<McpServerHost> | undefined;
  const isOn = () => setting('mcpServer.enabled') === true;
  const note = () => {
    if (isOn() !== (memento.get(OFFERED) === true)) void memento.update(OFFERED, isOn() || undefined);
    if (!isOn()) void started?.then((one) => one.stop());
  };
  note();
  return [
    changes,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('backlot.mcpServer')) return;
      note();
      changes.fire();
    }),
    vscode.lm.registerMcpServerDefinitionProvider('backlot.mcp', {
      onDidChangeMcpServerDefinitions: changes.event,
      provideMcpServerDefinitions: () =>
        isOn()
          ? [new vscode.McpHttpServerDefinition('Backlot', vscode.Uri.parse('http://127.0.0.1/mcp'))]
          : [],
      resolveMcpServerDefinition: async () => (await (started ??= host())).definition(),
    }),
  ];
}
