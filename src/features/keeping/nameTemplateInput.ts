import * as vscode from 'vscode';
import { parseNameTemplate, NAME_FIELDS, type TemplateFault } from '../../media/keeping/nameTemplate.ts';
import { joinedLine } from '../../net/redaction/displayText.ts';
import { showInputBox } from '../shared/messages.ts';

/**
 * Asks for a template, and shows while the user types what the next path would be, or what is wrong. Undefined when the
 * user backs out.
 * @param preview the path for a template that can be used; null where no output is there to show it by
 */
export async function askNameTemplate(
  current: string,
  preview: (template: string) => string,
): Promise<string | undefined> {
  return showInputBox({
    title: vscode.l10n.t('Name Template'),
    value: current,
    prompt: vscode.l10n.t('Fields: {0}', NAME_FIELDS.map((name) => `{${name}}`).join(' ')),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const read = parseNameTemplate(text);
      return 'fault' in read
        ? { message: faultText(read.fault), severity: vscode.InputBoxValidationSeverity.Error }
        : {
            message: vscode.l10n.t('Next: {0}', joinedLine([preview(text)], '', 500)),
            severity: vscode.InputBoxValidationSeverity.Info,
          };
    },
  });
}

/** What is wrong with a template, and what helps. */
function faultText({ code, part }: TemplateFault): string {
  switch (code) {
    case 'empty':
      return vscode.l10n.t('Write at least one word or field.');
    case 'unknownField':
      return vscode.l10n.t(
        '{0} is no field. A field can name how much of it is taken: {1}.',
        part,
        '{prompt:40}',
      );
    case 'brace':
      return vscode.l10n.t('A brace is open or closed alone in "{0}".', part);
    case 'separator':
      return vscode.l10n.t(
        'A folder or file needs a name: "/" cannot stand at the beginning, at the end or twice in a row, and ".." leads out of the folder.',
      );
    case 'character':
      return vscode.l10n.t('"{0}" cannot stand in the name of a file on every system.', part);
    case 'tooLong':
      return vscode.l10n.t('The template is longer than {0} characters.', part);
  }
}
