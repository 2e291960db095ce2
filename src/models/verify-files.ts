import { sha256 } from './sha256.ts';

/** What the files of a shipped model must be. */
export interface FileManifest {
  readonly files: Readonly<Record<string, { readonly sizeBytes: number; readonly sha256: string }>>;
}

export interface FileProblem {
  readonly file: string;
  readonly kind: 'missing' | 'truncated' | 'altered';
  /** The problem as a sentence. */
  readonly message: string;
}

/** Model files that are not what their manifest says; nothing of them should be used. */
export class ModelFilesError extends Error {
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super(
      `${problems.map(({ message }) => message).join(' ')} The model was not used. Fetch its files again.`,
    );
    this.name = 'ModelFilesError';
    this.problems = problems;
  }
}

/** The manifest of files as they are. */
export function createManifest(files: Readonly<Record<string, Uint8Array>>): FileManifest {
  const entries = Object.entries(files).map(([name, bytes]) => [
    name,
    { sizeBytes: bytes.length, sha256: sha256(bytes) },
  ]);
  return { files: Object.fromEntries(entries) as FileManifest['files'] };
}

function findProblem(
  file: string,
  expected: FileManifest['files'][string],
  bytes?: Uint8Array,
): FileProblem | null {
  if (bytes === undefined) return { file, kind: 'missing', message: `The file ${file} is missing.` };
  if (bytes.length < expected.sizeBytes) {
    const message = `The file ${file} is cut short: ${bytes.length} of ${expected.sizeBytes} bytes arrived.`;
    return { file, kind: 'truncated', message };
  }
  if (bytes.length > expected.sizeBytes || sha256(bytes) !== expected.sha256) {
    return {
      file,
      kind: 'altered',
      message: `The file ${file} is not the one that was published: its contents differ.`,
    };
  }
  return null;
}

/**
 * Checks every file of a manifest before anything is made of it.
 * @throws ModelFilesError that lists each file that is missing, cut short or altered
 */
export function verifyFiles(manifest: FileManifest, files: Readonly<Record<string, Uint8Array>>): void {
  const problems = Object.entries(manifest.files)
    .map(([file, expected]) => findProblem(file, expected, files[file]))
    .filter((problem) => problem !== null);
  if (problems.length > 0) throw new ModelFilesError(problems);
}
