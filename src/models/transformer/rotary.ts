import { headWidth, type TransformerConfig } from './config.ts';
import { exactExp, exactLog, exactSinCos } from './exact-math.ts';

export interface RotaryTable {
  /** [positions, width]: the cosine of each channel's angle, repeated for both halves of a head and all heads. */
  readonly cos: Float32Array;
  /** [positions, width]: the sine, negative in the first half of a head, so that rotate-half needs no sign. */
  readonly signedSin: Float32Array;
}

/**
 * Rotary positions in Hugging Face's rotate-half convention: channel i of a head turns with channel
 * i + headWidth/2 by position·θ^(−2i/headWidth) radians.
 */
export function rotaryTable(config: TransformerConfig): RotaryTable {
  const { contextLength, width, ropeTheta } = config;
  const head = headWidth(config);
  const half = head / 2;
  const logTheta = exactLog(ropeTheta);
  const cos = new Float32Array(contextLength * width);
  const signedSin = new Float32Array(contextLength * width);
  const frequencies = Array.from({ length: half }, (_, i) => exactExp((-2 * i * logTheta) / head));
  for (let position = 0; position < contextLength; position++) {
    for (let channel = 0; channel < width; channel++) {
      const inHead = channel % head;
      const turn = exactSinCos(position * frequencies[inHead % half]!);
      cos[position * width + channel] = turn.cos;
      signedSin[position * width + channel] = inHead < half ? -turn.sin : turn.sin;
    }
  }
  return { cos, signedSin };
}
