import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countParameters, createManifest, exportHuggingFace, type Checkpoint, type Tokenizer } from '#models';
import type { HeldOutLoss } from './reading.ts';

export interface ModelCard {
  readonly name: string;
  /** The command that grows the same bytes again. */
  readonly command: string;
  readonly world: string;
  readonly words: number;
  readonly heldOut: HeldOutLoss;
}

const rounded = (value: number): string => value.toFixed(3);

function cardText({ name, command, world, words, heldOut }: ModelCard, checkpoint: Checkpoint): string {
  const { config, versions, stepsDone, tokensSeen, seed } = checkpoint;
  return `# ${name}

A small language model of the Terrarium course. It writes about a made-up world and knows nothing else.

| | |
| --- | --- |
| parameters | ${countParameters(config)} |
| shape | ${config.layers} layers of width ${config.width}, ${config.heads} heads, feed-forward ${config.feedForwardWidth}, context ${config.contextLength} |
| grown on | the ${world} world, version ${versions.world}: ${words} words, ${tokensSeen} tokens read in ${stepsDone} steps |
| tokenizer | ${versions.tokenizer} |
| seed | ${seed} |
| command | \`${command}\` |
| loss on ${heldOut.documents} unread documents | ${rounded(heldOut.loss)} nats a token |
| entropy of their source | ${rounded(heldOut.floorFactsKnown)} nats a token with the facts known, ${rounded(heldOut.floorFactsUnknown)} without |
`;
}

/** Writes a finished model in Hugging Face's layout, with its card and the manifest that pages check its files by. */
export function writeModel(
  folder: string,
  checkpoint: Checkpoint,
  tokenizer: Tokenizer,
  card: ModelCard,
  half: boolean,
): void {
  const { config, weights, versions } = checkpoint;
  const files = exportHuggingFace(
    { weights: { config, tensors: weights }, tokenizer, versions },
    { format: half ? 'F16' : 'F32' },
  );
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes as Uint8Array);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(createManifest({ ...files }), null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), cardText(card, checkpoint));
}
