import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Everything that output channels of this name have received in a profile's windows, oldest window first: the editor
 * keeps each channel's text in a file of its log folder. Empty where there is none.
 */
export function readOutput(userData: string, channel: string): string {
  const logs = path.join(userData, 'logs');
  if (!existsSync(logs)) return '';
  return readdirSync(logs, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file).replace(/^\d+-/, '') === `${channel}.log`)
    .sort()
    .map((file) => readFileSync(path.join(logs, file), 'utf8'))
    .join('');
}
