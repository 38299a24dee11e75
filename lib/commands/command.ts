import { BackupFault } from '@/lib/db/backup/backup-fault';
import { StoreRefusal } from '@/lib/db/connection/store-refusal';
import { SettingsRefusal } from '@/lib/process/settings/settings';
import { prepareClient } from './building/prepare-client';
import { ProgramFault } from './building/programs';
import { ListenRefusal } from './serving/listen-refusal';

/** What a command cannot do as it was asked; its message is a sentence for whoever ran it. */
export class CommandRefusal extends Error {}

const SAID_IN_A_SENTENCE = [
  BackupFault,
  CommandRefusal,
  ListenRefusal,
  SettingsRefusal,
  StoreRefusal,
  ProgramFault,
] as const;

/** Runs a command. A refusal is printed as its sentence, anything else with its stack; both end the process with exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const refusal = SAID_IN_A_SENTENCE.find((kind) => error instanceof kind);
    console.error(refusal && error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** The same of a command on the database: what speaks to that can only be loaded within it, once its client is there. */
export function runOnDatabase(command: () => Promise<void>): Promise<void> {
  return runCommand(async () => {
    await prepareClient();
    await command();
  });
}
