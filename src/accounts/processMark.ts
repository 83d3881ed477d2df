import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process something belongs to, on whichever machine that shares the disk. */
export interface ProcessMark {
  /** Where its number means that process: see `ProcessTable.place`. */
  readonly place: string;
  readonly pid: number;
  /** When the process began, as the system counts it; null where that is not known. */
  readonly started: string | null;
}

/** The processes that can be seen from here. */
export interface ProcessTable {
  /**
   * Names the machine, its boot and its space of process numbers: only where all of them agree does a number name the same
   * process. A shared home is used by several machines, and a volume by several containers of one.
   */
  readonly place: string;
  /** False only when there is no process of that number. */
  isRunning(pid: number): boolean;
  /** When the process of that number began; null where the system does not say. */
  startOf(pid: number): string | null;
}

/** Of this process. */
export function ownMark(table: ProcessTable): ProcessMark {
  return { place: table.place, pid: process.pid, started: table.startOf(process.pid) };
}

/**
 * True only when the process is known to have ended: none of that number runs, the number was given out again since, or
 * the machine was started again. Of another machine's processes nothing is known.
 */
export function hasEnded({ place, pid, started }: ProcessMark, table: ProcessTable): boolean {
  if (place !== table.place) return isEarlierBoot(place, table.place);
  if (!table.isRunning(pid)) return true;
  const now = started === null ? null : table.startOf(pid);
  return now !== null && now !== started;
}

const SEPARATOR = '/';

/**
 * The processes of this machine. Linux says which boot it is, which space of numbers the process is in, and when each
 * process began; of other systems only the name of the machine is known.
 */
export function systemProcesses(): ProcessTable {
  const boot = textOf('/proc/sys/kernel/random/boot_id');
  const parts = boot === '' ? [hostname()] : [hostname(), textOf('/etc/machine-id'), boot, numberSpace()];
  return {
    place: parts.map((part) => part.replaceAll(SEPARATOR, '_')).join(SEPARATOR),
    isRunning,
    startOf,
  };
}

/** An installation that has an id of its own and is in a later boot now has ended all its processes. */
function isEarlierBoot(place: string, here: string): boolean {
  const [host, machine, boot] = place.split(SEPARATOR);
  const [ownHost, ownMachine, ownBoot] = here.split(SEPARATOR);
  const isSameMachine = host === ownHost && machine !== undefined && machine !== '' && machine === ownMachine;
  return isSameMachine && boot !== undefined && boot !== ownBoot;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Only this one says that there is no such process; EPERM says that there is one of another user.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** The 22nd field of /proc/<pid>/stat, in clock ticks since the boot; the second may hold blanks and brackets. */
function startOf(pid: number): string | null {
  const text = textOf(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[19] ?? null;
}

function numberSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** Empty when there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
