import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitWords, trainTokenizer } from '#models/tokenizer-training';
import { loadTokenizer, type Tokenizer } from '#models';
import {
  createCorpus,
  createWorld,
  defaultRecipe,
  primerRecipe,
  type CorpusRecipe,
  type World,
} from '#world';
import { projectRoot } from './site/project-root.ts';

/*
 * Trains the course's one tokenizer on both worlds and writes public/models/tokenizer.json:
 *   npm run train-tokenizer
 * Takes about half a minute. The same world version gives the same bytes.
 */

const SEED = 1;
const TRAINING_WORDS = { full: 400_000, pocket: 150_000, primer: 100_000 };
/** Text the tokenizer has not seen, to count tokens on. */
const TEST_SEED = 2;
const TEST_WORDS = 150_000;
const SIZES = [384, 512, 1024] as const;
/** The smallest table that spends no more than this on the full world is taken. */
const TOKENS_PER_WORD = 1.4;
/** Share of the entries beside bytes and specials that are whole words; measured best between 0.75 and 0.87. */
const WHOLE_WORD_SHARE = 0.81;

const worlds = { full: createWorld({ size: 'full' }), pocket: createWorld({ size: 'pocket' }) };

function textOf(world: World, recipe: CorpusRecipe): { texts: string[]; words: number } {
  const corpus = createCorpus(world, recipe);
  return { texts: corpus.documents.map((document) => document.text), words: corpus.words };
}

function tokensPerWord(tokenizer: Tokenizer, { texts, words }: { texts: string[]; words: number }): number {
  return texts.reduce((sum, text) => sum + tokenizer.encode(text).length, 0) / words;
}

const { full, pocket } = worlds;
const training = [
  ...textOf(full, defaultRecipe(full, { words: TRAINING_WORDS.full, seed: SEED })).texts,
  ...textOf(pocket, defaultRecipe(pocket, { words: TRAINING_WORDS.pocket, seed: SEED })).texts,
  ...textOf(pocket, primerRecipe({ words: TRAINING_WORDS.primer, seed: SEED })).texts,
];
const unseen = { words: TEST_WORDS, seed: TEST_SEED };
const tests = {
  full: textOf(full, defaultRecipe(full, unseen)),
  pocket: textOf(pocket, defaultRecipe(pocket, unseen)),
  primer: textOf(pocket, primerRecipe(unseen)),
};
const names = pocket.people.map((person) => person.firstName);

const candidates = SIZES.map((vocabularySize) => {
  const room = vocabularySize - 260;
  const wholeWords = Math.max(names.length, Math.round(room * WHOLE_WORD_SHARE));
  const json = trainTokenizer(training, { vocabularySize, wholeWords, required: names });
  const tokenizer = loadTokenizer(json);
  const spent = Object.entries(tests).map(([name, test]) => [name, tokensPerWord(tokenizer, test)] as const);
  console.log(
    `${vocabularySize} entries, tokens a word: ${spent.map(([name, n]) => `${name} ${n.toFixed(3)}`).join(', ')}`,
  );
  return { vocabularySize, json, tokenizer, spentOnFull: spent[0]![1] };
});

const chosen = candidates.find(({ spentOnFull }) => spentOnFull <= TOKENS_PER_WORD);
if (!chosen) {
  throw new Error(
    `No table of ${SIZES.join(', ')} entries stays within ${TOKENS_PER_WORD} tokens a word: the world uses too many words.`,
  );
}
const split = splitWords(chosen.tokenizer, names);
if (split.length > 0) throw new Error(`These names are no single token: ${split.join(', ')}.`);
const path = join(projectRoot, 'public', 'models', 'tokenizer.json');
writeFileSync(path, JSON.stringify(chosen.json));
console.log(
  `wrote public/models/tokenizer.json: ${chosen.vocabularySize} entries, version ${chosen.tokenizer.version}`,
);
