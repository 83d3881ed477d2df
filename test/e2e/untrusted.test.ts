import { inOneWindow } from './support/oneWindow.ts';
import { trust } from './topics/trust.ts';

inOneWindow('an editor that asks for trust', [trust], {
  workspaceTrust: true,
  settings: {
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    // The page on which trust is given would lie over everything else.
    'workbench.editor.useModal': 'off',
  },
});
