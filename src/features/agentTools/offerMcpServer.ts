import * as vscode from 'vscode';
import { setting } from '../shared/settings.ts';

/** The server for MCP clients of this window. */
interface McpServerHost {
  /** Starts it if it does not run. Errors: the setting is off; Node's, when there is no port. */
  definition(): Promise<vscode.McpHttpServerDefinition>;
}

/** Kept while the setting is on: the next window then offers the server as soon as it is open. */
const OFFERED = 'backlot.mcpServer';

/**
 * Tells the editor that there is a server, while the user has turned it on. It is loaded and started when the editor
 * wants to use it: only then it has an address and a token.
 *
 * @param host its `stop` ends what runs; nothing is loaded for that
 */
export function offerMcpServer(
  host: { readonly load: () => Promise<McpServerHost>; readonly stop: () => void },
  memento: vscode.Memento,
): readonly vscode.Disposable[] {
  // Editors that are made of an older one have no such thing.
  if (typeof vscode.lm.registerMcpServerDefinitionProvider !== 'function') return [];
  const changes = new vscode.EventEmitter<void>();
  const isOn = () => setting('mcpServer.enabled') === true;
  const note = () => {
    if (isOn() !== (memento.get(OFFERED) === true)) void memento.update(OFFERED, isOn() || undefined);
    if (!isOn()) host.stop();
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
      resolveMcpServerDefinition: async () => (await host.load()).definition(),
    }),
  ];
}
