import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StoreRefusal } from '../connection/store-refusal';
import { type Holder, isOfThisKernel, thisProcess, whoHolds } from './holder';
import { type LeaseFault, startLease, watchLease } from './lease';
import {
  type EarlierHolder,
  freeLock,
  highestLock,
  makeLock,
  namesOf,
  readLock,
  removeBelow,
  removeLock,
} from './lock-files';
import { ask, listenIn } from './lock-socket';
import { processStart } from './process-start';

/** A folder that this process holds alone. */
export interface FolderLock {
  /**
   * Makes sure that the folder is still this process's, where that was not done within the last so many milliseconds;
   * ends the process where it is not. Called before anything is acknowledged.
   */
  confirm(within?: number): void;
  release(): void;
}

/**
 * Takes a folder for this process, making it where it is missing, and takes over the lock of a process that has gone;
 * throws a `StoreRefusal` while another one holds it, in whatever container or on whatever machine. Of one on this
 * kernel it is known at once whether it lives; of any other after up to fifteen seconds, by its lease.
 */
export async function takeFolder(dataFolder: string): Promise<FolderLock> {
  const folder = makeLockFolder(dataFolder);
  for (;;) {
    const last = highestLock(folder);
    if ((await judge(folder, last, dataFolder)) === 'changed') continue;
    const lock = await claim(folder, last + 1, dataFolder).catch((error: unknown) => {
      throw unusable(dataFolder, 'locked', error);
    });
    if (lock !== null) return lock;
  }
}

/** Whether the lock of a number is free to be followed, or has changed meanwhile; throws a `StoreRefusal` where it is held. */
async function judge(
  folder: string,
  number: number,
  dataFolder: string,
): Promise<'free' | 'changed'> {
  const lock = number === 0 ? { holder: null } : readLock(folder, number);
  if (lock === 'removed') return 'changed';
  const { holder } = lock;
  if (holder === null) return 'free';
  if (!('key' in holder)) return judgeEarlier(holder, dataFolder);
  const { lease, socket } = namesOf(holder.key);
  const answer = await ask(folder, socket);
  if (answer === 'broke off') return 'changed';
  // A process that is only paused cannot be told from one that is busy: it is never robbed while it can be seen.
  if (answer === 'answers' || answer === 'silent') throw refusal(dataFolder, holder, answer);
  // Where another kernel listens at a socket on a shared disk, this one refuses too.
  if (answer === 'refused' && isOfThisKernel(holder)) return 'free';
  const counts = () => isStillHeld(folder, number);
  switch (await watchLease(join(folder, lease), counts)) {
    case 'lapsed':
      return 'free';
    case 'void':
      return 'changed';
    case 'renewed':
      throw refusal(dataFolder, holder, 'answers');
  }
}

function isStillHeld(folder: string, number: number): boolean {
  if (highestLock(folder) !== number) return false;
  const lock = readLock(folder, number);
  return lock !== 'removed' && lock.holder !== null;
}

function refusal(dataFolder: string, holder: Holder, answer: 'answers' | 'silent'): StoreRefusal {
  const held = `The data folder ${resolve(dataFolder)} is in use by ${whoHolds(holder)}`;
  return new StoreRefusal(
    'folder held',
    answer === 'answers'
      ? `${held}. Stop that process, or set DATA_FOLDER to another folder.`
      : `${held}, which does not answer: it is paused or busy. Let it go on or end it, or set DATA_FOLDER to another folder.`,
  );
}

// A version without a lease is known by its process alone.
function judgeEarlier({ pid, started }: EarlierHolder, dataFolder: string): 'free' {
  const start = processStart(pid);
  if (start === 'gone') return 'free';
  if (start !== 'unknown' && started !== null && start.started !== started) return 'free';
  throw new StoreRefusal(
    'folder held',
    `The data folder ${resolve(dataFolder)} is in use by the process ${pid}. Stop that process, or set DATA_FOLDER to another folder.`,
  );
}

function makeLockFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'lock');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw unusable(dataFolder, 'made', error);
  }
}

function unusable(dataFolder: string, what: 'made' | 'locked', cause: unknown): StoreRefusal {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreRefusal(
    'folder unusable',
    `The data folder ${resolve(dataFolder)} cannot be ${what}: ${reason}. Set DATA_FOLDER to a folder that can be written.`,
    { cause },
  );
}

/** Takes the lock of a number, with the socket and the lease in place before anybody can read of them; null where another was first. */
async function claim(
  folder: string,
  number: number,
  dataFolder: string,
): Promise<FolderLock | null> {
  const key = `${number}-${randomBytes(6).toString('hex')}`;
  const names = namesOf(key);
  const leaseFile = join(folder, names.lease);
  const stopListening = await listenIn(folder, names.socket);
  // Of a folder that is gone nobody else can have taken hold: what is in memory is still given.
  const lease = startLease(leaseFile, () => {
    if (existsSync(folder)) endAsLost(dataFolder);
  });
  const letGo = () => {
    lease.stop();
    rmSync(leaseFile, { force: true });
    stopListening?.();
  };
  try {
    if (!makeLock(folder, number, thisProcess(key))) {
      letGo();
      return null;
    }
    if (highestLock(folder) !== number) {
      removeLock(folder, number);
      letGo();
      return null;
    }
    // From here on whoever held the folder before finds its lease gone.
    removeBelow(folder, number);
  } catch (error) {
    letGo();
    throw error;
  }
  return {
    confirm: (within) => endUnlessHeld(lease.renew(within), dataFolder),
    release: () => {
      // A lock that was taken over meanwhile is not this process's to free.
      if (lease.renew()?.fault !== 'lost') freeLock(folder, number, key);
      letGo();
    },
  };
}

function endUnlessHeld(fault: LeaseFault | null, dataFolder: string): void {
  if (fault === null) return;
  if (fault.fault === 'lost') {
    if (existsSync(join(dataFolder, 'lock'))) endAsLost(dataFolder);
    end(
      `The data folder ${resolve(dataFolder)} is gone: it was removed, or its disk was taken away. The program ends, since nothing can be written; what was acknowledged is where the folder is now, or in your last backup.`,
    );
  }
  const reason = fault.error instanceof Error ? fault.error.message : String(fault.error);
  end(
    `Whether the data folder ${resolve(dataFolder)} is still this process’s cannot be told: ${reason}. The program ends; start it again once the disk is sound.`,
  );
}

function endAsLost(dataFolder: string): never {
  end(
    `This process was paused or cut off for so long that another one has taken over the data folder ${resolve(dataFolder)}. It ends, and writes nothing more; stop the other one before starting it again.`,
  );
}

// Not thrown: the engine would run in circles on an error, and nothing may be acknowledged any more.
function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
