// Runs in an extension host: the Jobs view over 10,000 jobs against a view whose provider has 10,000 rows in memory.
// Each time is from the request to the moment when the provider has given the editor the last row that it asked for.
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { z } from 'zod';
import { openBacklot } from '../../host/support/openBacklot.ts';
import { promptOf, writeManyJobs } from '../manyJobs.ts';
import { timed } from '../rounds.ts';
import { BARE_VIEW } from './bareNames.ts';
import { hostAnswer } from './hostAnswer.ts';
import { BareRows } from './bareRows.ts';
import { GivenRows } from './givenRows.ts';

const JOBS = 10_000;
/** A page of jobs, and the row that asks for more. */
const PAGE = 51;
const ROUNDS = 3;
const SETTLE_MS = 1_500;
/** The editor gathers the changes of a view that follow each other within a fifth of a second. */
const APART_MS = 260;
const SEARCH = 'number17';

const inputSchema = z.object({ bareFirst: z.boolean() });

export const run = hostAnswer(async (input) => {
  const { bareFirst } = inputSchema.parse(input);
  const backlot = await openBacklot();
  await writeManyJobs(backlot.storage, JOBS);
  const { jobsTree } = backlot;
  const jobs = new GivenRows(jobsTree);
  const bare = new BareRows(Array.from({ length: JOBS }, (_, n) => promptOf(JOBS - 1 - n)));
  const bareRows = new GivenRows(bare);
  await wait(SETTLE_MS);

  const openJobs = () => jobs.timed(PAGE, () => vscode.commands.executeCommand('backlot.jobs.focus'));
  const openBare = async () => {
    vscode.window.createTreeView(BARE_VIEW, { treeDataProvider: bare });
    return bareRows.timed(JOBS, () => vscode.commands.executeCommand(`${BARE_VIEW}.focus`));
  };
  const times = new Map<string, { ours: number[]; bare: number[] }>();
  const firstBare = bareFirst ? await openBare() : 0;
  const firstOurs = await openJobs();
  times.set('opened for the first time', {
    ours: [firstOurs],
    bare: [bareFirst ? firstBare : await openBare()],
  });
  await wait(SETTLE_MS);

  const { journal } = await backlot.jobs();
  let changes = 0;
  const found = bare.matching(SEARCH).length;
  const cases: readonly Case[] = [
    {
      name: 'all rows anew',
      ours: () => jobs.timed(PAGE, () => jobsTree.refresh()),
      bare: () => bareRows.timed(JOBS, () => bare.show('')),
    },
    {
      name: 'one job changed on disk, its row anew',
      ours: () =>
        jobs.timed(1, () => journal.change(`job-${JOBS - 1}`, { platformStatus: `word ${(changes += 1)}` })),
      bare: () => bareRows.timed(1, () => bare.redraw(0)),
    },
    {
      name: `search, ${found} found`,
      ours: () => jobs.timed(PAGE, () => jobsTree.setFilter({ text: SEARCH })),
      bare: () => bareRows.timed(found, () => bare.show(SEARCH)),
    },
    {
      name: 'search taken back',
      ours: () => jobs.timed(PAGE, () => jobsTree.setFilter({})),
      bare: () => bareRows.timed(JOBS, () => bare.show('')),
    },
    {
      name: 'provider alone: a page of rows',
      ours: () => timed(async () => drawAll(jobsTree, await jobsTree.getChildren())),
      bare: () => timed(() => drawAll(bare, bare.getChildren().slice(0, PAGE))),
    },
  ];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const one of cases) {
      const ways = [
        ['ours', one.ours],
        ['bare', one.bare],
      ] as const;
      const row = times.get(one.name) ?? { ours: [], bare: [] };
      times.set(one.name, row);
      for (const [way, measure] of round % 2 ? ways : ways.toReversed()) {
        await wait(APART_MS);
        const ms = await measure();
        if (round > 0) row[way].push(ms);
      }
    }
  }
  return { times: [...times].map(([name, row]) => ({ name, ...row })) };
});

interface Case {
  readonly name: string;
  readonly ours: () => Promise<number>;
  readonly bare: () => Promise<number>;
}

async function drawAll<T>(tree: vscode.TreeDataProvider<T>, nodes: readonly T[]): Promise<void> {
  await Promise.all(nodes.map(async (node) => tree.getTreeItem(node)));
}
