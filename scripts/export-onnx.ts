import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModelFolder } from './growing/shipped-model.ts';
import { writeWhole } from './growing/write-whole.ts';
import { exportOnnx } from './onnx/export-onnx.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Writes a model of the course as ONNX, in the layout that transformers.js loads:
 *   npm run export-onnx -- fern
 *   npm run export-onnx -- .cache/grow/sprout --out .cache/onnx/sprout
 */

const HELP = `npm run export-onnx -- <shipped model or folder in Hugging Face's layout> [--out DIR]
  --out DIR   where to write (default: .cache/onnx/<name>)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
});

async function run(): Promise<void> {
  const [source] = positionals;
  if (source === undefined) throw new Error(`Name a model.\n\n${HELP}`);
  const isPath = /[/\\.]/.test(source);
  const folder = isPath ? resolve(projectRoot, source) : join(projectRoot, 'public', 'models', source);
  const { weights, tokenizer, versions } = await loadModelFolder(folder);
  const name = folder.split(/[/\\]/).at(-1)!;
  const out = resolve(projectRoot, values.out ?? join('.cache', 'onnx', name));
  for (const [path, bytes] of Object.entries(
    exportOnnx({ weights, tokenizer, ...(versions && { versions }) }),
  )) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, bytes);
  }
  console.log(`wrote ${out}`);
  // The library's kernels keep timers alive in Node.
  process.exit(0);
}

if (values.help) console.log(HELP);
else await run().catch(failWithMessage);
