/** Why a store cannot be opened or migrated. */
export type RefusalReason =
  | 'folder held'
  | 'folder unusable'
  | 'record gone'
  | 'record there'
  | 'server unreachable'
  | 'behind'
  | 'ahead'
  | 'changed'
  | 'unfinished';

/** A database that cannot be used as it is; the message says in a sentence or two what is wrong and what to do. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';

  constructor(
    readonly reason: RefusalReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
