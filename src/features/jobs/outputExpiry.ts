import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Clock } from '../../core/clock.ts';
import { toProblem } from '../../core/problem.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { LATEST_JOBS } from '../../jobs/store/statements.ts';
import { expiringOutputs, type ExpiringOutput } from '../../jobs/watch/expiringOutputs.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { showWarningMessage } from '../shared/messages.ts';
import { notificationSettings } from '../shared/notificationSettings.ts';
import { withProgress } from '../shared/progress.ts';
import { timeLeft } from '../shared/relativeTime.ts';
import { setting } from '../shared/settings.ts';
import type { Memory } from './view/jobArrangement.ts';

const MEMENTO = 'backlot.outputExpiryNoticed';
const HOUR_MS = 3_600_000;
const LOOK_EVERY_MS = HOUR_MS / 2;

interface Deps {
  readonly memento: Memory;
  readonly clock: Clock;
  readonly log: { warn(line: string): void };
  /** So many hours before; 0 or less tells nobody. */
  readonly hours?: () => unknown;
}

type Opened = Pick<Jobs, 'journal' | 'outputs'>;

/** One notice for all outputs that their platforms are about to delete and that are not on this computer. */
export class OutputExpiryNotices {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Looks now and from time to time, until the signal is aborted. */
  async follow(jobs: Opened, signal: AbortSignal): Promise<void> {
    const { clock, log } = this.#deps;
    while (!signal.aborted) {
      await this.check(jobs).catch((error: unknown) => log.warn(toProblem(error).message));
      await clock.sleep(LOOK_EVERY_MS, signal).catch(() => undefined);
    }
  }

  async check(jobs: Opened): Promise<void> {
    const { memento, clock, hours: read = () => setting(notificationSettings.outputExpiring) } = this.#deps;
    const hours = z.safeParse(z.number(), read()).data ?? 0;
    if (hours <= 0) return;
    const page = await jobs.journal.page({ limit: LATEST_JOBS, states: ['succeeded'] });
    const noticed = z.safeParse(z.number(), memento.get(MEMENTO)).data ?? 0;
    const ending = expiringOutputs(page.jobs, clock.now(), hours * HOUR_MS);
    // Each output once: what ends later than all that was told of is new.
    const fresh = ending.filter(({ expiresAt }) => expiresAt > noticed);
    const [first] = fresh.toSorted((a, b) => a.expiresAt - b.expiresAt);
    if (!first) return;
    await memento.update(MEMENTO, Math.max(...fresh.map(({ expiresAt }) => expiresAt)));
    await this.#warn(first, ending, jobs);
  }

  async forget(): Promise<void> {
    await this.#deps.memento.update(MEMENTO, undefined);
  }

  async #warn(first: ExpiringOutput, all: readonly ExpiringOutput[], jobs: Opened): Promise<void> {
    const download = all.length === 1 ? vscode.l10n.t('Download') : vscode.l10n.t('Download All');
    const title = oneLine(first.job.title);
    const when = timeLeft(first.expiresAt, this.#deps.clock.now());
    const text =
      all.length === 1
        ? vscode.l10n.t('An output of "{0}" is not on this computer and may be deleted {1}.', title, when)
        : vscode.l10n.t(
            '{0} outputs, "{1}" first, are not on this computer and may be deleted, the first {2}.',
            all.length,
            title,
            when,
          );
    const showJobs = vscode.l10n.t('Show Jobs');
    const chosen = await showWarningMessage(text, download, showJobs);
    if (chosen === showJobs) await vscode.commands.executeCommand('backlot.jobs.focus');
    if (chosen !== download) return;
    await withProgress(vscode.l10n.t('Downloading outputs…'), async (signal) => {
      for (const { job, output } of all)
        await jobs.outputs
          .bytes(job.id, output.index, signal)
          .catch((error: unknown) => this.#deps.log.warn(toProblem(error).message));
    });
  }
}
