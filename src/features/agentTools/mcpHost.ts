import * as vscode from 'vscode';
import type { AgentDeps } from '../../agents/agentTool.ts';
import { mcpHandler } from '../../agents/mcp/mcpHandler.ts';
import { toProblem } from '../../core/problem.ts';
import { startLoopbackServer, type LoopbackServer } from '../../net/loopback/loopbackServer.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { setting, updateSetting } from '../shared/settings.ts';
import { showInformationMessage } from '../shared/messages.ts';

interface McpHostDeps {
  readonly agent: AgentDeps;
  readonly version: string;
}

/** Serves MCP clients from this window, from the first use on. */
export class McpHost implements vscode.Disposable {
  readonly #deps: McpHostDeps;
  #server: Promise<LoopbackServer> | undefined;

  constructor(deps: McpHostDeps) {
    this.#deps = deps;
  }

  async definition(): Promise<vscode.McpHttpServerDefinition> {
    const { url, token } = await this.#started();
    const headers = { Authorization: `Bearer ${token}` };
    return new vscode.McpHttpServerDefinition('Backlot', vscode.Uri.parse(url), headers, this.#deps.version);
  }

  /**
   * Puts the address and the token of the server on the clipboard, in the form that most clients read; offers to turn
   * it on first. Errors: Node's, when there is no port.
   */
  async copyConfiguration(): Promise<void> {
    if (setting('mcpServer.enabled') !== true) {
      const turnOn = vscode.l10n.t('Turn On');
      const chosen = await showInformationMessage(
        vscode.l10n.t('Turn on the MCP server of Backlot?'),
        {
          modal: true,
          detail: vscode.l10n.t(
            'Programs on this computer that know its token can then use your accounts as the chat does. You are asked before anything is bought or changed.',
          ),
        },
        turnOn,
      );
      if (chosen !== turnOn) return;
      await updateSetting('mcpServer.enabled', true);
    }
    const { url, token } = await this.#started();
    const backlot = { type: 'http', url, headers: { Authorization: `Bearer ${token}` } };
    await vscode.env.clipboard.writeText(JSON.stringify({ mcpServers: { backlot } }, null, 2));
    void showInformationMessage(
      vscode.l10n.t('The configuration is copied. It holds a token, and is valid until this window closes.'),
    );
  }

  stop(): void {
    this.#server?.then(
      (server) => server.dispose(),
      () => undefined,
    );
    this.#server = undefined;
  }

  dispose(): void {
    this.stop();
  }

  #started(): Promise<LoopbackServer> {
    if (setting('mcpServer.enabled') !== true)
      throw new Error(vscode.l10n.t('The MCP server is turned off in the settings.'));
    const { agent, version } = this.#deps;
    if (!this.#server) {
      const handle = mcpHandler({
        ...{ agent, version },
        clientText: (name) =>
          name === null
            ? vscode.l10n.t('an MCP client')
            : vscode.l10n.t('an MCP client that calls itself "{0}"', oneLine(name)),
        warningText: (client) => vscode.l10n.t('Asked for by {0}.', client),
      });
      const started = startLoopbackServer('/mcp', handle, (error) =>
        agent.log.warn(toProblem(error).message),
      );
      this.#server = started;
      // A failed start is tried again by the next call.
      started.catch(() => (this.#server = undefined));
    }
    return this.#server;
  }
}
