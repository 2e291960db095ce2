/** The files of an exported plant beside its model card. */
export const modelFileNames = [
  'config.json',
  'model.safetensors',
  'tokenizer.json',
  'tokenizer_config.json',
] as const;
/** What the course knows of a plant and Hugging Face's layout has no place for. */
export const STORY_FILE = 'terrarium.json';
/** The whole checkpoint; left out where only the weights are known. */
export const STATE_FILE = 'training_state.safetensors';
export const CARD_FILE = 'README.md';
