import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createManifest,
  createTransformer,
  decodeCheckpoint,
  exportHuggingFace,
  importHuggingFace,
  initialiseWeights,
  ModelFilesError,
  readSafetensors,
  sha256,
  verifyFiles,
  writeSafetensors,
  type HuggingFaceFiles,
} from '#models';
import { maximumDifference, tinyConfig, tokenizer } from './fixtures.ts';

const weights = initialiseWeights(tinyConfig, 6);
const versions = { world: '1.0.0', tokenizer: tokenizer.version, format: '1' };
const files = exportHuggingFace({ weights, tokenizer, versions });
const parse = (bytes: Uint8Array): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;

describe('SHA-256', () => {
  it('gives the digests of FIPS 180-4', () => {
    const digest = (text: string): string => sha256(new TextEncoder().encode(text));
    expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with OpenSSL at every length around a block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) % 256);
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('Hugging Face layout', () => {
  it('names and describes the model as Llama does', () => {
    expect(parse(files['config.json'])).toMatchObject({
      architectures: ['LlamaForCausalLM'],
      model_type: 'llama',
      hidden_size: 32,
      intermediate_size: 48,
      num_hidden_layers: 2,
      num_attention_heads: 2,
      num_key_value_heads: 2,
      head_dim: 16,
      vocab_size: 384,
      max_position_embeddings: 32,
      rope_theta: 10_000,
      rms_norm_eps: 1e-5,
      hidden_act: 'silu',
      tie_word_embeddings: true,
      bos_token_id: 0,
      eos_token_id: 0,
      torch_dtype: 'float32',
    });
    const { tensors } = readSafetensors(files['model.safetensors']);
    expect(tensors.get('model.embed_tokens.weight')!.shape).toEqual([384, 32]);
    expect(tensors.get('model.layers.1.mlp.gate_proj.weight')!.shape).toEqual([48, 32]);
    expect(tensors.get('model.layers.1.mlp.down_proj.weight')!.shape).toEqual([32, 48]);
    expect(tensors.has('lm_head.weight')).toBe(false);
    expect(tensors.size).toBe(2 + 2 * 9);
  });

  it('brings back weights, tokenizer and versions exactly', () => {
    const read = importHuggingFace(files);
    expect(read.weights).toEqual(weights);
    expect(read.versions).toEqual(versions);
    expect(read.tokenizer.version).toBe(tokenizer.version);
    expect(read.tokenizer.encode('Mara lives in Torvik.')).toEqual(tokenizer.encode('Mara lives in Torvik.'));
  });

  it('halves the size in half precision and changes the logits little', async () => {
    const small = exportHuggingFace({ weights, tokenizer }, { format: 'F16' });
    expect(small['model.safetensors'].length).toBeLessThan(files['model.safetensors'].length * 0.55);
    expect(parse(small['config.json'])['torch_dtype']).toBe('float16');
    const [exact, rounded] = [
      await createTransformer(weights, tokenizer),
      await createTransformer(importHuggingFace(small).weights, tokenizer),
    ];
    expect(maximumDifference(await exact.logits([5, 9]), await rounded.logits([5, 9]))).toBeLessThan(5e-3);
  });

  const changed = (change: Record<string, unknown>): HuggingFaceFiles => ({
    ...files,
    'config.json': new TextEncoder().encode(JSON.stringify({ ...parse(files['config.json']), ...change })),
  });

  it.each([
    [{ model_type: 'gpt2' }, 'model_type "gpt2"'],
    [{ tie_word_embeddings: false }, 'tie_word_embeddings false'],
    [{ num_key_value_heads: 1 }, 'num_key_value_heads 1'],
    [{ rope_scaling: { type: 'linear' } }, 'rope_scaling'],
    [{ attention_bias: true }, 'attention_bias'],
    [{ hidden_act: 'gelu' }, 'hidden_act'],
    [{ hidden_size: 'wide' }, 'hidden_size'],
    [{ hidden_size: 64 }, 'asks for [384, 64]'],
    [{ num_hidden_layers: 3 }, "no tensor 'model.layers.2"],
    [{ num_hidden_layers: 1 }, "a tensor 'model.layers.1"],
  ])('refuses a configuration with %j', (change, message) => {
    expect(() => importHuggingFace(changed(change))).toThrow(message);
  });

  it('says which file is missing or no JSON', () => {
    for (const name of ['config.json', 'model.safetensors', 'tokenizer.json'] as const) {
      const rest: Partial<HuggingFaceFiles> = { ...files };
      Reflect.deleteProperty(rest, name);
      expect(() => importHuggingFace(rest)).toThrow(`${name} is missing`);
    }
    expect(() => importHuggingFace({ ...files, 'config.json': Uint8Array.of(123) })).toThrow(
      'config.json is not JSON',
    );
  });
});

describe('checkpoint files', () => {
  it('are told from mere weights', () => {
    expect(() => decodeCheckpoint(files['model.safetensors'])).toThrow('no training state');
    expect(() => decodeCheckpoint(writeSafetensors([]))).toThrow('no training state');
  });
});

describe('verifyFiles', () => {
  const manifest = createManifest({ ...files });

  it('accepts files as they were published', () => {
    expect(() => verifyFiles(manifest, { ...files, 'notes.txt': new Uint8Array(3) })).not.toThrow();
  });

  it('says in words which file is missing, cut short or altered', () => {
    const altered = files['model.safetensors'].slice();
    altered[altered.length - 1]! ^= 1;
    const found = {
      'config.json': files['config.json'].subarray(0, 20),
      'model.safetensors': altered,
      'tokenizer_config.json': new Uint8Array([...files['tokenizer_config.json'], 32]),
    };
    const check = (): void => verifyFiles(manifest, found);
    expect(check).toThrow(ModelFilesError);
    expect(check).toThrow(/config\.json is cut short: 20 of \d+ bytes/u);
    expect(check).toThrow(/model\.safetensors is not the one that was published/u);
    expect(check).toThrow(/tokenizer\.json is missing/u);
    expect(check).toThrow(/tokenizer_config\.json is not the one/u);
  });
});
