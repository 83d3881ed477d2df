import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Everything that output channels of this name have received in a profile's windows, oldest file first: the editor
 * keeps each channel's text in a file of its log folder. Empty where there is none.
 */
export function readOutput(userData: string, channel: string): string {
  const root = ['logs', 'server/data/logs'].map((name) => path.join(userData, name));
  const files = root.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      );
    } catch {
      return [];
    }
  });
  return files
    .filter((file) => path.basename(file).replace(/^\d+-/, '') === `${channel}.log`)
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
}
