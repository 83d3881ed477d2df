import path from 'node:path';
import { runHostTests } from './editor/runHost.ts';

/** The host tests in a downloaded desktop VS Code, for machines whose network allows the download. */
void path;
void runHostTests;
