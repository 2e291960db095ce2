import { exportHuggingFace, type Checkpoint, type HuggingFaceFiles, type Tokenizer } from '#models';

/** The model of a checkpoint as it ships: Hugging Face's layout, half precision. */
export function exportGrown(checkpoint: Checkpoint, tokenizer: Tokenizer): HuggingFaceFiles {
  const { config, weights, versions } = checkpoint;
  return exportHuggingFace({ weights: { config, tensors: weights }, tokenizer, versions }, { format: 'F16' });
}
