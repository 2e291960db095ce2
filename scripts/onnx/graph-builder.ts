import { createRequire } from 'node:module';
import type { onnx as Onnx } from 'onnx-proto';

// The package is CommonJS whose exports Node's static analysis does not see.
const { onnx } = createRequire(import.meta.url)('onnx-proto') as { onnx: typeof Onnx };

/** A side of a tensor: a length, or the name of one that is known only when the graph runs. */
type Side = number | string;

interface PortSpec {
  readonly name: string;
  readonly type: 'float32' | 'int64';
  readonly shape: readonly Side[];
}

type AttributeValue = number | readonly number[];

/** Collects an ONNX graph; each operation returns the name of its result. */
export interface GraphBuilder {
  floats(name: string, shape: readonly number[], data: Float32Array): string;
  /** A list of whole numbers: shapes, axes, splits. Equal lists are kept once. */
  integers(values: readonly number[]): string;
  scalar(value: number): string;
  input(port: PortSpec): string;
  /** Marks a result as an output of the graph, under the port's name. */
  output(port: PortSpec, value: string): void;
  op(type: string, inputs: readonly string[], attributes?: Readonly<Record<string, AttributeValue>>): string;
  /** As `op`, for operations with several results. */
  ops(
    type: string,
    inputs: readonly string[],
    count: number,
    attributes?: Readonly<Record<string, AttributeValue>>,
  ): string[];
  /** The whole model, encoded. */
  encode(): Uint8Array;
}

const { DataType } = onnx.TensorProto;
const { AttributeType } = onnx.AttributeProto;
const elementTypes = { float32: DataType.FLOAT, int64: DataType.INT64 } as const;

/** ONNX file format 8 goes with operator set 18. */
const IR_VERSION = 8;
const OPERATOR_SET = 18;

export function createGraphBuilder(graphName: string): GraphBuilder {
  const nodes: Onnx.INodeProto[] = [];
  const initializers = new Map<string, Onnx.ITensorProto>();
  const inputs: Onnx.IValueInfoProto[] = [];
  const outputs: Onnx.IValueInfoProto[] = [];

  function keep(name: string, dims: readonly number[], dataType: number, data: ArrayBufferView): string {
    const rawData = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    initializers.set(name, { name, dims: [...dims], dataType, rawData });
    return name;
  }

  const builder: GraphBuilder = {
    floats: (name, shape, data) => keep(name, shape, DataType.FLOAT, data),
    integers: (values) =>
      keep(
        `integers_${values.join('_')}`,
        [values.length],
        DataType.INT64,
        BigInt64Array.from(values, BigInt),
      ),
    scalar: (value) => keep(`scalar_${value}`, [], DataType.FLOAT, Float32Array.of(value)),
    input(port) {
      inputs.push(describePort(port));
      return port.name;
    },
    output(port, value) {
      outputs.push(describePort(port));
      nodes.push({ opType: 'Identity', name: port.name, input: [value], output: [port.name] });
    },
    op: (type, operands, attributes) => builder.ops(type, operands, 1, attributes)[0]!,
    ops(type, operands, count, attributes = {}) {
      const name = `${type}_${nodes.length}`;
      const output = Array.from({ length: count }, (_, index) => (count === 1 ? name : `${name}_${index}`));
      const attribute = Object.entries(attributes).map(([key, value]) => describeAttribute(key, value));
      nodes.push({ opType: type, name, input: [...operands], output, attribute });
      return output;
    },
    encode: () =>
      onnx.ModelProto.encode({
        irVersion: IR_VERSION,
        opsetImport: [{ domain: '', version: OPERATOR_SET }],
        producerName: 'terrarium',
        graph: {
          name: graphName,
          node: nodes,
          initializer: [...initializers.values()],
          input: inputs,
          output: outputs,
        },
      }).finish(),
  };
  return builder;
}

function describePort({ name, type, shape }: PortSpec): Onnx.IValueInfoProto {
  const dim = shape.map((side) => (typeof side === 'number' ? { dimValue: side } : { dimParam: side }));
  return { name, type: { tensorType: { elemType: elementTypes[type], shape: { dim } } } };
}

function describeAttribute(name: string, value: AttributeValue): Onnx.IAttributeProto {
  return typeof value === 'number'
    ? { name, type: AttributeType.INT, i: value }
    : { name, type: AttributeType.INTS, ints: [...value] };
}
