import { fromFloat16, toFloat16 } from './float16.ts';

/** Number formats read and written; numbers are 32-bit floats in memory. */
export type FloatFormat = 'F32' | 'F16';

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export interface SafetensorsFile {
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A file that is no valid safetensors file; the message says where it goes wrong. */
export class SafetensorsError extends Error {
  constructor(problem: string) {
    super(`This is no usable safetensors file: ${problem}.`);
    this.name = 'SafetensorsError';
  }
}

const bytesPerNumber: Record<FloatFormat, number> = { F32: 4, F16: 2 };
const HEADER_LIMIT_BYTES = 100_000_000;

interface HeaderEntry {
  readonly name: string;
  readonly format: FloatFormat;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isSizeList = (value: unknown): value is number[] => Array.isArray(value) && value.every(isSize);

function parseHeader(bytes: Uint8Array): {
  readonly header: Record<string, unknown>;
  readonly dataStart: number;
} {
  if (bytes.length < 8)
    throw new SafetensorsError(`it is ${bytes.length} bytes long, too short for a header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Number(view.getBigUint64(0, true));
  if (length > HEADER_LIMIT_BYTES) throw new SafetensorsError(`it announces a header of ${length} bytes`);
  if (8 + length > bytes.length) {
    throw new SafetensorsError(
      `its header should be ${length} bytes long, but the file ends after ${bytes.length - 8}`,
    );
  }
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(8, 8 + length)));
  } catch {
    throw new SafetensorsError('its header is not JSON');
  }
  if (!isRecord(header)) throw new SafetensorsError('its header is not a JSON object');
  return { header, dataStart: 8 + length };
}

function parseEntry(name: string, entry: unknown): HeaderEntry {
  const wrong = (problem: string): SafetensorsError => new SafetensorsError(`tensor '${name}' ${problem}`);
  if (!isRecord(entry)) throw wrong('is described by no object');
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== 'F32' && dtype !== 'F16')
    throw wrong(`is of type ${JSON.stringify(dtype)}; F32 and F16 can be read`);
  if (!isSizeList(shape)) throw wrong('has a shape that is no list of sizes');
  if (!isSizeList(offsets) || offsets.length !== 2) throw wrong('has no pair of data offsets');
  const [begin, end] = offsets as [number, number];
  const expected = shape.reduce((size, side) => size * side, bytesPerNumber[dtype]);
  if (end - begin !== expected) {
    throw wrong(`spans ${end - begin} bytes, but ${dtype} [${shape.join(', ')}] needs ${expected}`);
  }
  return { name, format: dtype, shape, begin, end };
}

function checkLayout(entries: readonly HeaderEntry[], dataLength: number): void {
  let expected = 0;
  for (const { name, begin, end } of entries.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (end > dataLength) {
      throw new SafetensorsError(
        `tensor '${name}' ends at byte ${end} of ${dataLength}: the file is cut short`,
      );
    }
    if (begin < expected) throw new SafetensorsError(`tensor '${name}' overlaps the one before it`);
    if (begin > expected)
      throw new SafetensorsError(`${begin - expected} bytes before tensor '${name}' belong to none`);
    expected = end;
  }
  if (expected !== dataLength)
    throw new SafetensorsError(`${dataLength - expected} bytes at its end belong to no tensor`);
}

function parseMetadata(metadata: unknown): Record<string, string> {
  if (metadata === undefined) return {};
  if (!isRecord(metadata) || !Object.values(metadata).every((text) => typeof text === 'string')) {
    throw new SafetensorsError('its metadata is no table of texts');
  }
  return metadata as Record<string, string>;
}

function decodeNumbers(bytes: Uint8Array, format: FloatFormat): Float32Array {
  const copy = bytes.slice();
  if (format === 'F32') return new Float32Array(copy.buffer);
  return Float32Array.from(new Uint16Array(copy.buffer), fromFloat16);
}

/**
 * Reads a safetensors file of 32- or 16-bit floats (https://github.com/huggingface/safetensors, format section).
 * @throws SafetensorsError for anything the format forbids: truncation, gaps, overlaps, wrong sizes or types
 */
export function readSafetensors(bytes: Uint8Array): SafetensorsFile {
  const { header, dataStart } = parseHeader(bytes);
  const { __metadata__: metadata, ...rest } = header;
  const entries = Object.entries(rest).map(([name, entry]) => parseEntry(name, entry));
  checkLayout(entries, bytes.length - dataStart);
  const tensors = new Map<string, Tensor>();
  for (const { name, format, shape, begin, end } of entries) {
    const data = decodeNumbers(bytes.subarray(dataStart + begin, dataStart + end), format);
    tensors.set(name, { shape, data });
  }
  return { tensors, metadata: parseMetadata(metadata) };
}

function encodeNumbers(data: Float32Array, format: FloatFormat): Uint8Array {
  if (format === 'F16') return new Uint8Array(Uint16Array.from(data, toFloat16).buffer);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Writes tensors in the order given; the header is padded so that the data start at a multiple of 8 bytes. */
export function writeSafetensors(
  tensors: Iterable<readonly [string, Tensor]>,
  options: { readonly format?: FloatFormat; readonly metadata?: Readonly<Record<string, string>> } = {},
): Uint8Array<ArrayBuffer> {
  const { format = 'F32', metadata } = options;
  const header: Record<string, unknown> = metadata === undefined ? {} : { __metadata__: metadata };
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, { shape, data }] of tensors) {
    const part = encodeNumbers(data, format);
    header[name] = { dtype: format, shape, data_offsets: [offset, offset + part.length] };
    parts.push(part);
    offset += part.length;
  }
  const json = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(json.length / 8) * 8;
  const bytes = new Uint8Array(8 + headerLength + offset);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(0x20, 8, 8 + headerLength);
  bytes.set(json, 8);
  let position = 8 + headerLength;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}
