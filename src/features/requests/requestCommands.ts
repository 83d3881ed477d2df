import * as vscode from 'vscode';
import { setStatusBarMessage, showInformationMessage, showInputBox } from '../shared/messages.ts';
import { isLarge } from '../../calls/questions/questions.ts';
import { operationArgumentOf } from './api/apiNodes.ts';
import type { ApiTree } from './api/apiTree.ts';
import type { EnvironmentChoice } from './file/environmentChoice.ts';
import { pickOperation } from './pickOperation.ts';
import { openRequestFile } from './openRequestFile.ts';
import { readRequest, requestUri, type ReadingDeps } from './file/readRequest.ts';
import { ReferenceLists } from './referenceLists.ts';
import type { Handlers } from '../shared/handlers.ts';
import { runOperation, type OperationDeps } from './runOperation.ts';
import type { AnswerDocuments } from './answerDocuments.ts';
import type { Engine } from '../../calls/engine.ts';
import type { CommandId } from '../shared/commandIds.ts';

export interface RequestDeps extends OperationDeps, ReadingDeps {
  readonly engine: Pick<Engine, 'run' | 'exchange' | 'curl'>;
  readonly answers: AnswerDocuments;
  readonly environments: Pick<EnvironmentChoice, 'of' | 'choose'>;
  readonly api: Pick<ApiTree, 'filter' | 'setFilter'>;
}

export function requestCommands(deps: RequestDeps): Handlers<CommandId<'requests'>> {
  const runFile = async (target: unknown, where: 'account' | 'sandbox'): Promise<void> => {
    const request = await readRequest(deps, target, where);
    if (request) await runOperation(deps, { ...request, known: request.inputs });
  };
  const newRequest = async (target: unknown): Promise<void> => {
    const chosen = await pickOperation(deps, target);
    if (chosen?.byDefaults) await runOperation(deps, { ...chosen, known: { params: {} } });
    else if (chosen) await openRequestFile(chosen.operation, chosen.opened.account);
  };
  return {
    'backlot.newRequest': ([target]) => newRequest(target),
    'backlot.newRequestFromTitle': () => newRequest(undefined),

    'backlot.runWithDefaults': async ([target]) => {
      const chosen = operationArgumentOf(target) && (await pickOperation(deps, target));
      if (chosen) await runOperation(deps, { ...chosen, known: { params: {} } });
    },

    'backlot.filterOperations': async () => {
      const words = await showInputBox({
        title: vscode.l10n.t('Filter Operations'),
        prompt: vscode.l10n.t('Words of what it does, its path or its group'),
        value: deps.api.filter,
      });
      if (words !== undefined) await deps.api.setFilter(words);
    },

    'backlot.clearOperationFilter': () => deps.api.setFilter(''),

    'backlot.runRequest': ([target]) => runFile(target, 'account'),

    'backlot.dryRunRequest': ([target]) => runFile(target, 'sandbox'),

    'backlot.showLastAnswer': async ([target]) => {
      const uri = requestUri(target);
      const last = uri && deps.answers.lastOf(uri);
      if (last) await deps.answers.reveal(last);
      else void showInformationMessage(vscode.l10n.t('This request has no answer yet.'));
    },

    'backlot.compareAnswer': async ([target]) => {
      const shown = target instanceof vscode.Uri ? deps.answers.of(target) : undefined;
      const before = shown && deps.answers.before(shown);
      if (!before) return;
      const title = vscode.l10n.t('{0}: before and now', shown.title);
      await vscode.commands.executeCommand('vscode.diff', before.uri, shown.uri, title);
    },

    'backlot.chooseEnvironment': async ([target]) => {
      const uri = requestUri(target);
      if (uri) await deps.environments.choose(uri);
    },

    'backlot.copyAsCurl': async ([target]) => {
      const request = await readRequest(deps, target);
      if (!request) return;
      const { opened, operation, inputs } = request;
      const text = await deps.engine.curl({
        account: opened.account.id,
        operation: operation.id,
        ...inputs,
      });
      await vscode.env.clipboard.writeText(text);
      const said = vscode.l10n.t('Copied. The key is a variable in it, not the key itself.');
      setStatusBarMessage(said, 5_000);
    },

    'backlot.runOperation': async ([target]) => {
      const chosen = await pickOperation(deps, target);
      if (!chosen) return;
      // What is nested or long is written better than it is asked for box by box.
      const { references } = new ReferenceLists(chosen.opened, deps.engine);
      if (isLarge(chosen.operation, { references }) && !chosen.byDefaults)
        await openRequestFile(chosen.operation, chosen.opened.account);
      else await runOperation(deps, { ...chosen, known: { params: {} } });
    },
  };
}
