import mjs from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import type { RuntimeFiles } from '#models/hub/load-hub-model';

/** ONNX Runtime's files as the course publishes them. Only a bundler knows their addresses. */
export const runtimeFiles: RuntimeFiles = { mjs, wasm };
