import * as vscode from 'vscode';
import { inputTitle } from '../../calls/questions/inputTitle.ts';
import type { PaidSubmission } from '../../jobs/submit/paidSubmission.ts';
import { toProblem } from '../../core/problem.ts';
import { oneLine } from '../../net/redaction/displayText.ts';
import { knownKinds } from '../jobs/savedKinds/knownKinds.ts';
import { MOST_CELLS, type Cell } from '../plans/variations.ts';
import { problemText } from '../problems/problemText.ts';
import { showQuickPick, type PickRow } from '../shared/messages.ts';
import { cancellable } from '../shared/progress.ts';
import { checkForm, type FormCheck } from './composerCheck.ts';
import type { FormState } from './composerForm.ts';
import { loadForm, type FormDeps, type LoadedForm } from './composerLoad.ts';
import type { AlsoItem } from './composerMessages.ts';
import { mappedForm } from './formMapping.ts';

/** An account and a kind of job. */
export interface KindPlace {
  readonly account: string;
  readonly kind: string;
}

/** The jobs of one form. */
export interface FormPart {
  readonly loaded: LoadedForm;
  readonly cells: readonly Cell[];
}

export type CompanionDeps = Pick<FormDeps, 'accounts' | 'open' | 'kinds' | 'log'>;

/** Further kinds of job, on whatever platform, that are made from the same form: to see the results side by side. */
export class Companions {
  readonly #deps: CompanionDeps;
  #forms: readonly LoadedForm[] = [];

  constructor(deps: CompanionDeps) {
    this.#deps = deps;
  }

  /** Lets the user choose among all kinds of all accounts; true when something was changed. Errors: Problem. */
  async choose(main: LoadedForm): Promise<boolean> {
    const rows = await this.#rows(main);
    const picked = await showQuickPick<KindRow>(rows, {
      title: vscode.l10n.t('Also with…'),
      placeHolder: vscode.l10n.t('Choose what else is made from this form'),
      canPickMany: true,
      matchOnDescription: true,
    });
    if (!picked) return false;
    await this.set(picked.flatMap(({ place }) => (place ? [place] : [])));
    return true;
  }

  /** Those of another form, or of before a reload. One that cannot be read any more is told and left out. */
  async set(places: readonly KindPlace[]): Promise<readonly string[]> {
    const forms: LoadedForm[] = [];
    const missing: string[] = [];
    for (const place of places) {
      try {
        const known = this.#forms.find((one) => isAt(one, place));
        const loaded = known ?? (await loadForm(this.#deps, place, null));
        if (loaded && loaded !== 'asBefore' && isAt(loaded, place)) forms.push(loaded);
        else missing.push(place.kind);
      } catch (error) {
        missing.push(`${place.kind}: ${problemText(toProblem(error).details)}`);
      }
    }
    this.#forms = forms;
    return missing.map((one) => oneLine(one, 200));
  }

  remove(place: KindPlace): void {
    this.#forms = this.#forms.filter((one) => !isAt(one, place));
  }

  /**
   * The whole of a form and of those beside it: what is wrong, how many jobs, at which price; and the jobs of each form,
   * none where one of them cannot be sent.
   */
  async check(
    main: LoadedForm,
    state: FormState,
    own: FormCheck,
    submission: Pick<PaidSubmission, 'price'>,
    now: number,
  ): Promise<{
    readonly check: FormCheck;
    readonly parts: readonly FormPart[];
    readonly also: readonly AlsoItem[];
  }> {
    const others = await Promise.all(
      this.#forms.map(async (loaded) => {
        const mapped = mappedForm(main.form, state, loaded.form);
        const check = await checkForm(loaded.opened, loaded.form, mapped.state, submission, now);
        return { loaded, check, left: mapped.left };
      }),
    );
    const all = [{ loaded: main, check: own }, ...others];
    const isWhole = all.every(({ check }) => check.cells.length > 0);
    const parts = isWhole ? all.map(({ loaded, check }) => ({ loaded, cells: check.cells })) : [];
    const also = others.map(({ loaded, check, left }) => alsoItem(main, loaded, check, left));
    if (others.length === 0) return { check: own, parts, also };
    const jobs = all.reduce((sum, { check }) => sum + check.jobs, 0);
    if (jobs > MOST_CELLS && own.faults.length === 0) {
      const text = vscode.l10n.t('{0} combinations are more than the {1} of one plan.', jobs, MOST_CELLS);
      const faults = [{ key: 'count', text }];
      return { check: { cells: [], faults, jobs, price: null, least: null }, parts: [], also };
    }
    const price = isWhole
      ? all.map(({ loaded, check }) => `${nameOf(main, loaded)}: ${check.price ?? ''}`).join(' · ')
      : null;
    return { check: { ...own, jobs, price }, parts, also };
  }

  async #rows(main: LoadedForm): Promise<readonly KindRow[]> {
    const rows: KindRow[] = [];
    for (const { id, label } of main.item.accounts) {
      const opened = await this.#deps.open(id);
      if (!opened?.provider.jobs) continue;
      const title = vscode.l10n.t('Reading the kinds of {0}…', label);
      const known = await cancellable(title, (signal) => knownKinds(opened, this.#deps.kinds, signal)).catch(
        (error: unknown) => {
          // The other accounts can be chosen from all the same.
          this.#deps.log.warn(toProblem(error).message);
          return { rows: [] };
        },
      );
      const own = known.rows
        .map((one) => ({ ...one, place: { account: id, kind: one.kind } }))
        .filter(({ place }) => !isAt(main, place))
        .map(({ label: name, place }): KindRow => {
          return {
            label: name,
            description: label,
            place,
            picked: this.#forms.some((one) => isAt(one, place)),
          };
        });
      if (own.length > 0) rows.push({ label, kind: vscode.QuickPickItemKind.Separator }, ...own);
    }
    return rows;
  }
}

interface KindRow extends PickRow {
  readonly place?: KindPlace;
}

function isAt({ opened, form }: LoadedForm, { account, kind }: KindPlace): boolean {
  return opened.account.id === account && form.kind === kind;
}

/** With the account only where that is another one. */
function nameOf(main: LoadedForm, { opened, form, item }: LoadedForm): string {
  const label = oneLine(form.label, 80);
  if (opened.account.id === main.opened.account.id) return label;
  const account = item.accounts.find(({ id }) => id === opened.account.id)?.label;
  return account === undefined ? label : `${label} (${account})`;
}

function alsoItem(
  main: LoadedForm,
  loaded: LoadedForm,
  { faults }: FormCheck,
  left: readonly string[],
): AlsoItem {
  return {
    ...{ account: loaded.opened.account.id, kind: loaded.form.kind, label: nameOf(main, loaded) },
    left: left.map((name) => inputTitle(name)),
    faults: faults.map(({ key, text }) => `${inputTitle(key)}: ${text}`),
  };
}
