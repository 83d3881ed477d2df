import type { FeatureContributions } from '../manifest/contribution.ts';

export const agentToolsContributions = {
  commands: {
    copyMcpConfiguration: {
      title: 'Copy MCP Server Configuration',
    },
  },
  settings: {
    'mcpServer.enabled': {
      type: 'boolean',
      default: false,
      scope: 'application',
      markdownDescription:
        'Offer the tools of Backlot to MCP clients: to this editor, and with *Backlot: Copy MCP Server Configuration* to programs on this computer. The server runs in this window, on the loopback address, with a token that is new at each start. You are asked before anything is bought or changed. The chat of the editor has the same tools without it, and then shows them twice.',
    },
  },
} satisfies FeatureContributions;
