import { globSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ScenarioTable } from './scenario.ts';

const module = z.object({
  scenarios: z.custom<ScenarioTable>((value) => typeof value === 'object' && value !== null),
});

const FOLDER = path.join(import.meta.dirname, '..');
const SUFFIX = '.scenarios.ts';

/** The scenarios of every platform, by the name of their file; a platform without any fails the suite. */
export const scenarioTables: Readonly<Record<string, ScenarioTable>> = Object.fromEntries(
  await Promise.all(
    globSync(`*${SUFFIX}`, { cwd: FOLDER })
      .sort()
      .map(async (file) => {
        const loaded: unknown = await import(path.join(FOLDER, file));
        return [path.basename(file, SUFFIX), module.parse(loaded).scenarios] as const;
      }),
  ),
);
