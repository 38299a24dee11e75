/** A file that is no whole backup; its message says in a sentence what is wrong. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}
