import { countParameters, createTransformer } from '#models';
import { importHuggingFace } from '#models/hugging-face';
import { ModelFilesError, verifyFiles, type FileManifest } from '#models/verify-files';
import { RunError } from './failure.ts';
import { holdModel, type HeldModel } from './held-model.ts';
import { fetchFile, modelFiles, parseJson, type ModelFile } from './model-files.ts';
import { rememberLoads } from './remember-loads.ts';

/**
 * Fetches a shipped model by the name of its folder and checks its files by hash before anything is made of them.
 * @param models address of the folder that holds a folder for each shipped model
 */
export function createShippedModels(models: URL): (name: string) => Promise<HeldModel> {
  return rememberLoads((name) => loadModel(name, new URL(`${encodeURIComponent(name)}/`, models)));
}

async function loadModel(name: string, folder: URL): Promise<HeldModel> {
  const [manifestFile, ...contents] = await Promise.all(
    ['manifest.json', ...modelFiles].map((file) => fetchFile(new URL(file, folder))),
  );
  const manifest = readManifest(parseJson('manifest.json', manifestFile!));
  const files = Object.fromEntries(modelFiles.map((file, index) => [file, contents[index]!])) as Record<
    ModelFile,
    Uint8Array
  >;
  requireIntact(manifest, files);

  const { weights, tokenizer } = importHuggingFace(files);
  const model = await createTransformer(weights, tokenizer);
  return holdModel(model, tokenizer, () => ({
    source: { kind: 'shipped', name },
    name,
    parameters: countParameters(model.config),
    vocabularySize: model.vocabularySize,
    contextLength: model.contextLength,
    steps: manifest.steps,
  }));
}

/** What a shipped model's `manifest.json` says, as far as a page needs it. */
interface ShippedManifest extends FileManifest {
  /** Optimiser steps behind the model; null where the manifest does not say. */
  readonly steps: number | null;
}

/** @throws RunError when the manifest does not list every file that is fetched here */
function readManifest(json: unknown): ShippedManifest {
  const manifest = json as { files?: FileManifest['files']; growth?: { steps?: unknown } } | null;
  const listed = manifest?.files;
  const steps = manifest?.growth?.steps;
  const checks = modelFiles.map((file) => [file, listed?.[file]] as const);
  const complete = checks.every(
    ([, check]) => typeof check?.sha256 === 'string' && typeof check.sizeBytes === 'number',
  );
  if (!complete) {
    throw new RunError(
      'file-damaged',
      'The file manifest.json is damaged: it does not list the model’s files.',
    );
  }
  return {
    files: Object.fromEntries(checks) as FileManifest['files'],
    steps: typeof steps === 'number' ? steps : null,
  };
}

function requireIntact(manifest: FileManifest, files: Readonly<Record<string, Uint8Array>>): void {
  try {
    verifyFiles(manifest, files);
  } catch (error) {
    if (!(error instanceof ModelFilesError)) throw error;
    throw new RunError('file-damaged', error.problems.map(({ message }) => message).join(' '));
  }
}
