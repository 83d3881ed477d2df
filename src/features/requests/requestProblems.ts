import * as vscode from 'vscode';
import { requestFaults } from '../../calls/requestFile/requestDiagnostics.ts';
import type { RequestContext } from '../../calls/requestFile/requestFile.ts';
import { requestFaultText } from './requestFaultText.ts';
import { rangeOf } from './requestLanguage.ts';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Hint,
} as const;

/** Checks a request file against its contract and marks what is wrong. Stale results are dropped. */
export async function markRequest(
  document: vscode.TextDocument,
  context: RequestContext,
  marks: vscode.DiagnosticCollection,
): Promise<void> {
  const version = document.version;
  const faults = await requestFaults(document.getText(), context);
  if (document.version !== version || document.isClosed) return;
  marks.set(
    document.uri,
    faults.map(({ code, args, severity, ...place }) => {
      const text = requestFaultText(code, args);
      const mark = new vscode.Diagnostic(rangeOf(document, place), text, SEVERITIES[severity]);
      mark.source = 'Backlot';
      mark.code = code;
      return mark;
    }),
  );
}
