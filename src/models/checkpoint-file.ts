import { MODEL_FORMAT_VERSION, VersionMismatchError, type Checkpoint } from './checkpoint.ts';
import { readSafetensors, SafetensorsError, writeSafetensors, type Tensor } from './safetensors.ts';
import { parameterSpecs, validateWeights, type Tensors } from './transformer/parameters.ts';

const METADATA_KEY = 'terrarium';
const parts = ['weights', 'firstMoments', 'secondMoments'] as const;

/** A checkpoint as one safetensors file: tensors `weights.…`, `firstMoments.…`, `secondMoments.…`, the rest as metadata. */
export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  const { weights, firstMoments, secondMoments, ...rest } = checkpoint;
  const groups = { weights, firstMoments, secondMoments };
  const tensors = parts.flatMap((part) =>
    parameterSpecs(checkpoint.config).map(({ name, shape }): [string, Tensor] => [
      `${part}.${name}`,
      { shape, data: groups[part][name]! },
    ]),
  );
  return writeSafetensors(tensors, { metadata: { [METADATA_KEY]: JSON.stringify(rest) } });
}

type Description = Omit<Checkpoint, (typeof parts)[number]>;

function readDescription(text: string | undefined): Description {
  if (text === undefined)
    throw new SafetensorsError('it holds weights, but no training state of this course');
  const description = JSON.parse(text) as Description;
  const { format } = description.versions;
  if (format !== MODEL_FORMAT_VERSION) throw new VersionMismatchError('format', format, MODEL_FORMAT_VERSION);
  return description;
}

/**
 * Reads a checkpoint file. Whether it belongs to this world and tokenizer is for `requireVersions` to say.
 * @throws SafetensorsError when the file is damaged; VersionMismatchError when it is of another format
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const description = readDescription(metadata[METADATA_KEY]);
  const { config } = description;
  const group = (part: string): Tensors => {
    const chosen: Record<string, Float32Array> = {};
    for (const [name, { data }] of tensors) {
      if (name.startsWith(`${part}.`)) chosen[name.slice(part.length + 1)] = data;
    }
    validateWeights({ config, tensors: chosen });
    return chosen;
  };
  return {
    ...description,
    weights: group('weights'),
    firstMoments: group('firstMoments'),
    secondMoments: group('secondMoments'),
  };
}
