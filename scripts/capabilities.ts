import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportCapabilities, type Capability } from '#models/capabilities/report';
import { createWorld } from '#world';
import { loadModelFolder } from './growing/shipped-model.ts';
import { worldSizeOf, type TextName } from './growing/training-set.ts';
import { projectRoot } from './site/project-root.ts';

/*
 * Reports what a grown model can do of what the lessons need, on material withheld from its training:
 *   npm run capabilities -- shrub            (public/models/shrub, or .cache/grow/shrub)
 *   npm run capabilities -- path/to/model --questions 200 --world full --json report.json
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    questions: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    world: { type: 'string' },
    json: { type: 'string' },
  },
});

const [name] = positionals;
if (name === undefined) throw new Error('Name a model: npm run capabilities -- fern');
const folder = [join('public', 'models', name), join('.cache', 'grow', name), name]
  .map((path) => resolve(projectRoot, path))
  .find((path) => existsSync(join(path, 'model.safetensors')));
if (folder === undefined) {
  throw new Error(
    `There is no model "${name}" in public/models or .cache/grow. Grow one: npm run grow -- ${name}`,
  );
}

/** The text it grew on: what the card of a shipped model says, or the manifest of any other. */
function textOf(folder: string): TextName | undefined {
  const path = ['card.json', 'manifest.json']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file));
  if (path === undefined) return undefined;
  return (JSON.parse(readFileSync(path, 'utf8')) as { growth?: { text?: TextName } }).growth?.text;
}

const text = textOf(folder);
const worldSize = values.world ?? worldSizeOf(text ?? 'pocket');
if (worldSize !== 'full' && worldSize !== 'pocket') throw new Error('--world takes pocket or full.');

const percent = (share: number | undefined): string =>
  share === undefined ? '' : `${(100 * share).toFixed(1)} %`;

function printLine({ name: what, lessons, right, wellFormed, chance, count }: Capability): void {
  console.log(
    [
      percent(right).padStart(7),
      `chance ${percent(chance) || '–'}`.padEnd(15),
      `well-formed ${percent(wellFormed) || '–'}`.padEnd(20),
      `n ${count}`.padEnd(7),
      `lesson ${lessons.join(', ')}`.padEnd(13),
      what,
    ].join('  '),
  );
}

const { model } = await loadModelFolder(folder);
const lines = await reportCapabilities(model, createWorld({ size: worldSize }), {
  seed: Number(values.seed),
  count: Number(values.questions),
  onLine: printLine,
});
if (values.json !== undefined) {
  const report = { model: name, world: worldSize, seed: Number(values.seed), text, capabilities: lines };
  writeFileSync(resolve(values.json), `${JSON.stringify(report, null, 2)}\n`);
}
