import { splitWords, trainTokenizer } from '#models/tokenizer-training';
import { loadTokenizer, type Tokenizer } from '#models/tokenizer';
import {
  createCorpus,
  createWorld,
  defaultRecipe,
  primerRecipe,
  type CorpusRecipe,
  type World,
} from '#world';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const TRAINING_WORDS = { full: 400_000, pocket: 150_000, primer: 100_000 };
const TEST_WORDS = 150_000;
const SIZES = [384, 512, 1024] as const;
/** The smallest table that spends no more than this on the full world is taken. */
const TOKENS_PER_WORD = 1.4;
/** Share of the entries beside bytes and specials that are whole words; measured best between 0.75 and 0.87. */
const WHOLE_WORD_SHARE = 0.81;
const TOKENIZER = 'public/models/tokenizer.json';

function textOf(world: World, recipe: CorpusRecipe): { texts: string[]; words: number } {
  const corpus = createCorpus(world, recipe);
  return { texts: corpus.documents.map((document) => document.text), words: corpus.words };
}

function tokensPerWord(tokenizer: Tokenizer, { texts, words }: { texts: string[]; words: number }): number {
  return texts.reduce((sum, text) => sum + tokenizer.encode(text).length, 0) / words;
}

function train({ seed, log }: RecordContext) {
  const full = createWorld({ size: 'full' });
  const pocket = createWorld({ size: 'pocket' });
  const training = [
    ...textOf(full, defaultRecipe(full, { words: TRAINING_WORDS.full, seed })).texts,
    ...textOf(pocket, defaultRecipe(pocket, { words: TRAINING_WORDS.pocket, seed })).texts,
    ...textOf(pocket, primerRecipe({ words: TRAINING_WORDS.primer, seed })).texts,
  ];
  // Tokens are counted on text that training has not seen.
  const unseen = { words: TEST_WORDS, seed: seed + 1 };
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
    const spent = {
      full: tokensPerWord(tokenizer, tests.full),
      pocket: tokensPerWord(tokenizer, tests.pocket),
      primer: tokensPerWord(tokenizer, tests.primer),
    };
    log(`${vocabularySize} entries, tokens a word: ${JSON.stringify(spent)}`);
    return { vocabularySize, json, tokenizer, spent };
  });

  const chosen = candidates.find(({ spent }) => spent.full <= TOKENS_PER_WORD);
  if (!chosen) {
    throw new Error(
      `No table of ${SIZES.join(', ')} entries stays within ${TOKENS_PER_WORD} tokens a word: the world uses too many words.`,
    );
  }
  const split = splitWords(chosen.tokenizer, names);
  if (split.length > 0) throw new Error(`These names are no single token: ${split.join(', ')}.`);
  return {
    result: {
      entries: chosen.vocabularySize,
      version: chosen.tokenizer.version,
      candidates: candidates.map(({ vocabularySize, spent }) => ({
        entries: vocabularySize,
        tokensPerWord: spent,
      })),
    },
    files: { [TOKENIZER]: new TextEncoder().encode(JSON.stringify(chosen.json)) },
  };
}

export default defineRecording({
  about:
    "The course's one tokenizer: byte-level BPE, trained on both worlds, the smallest table that is good enough.",
  minutes: 0.6,
  seed: 1,
  out: 'src/models/recorded/tokenizer.json',
  files: [TOKENIZER],
  record: train,
});
