import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, SafetensorsError, writeSafetensors, type Tensor } from '#models';
import { fromFloat16, toFloat16 } from '#models/float16';

const tensors: [string, Tensor][] = [
  ['a', { shape: [2, 3], data: Float32Array.of(1, -2.5, 2e-8, 4e10, -0, 0.1) }],
  ['b.weight', { shape: [1], data: Float32Array.of(Math.PI) }],
  ['empty', { shape: [0, 4], data: new Float32Array(0) }],
];

/** A file from any header and data, right or wrong. */
function fileOf(header: unknown, dataLength: number, announced?: number): Uint8Array {
  const json = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + dataLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(announced ?? json.length), true);
  bytes.set(json, 8);
  return bytes;
}

const entry = (shape: unknown, begin: number, end: number, dtype = 'F32'): unknown => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

describe('safetensors', () => {
  it('come back as they were written', () => {
    const { tensors: read, metadata } = readSafetensors(
      writeSafetensors(tensors, { metadata: { made: 'here' } }),
    );
    expect([...read]).toEqual(tensors);
    expect(metadata).toEqual({ made: 'here' });
  });

  it('follow the published layout to the byte', () => {
    const bytes = writeSafetensors([['x', { shape: [2], data: Float32Array.of(1, 2) }]]);
    const header = '{"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}';
    expect(new DataView(bytes.buffer).getBigUint64(0, true)).toBe(56n);
    expect(new TextDecoder().decode(bytes.subarray(8, 64))).toBe(header.padEnd(56));
    expect([...bytes.subarray(64)]).toEqual([0, 0, 0x80, 0x3f, 0, 0, 0, 0x40]);
  });

  it('hold half-precision numbers rounded to nearest', () => {
    const { tensors: read } = readSafetensors(writeSafetensors(tensors, { format: 'F16' }));
    expect([...read.get('a')!.data]).toEqual([1, -2.5, 0, Infinity, -0, 0.0999755859375]);
    expect(read.get('a')!.shape).toEqual([2, 3]);
  });

  it('can be read from the middle of a larger buffer', () => {
    const bytes = writeSafetensors(tensors);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect([...readSafetensors(larger.subarray(3)).tensors]).toEqual(tensors);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'too short'],
    ['a header longer than the file', fileOf({}, 0, 4000), 'the file ends after'],
    ['an absurd header length', fileOf({}, 0, 2 ** 40), 'announces a header'],
    ['a header that is no JSON', fileOf('{"a":', 0), 'not JSON'],
    ['a header that is a list', fileOf([], 0), 'not a JSON object'],
    ['a missing type', fileOf({ a: { shape: [1], data_offsets: [0, 4] } }, 4), 'type undefined'],
    ['an unknown type', fileOf({ a: entry([1], 0, 8, 'F64') }, 8), 'type "F64"'],
    ['a negative size', fileOf({ a: entry([-1], 0, 4) }, 4), 'no list of sizes'],
    ['a fractional size', fileOf({ a: entry([0.5], 0, 2) }, 2), 'no list of sizes'],
    ['a shape that is too large', fileOf({ a: entry([3], 0, 8) }, 8), 'needs 12'],
    ['offsets the wrong way round', fileOf({ a: entry([1], 4, 0) }, 4), 'spans -4 bytes'],
    ['no offsets', fileOf({ a: { dtype: 'F32', shape: [1] } }, 4), 'data offsets'],
    ['data cut short', fileOf({ a: entry([2], 0, 8) }, 4), 'cut short'],
    ['an overlap', fileOf({ a: entry([2], 0, 8), b: entry([1], 4, 8) }, 8), "'b' overlaps"],
    ['a gap', fileOf({ a: entry([1], 4, 8) }, 8), '4 bytes before'],
    ['bytes left over', fileOf({ a: entry([1], 0, 4) }, 9), '5 bytes at its end'],
    ['metadata that are no texts', fileOf({ __metadata__: { a: 1 } }, 0), 'metadata'],
  ])('refuse %s', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(SafetensorsError);
    expect(() => readSafetensors(bytes)).toThrow(message);
  });

  it('never misread a damaged file without a word: it throws or the header was spared', () => {
    const good = writeSafetensors(tensors);
    const headerEnd = 8 + Number(new DataView(good.buffer).getBigUint64(0, true));
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (position, flip) => {
        const damaged = good.slice();
        damaged[position]! ^= flip;
        try {
          const { tensors: read } = readSafetensors(damaged);
          for (const { shape, data } of read.values()) {
            expect(data).toHaveLength(shape.reduce((size, side) => size * side, 1));
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError);
          expect(position).toBeLessThan(headerEnd);
        }
      }),
      { numRuns: 2000 },
    );
    for (let length = 0; length < good.length; length++) {
      expect(() => readSafetensors(good.subarray(0, length))).toThrow(SafetensorsError);
    }
  });
});

describe('half precision', () => {
  it('agrees with the engine for every half and for numbers between them', () => {
    const reference = new Float16Array(1);
    const bits = new Uint16Array(reference.buffer);
    const wrong: number[] = [];
    for (let half = 0; half < 65_536; half++) {
      bits[0] = half;
      const value = reference[0]!;
      if (!Object.is(fromFloat16(half), value)) wrong.push(half);
      if (Number.isNaN(value)) continue;
      for (const factor of [1, 1 - 2 ** -12, 1 + 2 ** -11, 1 + 3 * 2 ** -12]) {
        const near = Math.fround(value * factor);
        reference[0] = near;
        if (toFloat16(near) !== bits[0]) wrong.push(near);
      }
    }
    expect(wrong).toEqual([]);
  });
});
