import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

// Between two writes so close together no other process has had the time to take the folder over.
const JUST_CONFIRMED = 100;

const OTHERS = 0o077;

/**
 * The folder of an embedded database, as the engine's file system for Node does not treat it by itself: fsync reaches
 * the disk, where a power cut could lose what was acknowledged; nothing is changed, and no sync is reported, without
 * `confirm`, which ends the process where the folder is another's; and no file is open to other users of the machine.
 */
export class DurableFolder extends NodeFS {
  readonly #confirm: (within?: number) => void;

  constructor(folder: string, confirm: (within?: number) => void) {
    super(folder);
    this.#confirm = confirm;
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(pglite, options);
    const mend = ({ NODEFS }: { NODEFS: NodeFiles }) => {
      closeToOthers(NODEFS);
      confirmChanges(NODEFS, this.#confirm);
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), mend] },
    };
  }
}

/** What is used here of Emscripten's file system for Node. */
interface NodeFiles {
  node_ops: {
    mknod(parent: object, name: string, mode: number, device: number): object;
    setattr(node: object, attributes: Attributes): void;
    rename(node: object, parent: object, name: string): void;
    unlink(parent: object, name: string): void;
  };
  stream_ops: {
    fsync?: (file: OpenFile) => number;
    write(file: OpenFile, ...rest: WriteArguments): number;
    setattr(file: OpenFile, attributes: Attributes): void;
  };
  realPath(node: object): string;
}

type WriteArguments = [buffer: Uint8Array, offset: number, length: number, position: number];

/** What is to be changed of a file; a size cuts it off. */
interface Attributes {
  mode?: number;
  size?: number;
}

/** An open file; a directory has no descriptor of the system. */
interface OpenFile {
  nfd?: number;
  node: object;
}

// The engine gives a new file its mode after it is made, so that the process's umask does nothing.
function closeToOthers({ node_ops, stream_ops }: NodeFiles): void {
  const { mknod, setattr } = node_ops;
  const { setattr: setOpen } = stream_ops;
  const closed = (attributes: Attributes) =>
    attributes.mode === undefined ? attributes : { ...attributes, mode: attributes.mode & ~OTHERS };
  node_ops.mknod = (parent, name, mode, device) => mknod(parent, name, mode & ~OTHERS, device);
  node_ops.setattr = (node, attributes) => setattr(node, closed(attributes));
  stream_ops.setattr = (file, attributes) => setOpen(file, closed(attributes));
}

function confirmChanges(files: NodeFiles, confirm: (within?: number) => void): void {
  const { node_ops, stream_ops } = files;
  const { mknod, setattr, rename, unlink } = node_ops;
  const { write, setattr: setOpen } = stream_ops;
  const first = <Arguments extends unknown[], Result>(
    change: (...given: Arguments) => Result,
  ): ((...given: Arguments) => Result) => {
    return (...given) => {
      confirm(JUST_CONFIRMED);
      return change(...given);
    };
  };
  node_ops.mknod = first(mknod);
  node_ops.setattr = first(setattr);
  node_ops.rename = first(rename);
  node_ops.unlink = first(unlink);
  stream_ops.write = first((file, ...rest) => writeOrEnd(files, write, file, rest));
  stream_ops.setattr = first(setOpen);
  stream_ops.fsync = (file) => {
    const code = fsyncFile(files, file);
    // A commit is acknowledged after its sync: a process that was paused on the way finds out here.
    confirm();
    return code;
  };
}

// Without its log the engine cannot go on: it would panic, and then keep the processor busy without an end.
function writeOrEnd(
  files: NodeFiles,
  write: NodeFiles['stream_ops']['write'],
  file: OpenFile,
  rest: WriteArguments,
): number {
  try {
    return write(file, ...rest);
  } catch (error) {
    if (!files.realPath(file.node).includes('/pg_wal/')) throw error;
    endWithoutPromise(error, 'The disk is full or does not answer');
  }
}

function fsyncFile(files: NodeFiles, { nfd, node }: OpenFile): number {
  try {
    if (nfd === undefined) fsyncPath(files.realPath(node));
    else fsyncSync(nfd);
    return 0;
  } catch (error) {
    endWithoutPromise(error);
  }
}

// As PostgreSQL itself does where a sync fails: what the disk holds is not known until the log is read again.
// The engine would run in circles on an error that is thrown here.
function endWithoutPromise(error: unknown, otherwise = 'no reason was given'): never {
  const reason = error instanceof Error && error.message !== '' ? error.message : otherwise;
  console.error(
    `The disk did not take what was written to the database: ${reason}. The program ends; start it again once the disk is sound.`,
  );
  process.exit(1);
}

/** Has the disk keep a file, or which files a directory has, before it returns. */
export function fsyncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
