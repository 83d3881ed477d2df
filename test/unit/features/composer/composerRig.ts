import '../../webviews/support/vscodeStandIn.ts';
import type { LogOutputChannel } from 'vscode';
import type { ComposerStart } from '../../../../src/features/composer/composerLoad.ts';
import type { MessageToHost, MessageToPage } from '../../../../src/features/composer/composerMessages.ts';
import type { ComposerDeps, ComposerSession } from '../../../../src/features/composer/composerSession.ts';
import { PromptHistory } from '../../../../src/features/composer/promptHistory.ts';
import { JobDrafts } from '../../../../src/features/jobs/submit/jobDrafts.ts';
import { ProblemLog } from '../../../../src/features/problems/problemLog.ts';
import type { PaidQuestion } from '../../../../src/jobs/submit/approval.ts';
import { PaidSubmission } from '../../../../src/jobs/submit/paidSubmission.ts';
import { Plans, type PlanQuestion } from '../../../../src/jobs/submit/plans.ts';
import type { Journal } from '../../../../src/jobs/store/journal.ts';
import { InputFolder } from '../../../../src/media/inputFolder.ts';
import { Balances } from '../../../../src/providers/balances.ts';
import { CheckoutRig } from '../../jobs/support/checkoutRig.ts';
import { budgetsOf, silent } from '../../jobs/support/journalRig.ts';
import { TestMemory } from '../memory.ts';
import { UserOfEditor } from '../support/userOfEditor.ts';

type Posted<T extends MessageToPage['type']> = Extract<MessageToPage, { type: T }>;

/** A composer on the sandbox's media platform: the real session, journal and paid path, and a page that is a list. */
export class ComposerRig {
  readonly base: CheckoutRig;
  readonly user = new UserOfEditor();
  readonly memory = new TestMemory();
  /** The files of presets in the folder, by their names. */
  readonly files = new Map<string, string>();
  /** What the user was asked before something was bought. */
  readonly asked: (PaidQuestion | PlanQuestion)[] = [];
  agrees = true;
  readonly posted: MessageToPage[] = [];
  /** Called with each message to the page. */
  onPosted: (message: MessageToPage) => void = () => undefined;
  /** The address of a file for the page. */
  toUri: (path: string) => string = (path) => path;
  readonly journal: Journal;
  readonly #deps: ComposerDeps;
  readonly #dispose: () => void;
  session: ComposerSession;

  private constructor(
    base: CheckoutRig,
    journal: Journal,
    make: (rig: ComposerRig) => ComposerDeps,
    dispose: () => void,
  ) {
    this.base = base;
    this.journal = journal;
    this.#dispose = dispose;
    this.#deps = make(this);
    this.session = undefined as unknown as ComposerSession;
  }

  static async start(): Promise<ComposerRig> {
    const base = await CheckoutRig.start();
    const journal = await base.files.open(base.clock);
    const { ComposerMedia } = await import('../../../../src/features/composer/composerMedia.ts');
    const { Presets } = await import('../../../../src/features/composer/presets.ts');
    const { opened, clock } = base;
    const other = await base.account('crucible', 'acc2');
    const open = async (id: string) => (id === other.account.id ? other : opened);
    const balances = new Balances({ open, clock });
    const budgets = budgetsOf(journal, clock);
    const owned: { dispose(): void }[] = [balances];
    const make = (rig: ComposerRig): ComposerDeps => {
      const submission = new PaidSubmission({
        ...{ journal, budgets, clock, open, log: silent },
        confirm: async (question) => {
          rig.asked.push(question);
          return rig.agrees;
        },
        knownBalance: (account) => balances.last(account),
      });
      const plans = new Plans({
        ...{ journal, submission, budgets, clock, open, log: silent },
        confirmPlan: async (question) => {
          rig.asked.push(question);
          return rig.agrees ? question.ceilings : null;
        },
        watch: () => undefined,
        lease: {
          held: true,
          onDidChange: () => ({ dispose: () => undefined }),
          want: () => ({ dispose: () => undefined }),
        },
      });
      owned.push(submission, plans);
      const inputs = new InputFolder(base.files.file('inputs'), clock);
      const jobs = async () => ({ submission, plans, journal, watcher: { watch: () => undefined } });
      const channel: Partial<LogOutputChannel> = { error: () => {}, warn: () => {}, info: () => {} };
      const deps = {
        ...{ jobs, inputs, open, balances, log: silent, clock },
        accounts: { list: async () => [opened.account, other.account] },
        budgets: { last: () => null, read: async () => null },
        kinds: { list: async () => [], noteRun: async () => undefined },
        drafts: new JobDrafts(rig.memory),
        composed: new JobDrafts(rig.memory, 'backlot.composed'),
        presets: new Presets(rig.memory, {
          read: async () => [...rig.files].map(([id, text]) => ({ id, text })),
          write: async (name, text) => void rig.files.set(name, text),
          remove: async (id) => void rig.files.delete(id),
        }),
        prompts: new PromptHistory({ storage: base.files.folder, clock, log: silent }),
        jobsView: { show: async () => undefined },
        topUps: { keep: () => undefined },
        problems: new ProblemLog(channel as LogOutputChannel),
        questions: { any: false, during: <T>(ask: () => Promise<T>) => ask() },
      };
      const media = new ComposerMedia({
        ...deps,
        ...{ sources: deps, repository: { find: async () => undefined }, pathOf: () => 'picture-1.png' },
      } as unknown as ConstructorParameters<typeof ComposerMedia>[0]);
      return { ...deps, media } as unknown as ComposerDeps;
    };
    const rig = new ComposerRig(base, journal, make, () => owned.forEach((one) => one.dispose()));
    await rig.reload({ kind: 'image.generate' });
    return rig;
  }

  /** Another window, or the same one after a reload or a crash: only what was kept is left. */
  async reload(start: ComposerStart = {}): Promise<void> {
    const { ComposerSession: Session } = await import('../../../../src/features/composer/composerSession.ts');
    this.session = new Session(
      this.#deps,
      {
        post: (message) => {
          this.posted.push(message);
          this.onPosted(message);
        },
        toUri: (path) => this.toUri(path),
        setTitle: () => undefined,
        language: 'en',
      },
      start,
    );
  }

  /** What stands in a form that was left, as another version of Backlot may have kept it. */
  async draft(kind: string, values: Parameters<JobDrafts['keep']>[2]): Promise<void> {
    await this.#deps.composed.keep(this.base.opened.account.id, kind, values);
  }

  drafted(kind: string): Readonly<Record<string, unknown>> {
    return this.#deps.composed.find(this.base.opened.account.id, kind);
  }

  send(message: MessageToHost): Promise<void> {
    return this.session.receive(message);
  }

  async type(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [key, text] of Object.entries(texts)) await this.send({ type: 'change', key, text });
  }

  last<T extends MessageToPage['type']>(type: T): Posted<T> | undefined {
    return this.posted.findLast((message): message is Posted<T> => message.type === type);
  }

  /** What the page was told about the form as it is now. */
  async checked(): Promise<Posted<'checked'>['check']> {
    const before = this.posted.length;
    await this.send({ type: 'count', count: this.last('form')?.values.count ?? 1 });
    for (;;) {
      const found = this.posted.slice(before).find(({ type }) => type === 'checked');
      if (found?.type === 'checked') return found.check;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** The requests for jobs that have reached the sandbox. */
  get submits(): readonly unknown[] {
    return this.base.sandbox.control.requests().filter(({ operation }) => operation === 'submitMediaJob');
  }

  async stop(): Promise<void> {
    await this.session.kept();
    this.#dispose();
    await this.base.stop();
  }
}
