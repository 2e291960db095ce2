import { exportHuggingFace, type HuggingFaceModel } from '#models';
import { transformerGraph } from './transformer-graph.ts';

/** A model's files by their paths, as transformers.js looks for them in a repository. */
export type OnnxFiles = Readonly<
  Record<'config.json' | 'tokenizer.json' | 'tokenizer_config.json' | 'onnx/model.onnx', Uint8Array>
>;

/** Writes a model of the course so that transformers.js can load and run it, in single precision (`dtype: 'fp32'`). */
export function exportOnnx(model: HuggingFaceModel): OnnxFiles {
  const files = exportHuggingFace(model);
  return {
    'config.json': files['config.json'],
    'tokenizer.json': files['tokenizer.json'],
    'tokenizer_config.json': files['tokenizer_config.json'],
    'onnx/model.onnx': transformerGraph(model.weights),
  };
}
