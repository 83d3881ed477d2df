import { accountTools } from './accountTools.ts';
import type { AgentTool } from './agentTool.ts';
import { jobTools } from './jobTools.ts';
import { runTools } from './runTools.ts';

/** All tools for language models, in a fixed order. */
export const toolTable: readonly AgentTool[] = [...accountTools, ...jobTools, ...runTools];
