import type { PlantRecord } from '../plant.ts';
import { nats, percent, plural, wholeNumber } from '../../wording.ts';

/** The model card of an exported plant, in the form Hugging Face reads: front matter, then Markdown. */
export function modelCard({
  name,
  parameters,
  config,
  spec,
  stepsDone,
  ground,
  milestones,
  versions,
}: PlantRecord): string {
  const last = milestones.at(-1);
  const lines = [
    '---',
    'language: en',
    'library_name: transformers',
    'pipeline_tag: text-generation',
    'tags: [terrarium, llama]',
    '---',
    '',
    `# ${name.replace(/[\\`*_[\]<>#|]/g, '')}`,
    '',
    `A language model of ${wholeNumber(parameters)} parameters, grown in a browser in the course Terrarium. It knows one small,`,
    'made-up world of islands and towns, and nothing else. It writes fluent sentences that are often wrong.',
    '',
    '## How it was grown',
    '',
    `- Shape: Llama, width ${config.width}, ${plural(config.layers, 'layer')}, ${plural(config.heads, 'head')}, context of ${config.contextLength} tokens, ` +
      `${wholeNumber(config.vocabularySize)} entries in the vocabulary`,
    ...(spec === null || stepsDone === null
      ? ['- Its run is not known: only its weights were kept.']
      : [
          `- Steps: ${wholeNumber(stepsDone)} of ${wholeNumber(spec.steps)} planned, seed ${spec.seed}, on ${spec.backend === 'wasm' ? 'the CPU' : 'a GPU'}`,
        ]),
    ...(ground === null
      ? []
      : [
          `- Text: ${plural(ground.corpus.documents, 'document')} written by the course’s generator, ${wholeNumber(ground.corpus.tokens)} tokens; ` +
            `${wholeNumber(ground.tokensPerStep)} tokens a step`,
          `- Floors of the held-out documents: ${nats(ground.floor.factsKnown)} nats a token for a reader who knows every fact, ` +
            `${nats(ground.floor.factsUnknown)} for one who knows none`,
        ]),
    ...(last === undefined
      ? []
      : [
          `- Measured at step ${wholeNumber(last.step)}: ${nats(last.heldOutLoss)} nats a token on held-out documents; ` +
            (last.wellFormedShare === null
              ? 'it finished no sentence'
              : `${percent(last.wellFormedShare)} of ${plural(last.sentences, 'sentence')} well formed`),
        ]),
    `- Versions: world ${versions.world}, tokenizer ${versions.tokenizer}, format ${versions.format}`,
    '',
    '## Files',
    '',
    '- `config.json`, `model.safetensors` (32-bit), `tokenizer.json`, `tokenizer_config.json`: for transformers and whatever else reads Llama',
    '- `terrarium.json`: name, run, curve, and the SHA-256 of the other files, for the course',
    '- `training_state.safetensors`: the optimiser’s state, so that the course can go on to the same bytes; not needed to use the model',
    '',
  ];
  return lines.join('\n');
}
