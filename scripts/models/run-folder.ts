import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeCheckpoint, encodeCheckpoint, type Checkpoint } from '#models';

/** What makes two runs the same run. */
export interface RunIdentity {
  readonly size: string;
  readonly world: string;
  readonly words: number;
  readonly seed: number;
}

/** A folder that holds one run's newest checkpoint. */
export interface RunFolder {
  readonly path: string;
  /** The newest checkpoint, if the run was started before. @throws Error when the folder holds another run */
  load(): Checkpoint | undefined;
  /** Replaces the checkpoint in one step, so that an interrupted write leaves the one before. */
  save(checkpoint: Checkpoint): void;
}

export function openRunFolder(path: string, identity: RunIdentity): RunFolder {
  const identityFile = join(path, 'run.json');
  const checkpointFile = join(path, 'checkpoint.safetensors');
  const writeWhole = (file: string, bytes: string | Uint8Array): void => {
    writeFileSync(`${file}.part`, bytes);
    renameSync(`${file}.part`, file);
  };
  const own = JSON.stringify(identity);
  return {
    path,
    load() {
      if (!existsSync(checkpointFile)) return undefined;
      const found = readFileSync(identityFile, 'utf8');
      if (found !== own) {
        throw new Error(
          `The folder ${path} holds another run, ${found}, not ${own}. Remove it or change --seed.`,
        );
      }
      return decodeCheckpoint(readFileSync(checkpointFile));
    },
    save(checkpoint) {
      mkdirSync(path, { recursive: true });
      writeWhole(identityFile, own);
      writeWhole(checkpointFile, encodeCheckpoint(checkpoint));
    },
  };
}
