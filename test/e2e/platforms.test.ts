import { inOneWindow } from './support/oneWindow.ts';
import { signIn } from './topics/signIn.ts';
import { tail } from './topics/tail.ts';
import { tokens } from './topics/tokens.ts';
import { workspaces } from './topics/workspaces.ts';

inOneWindow('runs, tokens and workspaces', [tail, signIn, tokens, workspaces]);
