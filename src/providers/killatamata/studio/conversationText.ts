import { rawText } from '../../../core/foreignText.ts';
import { compactJson } from '../../../net/json/printJson.ts';
import { oneThread, type StudioMessage } from './things.ts';

/** Of a tool call without a name no more is shown. */
const CALL_CHARACTERS = 200;

/** A conversation to be read: who said what when, with the names of the tools that were called. Null for anything else. */
export function conversationText(answer: unknown): string | null {
  const { data } = oneThread.safeParse(answer);
  if (!data) return null;
  const facts = [data.title, data.agentModel, data.reasoningLevel].flatMap((fact) =>
    fact === undefined ? [] : [rawText(fact)],
  );
  return [facts.join(' · '), ...data.messages.map(messageText)].filter((part) => part !== '').join('\n\n');
}

function messageText({ role, content, toolCalls, createdAt }: StudioMessage): string {
  const head = [role ?? 'message', createdAt].filter(Boolean).join(' · ');
  const tools = toolCalls.map((call) => `⚙ ${nameOf(call)}`);
  return [`— ${head}`, rawText(content).trim(), ...tools].filter((line) => line !== '').join('\n');
}

function nameOf(call: unknown): string {
  if (typeof call === 'object' && call !== null && 'name' in call && typeof call.name === 'string')
    return call.name;
  return compactJson(call, CALL_CHARACTERS);
}
