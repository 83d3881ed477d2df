import * as z from 'zod/mini';
import { Problem } from '../core/problem.ts';
import { oneLine } from '../net/redaction/displayText.ts';
import { RunTail } from '../runs/tail/runTail.ts';
import type { TailItem } from '../runs/tail/tailItem.ts';
import { isOver } from '../runs/tail/tailState.ts';
import { agentTool, opened } from './agentTool.ts';

const MOST_EVENTS = 200;
/** So long it is listened to where nothing says that all is read. */
const LISTEN_MS = 10_000;
const LOOK_AGAIN_MS = 200;

export const runTools = [
  agentTool({
    name: 'backlot_read_events',
    title: 'Read Run Events',
    description:
      'Reads the events of a run from a cursor on, as far as they have come. Give the cursor of the answer to go on.',
    input: z.object({
      account: z.string().check(z.describe('Id of an account, from backlot_list_accounts.')),
      run: z.string().check(z.describe('The platform’s id of the run: `run` of backlot_status.')),
      cursor: z.optional(z.string()),
    }),
    act: async ({ account, run, cursor }, deps, { signal }) => {
      const { provider, session } = await opened(deps, account);
      const { stream } = provider;
      if (!stream) throw new Problem({ kind: 'blocked', code: 'permission.denied', mayHaveActed: false });
      const job = await (await deps.jobs()).journal.ofRun(account, run);
      const items: TailItem[] = [];
      const { clock } = deps;
      const tail = new RunTail(
        { id: run, kind: job?.kind ?? null },
        {
          ...{ stream, session, clock, random: Math.random },
          show: (more) => void items.push(...more),
          remember: () => undefined,
        },
        cursor ?? null,
      );
      try {
        void tail.start();
        const isRead = () =>
          isOver(tail.state) ||
          ['live', 'paused', 'notKnowable'].includes(tail.state.kind) ||
          items.length > MOST_EVENTS;
        for (const end = clock.now() + LISTEN_MS; !isRead() && clock.now() < end;)
          await clock.sleep(LOOK_AGAIN_MS, signal);
        if (tail.state.kind === 'paused') throw tail.state.problem;
        const events = items.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
        const given = events.slice(0, MOST_EVENTS);
        const isCut = given.length < events.length;
        return {
          events: given.map(({ type, node, text }) => ({ type, node, text: oneLine(text, 1_000) })),
          cursor: isCut ? (given.findLast(({ id }) => id !== null)?.id ?? cursor ?? null) : tail.lastId,
          state: tail.state.kind === 'ended' ? tail.state.end.state : tail.state.kind,
          ...(isCut && { next: 'There are more events: call again with the cursor.' }),
        };
      } finally {
        tail.dispose();
      }
    },
  }),
];
