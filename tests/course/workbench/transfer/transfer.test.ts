import { unzipSync, zipSync } from 'fflate';
import { decodeCheckpoint, encodeCheckpoint, MODEL_FORMAT_VERSION } from '#models';
import { exportFiles, exportPlant } from '#course/workbench/transfer/export-plant';
import { importPlant } from '#course/workbench/transfer/import-plant';
import { RunError } from '#run/failure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleCheckpoint, samplePlant } from '../sample-plant.ts';

const plant = samplePlant();
const { zip } = exportPlant(plant);
const files = exportFiles(plant);
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const parse = (bytes: Uint8Array): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
const importZip = (bytes: Uint8Array) => importPlant(new Map([['my.zip', bytes]]), 5);
const importLoose = (change: Record<string, Uint8Array | null>, from = files) => {
  const chosen = Object.entries({ ...from, ...change }).filter(
    (entry): entry is [string, Uint8Array] => entry[1] !== null,
  );
  return importPlant(new Map(chosen), 5);
};
/** Without the story no hash is checked, so that the check under test is reached. */
const bare = { 'terrarium.json': null, 'training_state.safetensors': null };

function failureOf(work: () => unknown): RunError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(RunError);
    return error as RunError;
  }
  throw new Error('It was taken.');
}

describe('export and import', () => {
  it('gives the same plant back, ready to grow on', () => {
    const back = importZip(zip);
    expect({ ...back.record, id: '', savedMs: 0 }).toEqual({ ...plant.record, id: '', savedMs: 0 });
    expect(back.record.id).not.toBe(plant.record.id);
    expect(back.state).toEqual(plant.state);
    expect(decodeCheckpoint(back.state.bytes)).toEqual(sampleCheckpoint());
  });

  it('takes the loose files too, and equal plants give equal bytes', () => {
    expect(importLoose({}).state).toEqual(plant.state);
    expect(exportPlant(samplePlant()).zip).toEqual(zip);
  });

  it('writes a safetensors file as the format is specified, read here by hand', () => {
    const unpacked = unzipSync(zip);
    expect(Object.keys(unpacked).sort()).toEqual(
      [
        'README.md',
        'config.json',
        'model.safetensors',
        'terrarium.json',
        'tokenizer.json',
        'tokenizer_config.json',
        'training_state.safetensors',
      ].map((name) => `my-sprout/${name}`),
    );
    const bytes = unpacked['my-sprout/model.safetensors']!;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = Number(view.getBigUint64(0, true));
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Record<
      string,
      { dtype: string; shape: number[]; data_offsets: [number, number] }
    >;
    const config = parse(unpacked['my-sprout/config.json']!);
    const embedding = header['model.embed_tokens.weight']!;
    expect(embedding).toMatchObject({ dtype: 'F32', shape: [config['vocab_size'], config['hidden_size']] });
    const { weights } = sampleCheckpoint();
    delete header['__metadata__'];
    for (const [name, { data_offsets: offsets, shape }] of Object.entries(header)) {
      const size = shape.reduce((product, side) => product * side, 1);
      expect(offsets[1] - offsets[0]).toBe(4 * size);
      for (const index of [0, size >> 1, size - 1])
        expect(view.getFloat32(8 + length + offsets[0] + 4 * index, true)).toBe(weights[name]![index]);
    }
    expect(config).toMatchObject({ model_type: 'llama', tie_word_embeddings: true, head_dim: 16 });
    expect(new TextDecoder().decode(unpacked['my-sprout/README.md'])).toContain('# My sprout');
  });

  it('takes weights alone, to be asked and not grown on', () => {
    const { record, state } = importLoose(bare);
    expect(record).toMatchObject({ spec: null, size: 'sprout', name: 'Imported model', stepsDone: null });
    expect(state.kind).toBe('weights');
  });

  it('takes a model that says nothing of this course', () => {
    const { terrarium, ...config } = parse(files['config.json']!);
    expect(terrarium).toEqual(plant.record.versions);
    const { record } = importLoose({ ...bare, 'config.json': json(config) });
    expect(record.versions).toMatchObject({ world: 'unknown', format: MODEL_FORMAT_VERSION });
  });
});

const config = parse(files['config.json']!);
const altered = (name: string, at: number): Record<string, Uint8Array> => {
  const bytes = Uint8Array.from(files[name]!);
  bytes[at < 0 ? bytes.length + at : at]! ^= 0x55;
  return { [name]: bytes };
};
const withNaN = (): Uint8Array => {
  const bytes = Uint8Array.from(files['model.safetensors']!);
  new DataView(bytes.buffer).setFloat32(bytes.length - 4, NaN, true);
  return bytes;
};
const story = parse(files['terrarium.json']!);
const state = (change: object): Record<string, Uint8Array | null> => ({
  'training_state.safetensors': encodeCheckpoint({ ...sampleCheckpoint(), ...change }),
  'terrarium.json': json({ ...story, files: {} }),
});

describe('every fault has its own words', () => {
  const faults: [string, Record<string, Uint8Array | null>, RegExp][] = [
    ['a missing file', { 'model.safetensors': null }, /model\.safetensors is missing/],
    [
      'two missing files',
      { 'model.safetensors': null, 'config.json': null },
      /config\.json and model\.safetensors are missing/,
    ],
    ['an altered weight', altered('model.safetensors', -9), /model\.safetensors is not the one/],
    [
      'a file cut short',
      { 'model.safetensors': files['model.safetensors']!.subarray(0, 5000) },
      /cut short: 5000 of/,
    ],
    ['a changed card of the run', { 'terrarium.json': json({ ...story, version: 9 }) }, /version is 9/],
    [
      'losses that are none',
      { 'terrarium.json': json({ ...story, losses: ['much'] }) },
      /losses are no list/,
    ],
    [
      'more losses than steps',
      { 'terrarium.json': json({ ...story, losses: Array(50).fill(1) }) },
      /50 losses in 4 steps/,
    ],
    [
      'a run that is none',
      { 'terrarium.json': json({ ...story, spec: { size: 'oak' } }) },
      /spec is no training run/,
    ],
    [
      'no JSON',
      { ...bare, 'config.json': new TextEncoder().encode('<!doctype html>') },
      /config\.json is not JSON/,
    ],
    [
      'another architecture',
      { ...bare, 'config.json': json({ ...config, model_type: 'gpt2' }) },
      /model_type "gpt2"/,
    ],
    [
      'another shape',
      { ...bare, 'config.json': json({ ...config, hidden_size: 64 }) },
      /is \[1024, 32\] where the configuration asks for/,
    ],
    [
      'a layer too many',
      { ...bare, 'config.json': json({ ...config, num_hidden_layers: 2 }) },
      /weights hold no tensor/,
    ],
    [
      'a vocabulary of another size',
      {
        ...bare,
        'tokenizer.json': json({
          ...parse(files['tokenizer.json']!),
          model: { type: 'BPE', vocab: { a: 0 }, merges: [] },
        }),
      },
      /tokens and the config\.json 1024|cannot be used/,
    ],
    [
      'another tokenizer',
      {
        ...bare,
        'config.json': json({ ...config, terrarium: { world: '1', tokenizer: 'ffffffff', format: '1' } }),
      },
      /trained with tokenizer ffffffff/,
    ],
    [
      'versions that are none',
      { ...bare, 'config.json': json({ ...config, terrarium: 'yes' }) },
      /no versions/,
    ],
    ['a number that is none', { ...bare, 'model.safetensors': withNaN() }, /holds NaN at place/],
    [
      'weights of another type',
      { ...bare, 'model.safetensors': new TextEncoder().encode('hello') },
      /safetensors/,
    ],
    ['a state of other weights', state({ weights: sampleCheckpoint(5).weights }), /tensor ‘.*’ differs/],
    [
      'a state of another world',
      state({ versions: { ...sampleCheckpoint().versions, world: '0' } }),
      /its versions are others/,
    ],
    ['a state of another run', state({ seed: 8 }), /tell of different runs/],
    [
      'a state without end',
      state({ recipe: { ...sampleCheckpoint().recipe, batchSize: 4096, microBatchSize: 4096 } }),
      /recipe cannot be followed/,
    ],
    [
      'a state of another format',
      state({ versions: { ...sampleCheckpoint().versions, format: '9' } }),
      /format 9/,
    ],
  ];
  it.each(faults)('%s', (_, change, words) => {
    const failure = failureOf(() => importLoose(change));
    expect(failure.code).toBe('unusable-file');
    expect(failure.message).toMatch(words);
    expect(failure.remedy.length).toBeGreaterThan(10);
  });

  it('nothing of a model, a zip beside others, a zip with a name twice', () => {
    expect(failureOf(() => importPlant(new Map([['cat.png', json('meow')]]), 5)).message).toMatch(
      /None of these files/,
    );
    expect(
      failureOf(() =>
        importPlant(
          new Map([
            ['a.zip', zip],
            ['b.json', json(1)],
          ]),
          5,
        ),
      ).message,
    ).toMatch(/together with other/);
    const twice = zipSync({ 'a/config.json': json(1), 'b/config.json': json(2) });
    expect(failureOf(() => importZip(twice)).message).toMatch(/config\.json twice/);
  });

  it('a zip of too many files', () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`note-${index}.txt`, json(index)])),
    );
    expect(failureOf(() => importZip(many)).message).toMatch(/more than 64 files/);
  });

  it('a zip bomb, also one that says it is small', () => {
    const bomb = zipSync({ 'model.safetensors': new Uint8Array(90_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(failureOf(() => importZip(bomb)).message).toMatch(/unpacks to more than/);
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    view.setUint32(22, 1000, true);
    expect(failureOf(() => importZip(lying)).code).toBe('unusable-file');
  }, 30_000);
});

describe('damaged zips', () => {
  it('are refused in words or give the very same plant, wherever a byte is wrong', () => {
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(zip);
        damaged[at]! ^= change;
        try {
          expect(importZip(damaged).state).toEqual(plant.state);
        } catch (error) {
          expect(error).toMatchObject({ code: 'unusable-file' });
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('are refused in words when they are cut short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: zip.length - 30_000 }), (length) => {
        expect(failureOf(() => importZip(zip.subarray(0, length))).code).toBe('unusable-file');
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
