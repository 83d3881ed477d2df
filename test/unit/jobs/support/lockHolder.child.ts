// Holds the write lock of the journal named by the first argument until a line arrives on standard input.
import { DatabaseSync } from 'node:sqlite';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');
// Whoever writes at this moment is waited for.
const db = new DatabaseSync(file, { timeout: 5_000 });
db.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
process.stdin.once('data', () => {
  db.exec('COMMIT');
  process.stdout.write('released\n', () => process.exit(0));
});
