import { headWidth } from '#models/transformer/config';
import {
  EMBEDDING,
  FINAL_NORM,
  layerOf,
  parameterSpecs,
  type LayerTensor,
  type TransformerWeights,
} from '#models/transformer/parameters';
import { rotaryTable } from '#models/transformer/rotary';
import { createGraphBuilder, type GraphBuilder } from './graph-builder.ts';

/** What keeps a position from looking at another; far below any score, yet finite, so that no row can become NaN. */
const BLOCKED = -1e9;

/**
 * A transformer of the course as an ONNX model (operator set 18) with a key-value cache, with the names that transformers.js
 * knows of Hugging Face's own exports. Inputs are `input_ids`, `attention_mask`, `position_ids` and, for each layer,
 * `past_key_values.N.key` and `.value` of [batch, heads, past, head width]; outputs are `logits` of every position and
 * `present.N.key` and `.value`. Numbers are single precision.
 */
export function transformerGraph(weights: TransformerWeights): Uint8Array {
  const { config } = weights;
  const { layers, heads, width, vocabularySize, normEpsilon } = config;
  const graph = createGraphBuilder('terrarium-transformer');
  for (const { name, shape } of parameterSpecs(config)) graph.floats(name, shape, weights.tensors[name]!);
  const names = Object.fromEntries(parameterSpecs(config).map(({ name }) => [name, name]));

  const ids = graph.input({ name: 'input_ids', type: 'int64', shape: ['batch_size', 'sequence_length'] });
  const attentionMask = graph.input({
    name: 'attention_mask',
    type: 'int64',
    shape: ['batch_size', 'total_sequence_length'],
  });
  const positions = graph.input({
    name: 'position_ids',
    type: 'int64',
    shape: ['batch_size', 'sequence_length'],
  });
  const cacheShape = (length: string) => ['batch_size', heads, length, headWidth(config)] as const;
  const past = Array.from({ length: layers }, (_, layer) =>
    (['key', 'value'] as const).map((part) =>
      graph.input({
        name: `past_key_values.${layer}.${part}`,
        type: 'float32',
        shape: cacheShape('past_sequence_length'),
      }),
    ),
  );

  const rotate = rotation(graph, weights, positions);
  const hidden = hiddenPlaces(graph, config.contextLength, ids, attentionMask);
  const present: [string, string][] = [];
  let stream = graph.op('Gather', [EMBEDDING, ids]);
  for (let index = 0; index < layers; index++) {
    const layer = layerOf(names, index);
    const x = rmsNorm(graph, stream, layer.attentionNorm, normEpsilon);
    const inHeads = (tensor: LayerTensor): string =>
      graph.op(
        'Transpose',
        [
          graph.op('Reshape', [
            linear(graph, x, layer[tensor]),
            graph.integers([0, 0, heads, headWidth(config)]),
          ]),
        ],
        { perm: [0, 2, 1, 3] },
      );
    const query = rotate(graph.op('Mul', [inHeads('query'), graph.scalar(headWidth(config) ** -0.5)]));
    const [pastKey, pastValue] = past[index]!;
    const keys = graph.op('Concat', [pastKey!, rotate(inHeads('key'))], { axis: 2 });
    const values = graph.op('Concat', [pastValue!, inHeads('value')], { axis: 2 });
    present.push([keys, values]);
    const scores = graph.op('MatMul', [query, graph.op('Transpose', [keys], { perm: [0, 1, 3, 2] })]);
    const attention = graph.op('Softmax', [graph.op('Add', [scores, hidden])], { axis: -1 });
    const mixed = graph.op('Transpose', [graph.op('MatMul', [attention, values])], { perm: [0, 2, 1, 3] });
    const merged = graph.op('Reshape', [mixed, graph.integers([0, 0, width])]);
    stream = graph.op('Add', [stream, linear(graph, merged, layer.output)]);
    stream = graph.op('Add', [
      stream,
      feedForward(graph, rmsNorm(graph, stream, layer.feedForwardNorm, normEpsilon), layer),
    ]);
  }
  const logits = linear(graph, rmsNorm(graph, stream, FINAL_NORM, normEpsilon), EMBEDDING);
  graph.output(
    { name: 'logits', type: 'float32', shape: ['batch_size', 'sequence_length', vocabularySize] },
    logits,
  );
  for (const [layer, parts] of present.entries()) {
    for (const [place, part] of ['key', 'value'].entries()) {
      graph.output(
        { name: `present.${layer}.${part}`, type: 'float32', shape: cacheShape('total_sequence_length') },
        parts[place]!,
      );
    }
  }
  return graph.encode();
}

/** Weights stay [out, in], as Hugging Face keeps them; ONNX Runtime turns constants once, when it loads the graph. */
function linear(graph: GraphBuilder, x: string, weight: string): string {
  return graph.op('MatMul', [x, graph.op('Transpose', [weight], { perm: [1, 0] })]);
}

function rmsNorm(graph: GraphBuilder, x: string, weight: string, epsilon: number): string {
  const square = graph.op('ReduceMean', [graph.op('Mul', [x, x]), graph.integers([-1])], { keepdims: 1 });
  const root = graph.op('Sqrt', [graph.op('Add', [square, graph.scalar(epsilon)])]);
  return graph.op('Mul', [graph.op('Div', [x, root]), weight]);
}

function feedForward(graph: GraphBuilder, x: string, layer: Record<LayerTensor, string>): string {
  const gate = linear(graph, x, layer.gate);
  const swish = graph.op('Mul', [gate, graph.op('Sigmoid', [gate])]);
  return linear(graph, graph.op('Mul', [swish, linear(graph, x, layer.up)]), layer.down);
}

/** Turns queries and keys, [batch, heads, sequence, head width], by tables that are gathered by position. */
function rotation(
  graph: GraphBuilder,
  { config }: TransformerWeights,
  positions: string,
): (heads: string) => string {
  const { contextLength, width } = config;
  const head = headWidth(config);
  const tables = rotaryTable(config);
  const gathered = (name: string, table: Float32Array): string => {
    // The table repeats for every head: one head's part is enough.
    const ofOneHead = new Float32Array(contextLength * head);
    for (let position = 0; position < contextLength; position++) {
      ofOneHead.set(table.subarray(position * width, position * width + head), position * head);
    }
    const constant = graph.floats(name, [contextLength, head], ofOneHead);
    return graph.op('Unsqueeze', [graph.op('Gather', [constant, positions]), graph.integers([1])]);
  };
  const cos = gathered('rotary_cos', tables.cos);
  const signedSin = gathered('rotary_signed_sin', tables.signedSin);
  return (heads) => {
    const [first, second] = graph.ops('Split', [heads, graph.integers([head / 2, head / 2])], 2, {
      axis: -1,
    });
    const halvesSwapped = graph.op('Concat', [second!, first!], { axis: -1 });
    return graph.op('Add', [graph.op('Mul', [heads, cos]), graph.op('Mul', [halvesSwapped, signedSin])]);
  };
}

/**
 * What is added to the scores, [batch, 1, sequence, total]: nothing, or `BLOCKED` for later places and for padding. The
 * causal table is cut by place and not by `position_ids`, which start late where a batch is padded on the left.
 */
function hiddenPlaces(
  graph: GraphBuilder,
  contextLength: number,
  ids: string,
  attentionMask: string,
): string {
  const causal = new Float32Array(contextLength * contextLength);
  for (let query = 0; query < contextLength; query++) {
    causal.fill(BLOCKED, query * contextLength + query + 1, (query + 1) * contextLength);
  }
  const table = graph.floats('causal_mask', [contextLength, contextLength], causal);
  const secondSide = (value: string): string => graph.op('Shape', [value], { start: 1, end: 2 });
  const total = secondSide(attentionMask);
  const past = graph.op('Sub', [total, secondSide(ids)]);
  const rows = graph.op('Slice', [
    table,
    graph.op('Concat', [past, graph.integers([0])], { axis: 0 }),
    graph.op('Concat', [total, total], { axis: 0 }),
  ]);
  const isPadding = graph.op('Sub', [graph.scalar(1), graph.op('Cast', [attentionMask], { to: 1 })]);
  const padding = graph.op('Mul', [isPadding, graph.scalar(BLOCKED)]);
  return graph.op('Add', [rows, graph.op('Unsqueeze', [padding, graph.integers([1, 2])])]);
}
