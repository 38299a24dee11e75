import { closeSync, fsyncSync, openSync } from 'node:fs';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * The folder of an embedded database, from which the engine's fsync reaches the disk: as it comes, its file
 * system for Node ignores it, and a power cut can lose what was acknowledged.
 */
export class DurableFolder extends NodeFS {
  override async init(...[pglite, options]: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(pglite, options);
    const syncForReal = (module: { NODEFS: NodeFiles }) => {
      const files = module.NODEFS;
      files.stream_ops.fsync = (file) => fsyncFile(files, file);
    };
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), syncForReal],
      },
    };
  }
}

/** What is used here of Emscripten's file system for Node. */
interface NodeFiles {
  stream_ops: { fsync?: (file: OpenFile) => number };
  realPath(node: object): string;
}

/** An open file; a directory has no descriptor of the system. */
interface OpenFile {
  nfd?: number;
  node: object;
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
function endWithoutPromise(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
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
