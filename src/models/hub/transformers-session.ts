import type * as Library from '@huggingface/transformers';
import type { DynamicCache, PreTrainedModel, Tensor } from '@huggingface/transformers';
import type { HubSession } from './cached-reader.ts';

type Outputs = Readonly<Record<string, Tensor>>;

/** A network of transformers.js, driven one call at a time. */
export function transformersSession(
  library: typeof Library,
  model: PreTrainedModel,
): HubSession<DynamicCache> {
  const { DynamicCache, Tensor } = library;
  const int64 = (values: readonly number[]): Tensor =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
  return {
    async forward(ids, past) {
      const outputs = (await model.forward({
        input_ids: int64(ids),
        attention_mask: int64(new Array<number>((past?.length ?? 0) + ids.length).fill(1)),
        past_key_values: past?.cache ?? null,
        // Networks that know this input leave out the logits of the other positions.
        num_logits_to_keep: new Tensor('int64', [1n], []),
      })) as Outputs;
      const entries = Object.fromEntries(
        Object.entries(outputs)
          .filter(([name]) => name.startsWith('present'))
          .map(([name, tensor]) => [name.replace('present', 'past_key_values'), tensor]),
      );
      past?.cache.update(entries);
      return { logits: lastRow(outputs['logits']!), cache: past?.cache ?? new DynamicCache(entries) };
    },
    async crop(cache, length) {
      const entries = Object.entries<Tensor>(cache);
      const canBeCut = entries.every(([name, { dims }]) => isKeyOrValue(name) && dims.length === 4);
      const cut: Record<string, Tensor> = {};
      for (const [name, tensor] of canBeCut ? entries : []) {
        const { type, data, dims } = await firstPlaces(tensor, length);
        cut[name] = new Tensor(type, data, dims);
      }
      await cache.dispose();
      return canBeCut ? new DynamicCache(cut) : null;
    },
    release: (cache) => cache.dispose(),
  };
}

const isKeyOrValue = (name: string): boolean => /^past_key_values\.\d+\.(key|value)$/.test(name);

/** The logits of the last position of [1, positions, vocabulary]. */
function lastRow(logits: Tensor): Float32Array {
  const size = logits.dims.at(-1)!;
  // Half-precision networks may answer in half precision.
  const data = logits.to('float32').data as Float32Array;
  return data.slice(data.length - size);
}

/** The first places of keys or values, [1, heads, places, width]. On a GPU they are fetched and go back with the next call. */
async function firstPlaces(tensor: Tensor, length: number): Promise<Pick<Tensor, 'type' | 'data' | 'dims'>> {
  const [batch, heads, places, width] = tensor.dims as [number, number, number, number];
  const all = (await tensor.ort_tensor.getData()) as Float32Array;
  const rows = batch * heads;
  const data = new (all.constructor as new (size: number) => Float32Array)(rows * length * width);
  for (let row = 0; row < rows; row++) {
    const from = row * places * width;
    data.set(all.subarray(from, from + length * width), row * length * width);
  }
  return { type: tensor.type, data, dims: [batch, heads, length, width] };
}
