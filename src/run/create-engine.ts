import type { Engine } from './engine.ts';
import { probeBackends } from './backend.ts';
import { createGrownModel } from './grown-model.ts';
import { createShippedModels } from './shipped-models.ts';
import { listNextTokens } from './next-tokens.ts';
import type { HeldModel } from './held-model.ts';
import type { ModelSource } from './protocol.ts';
import { readPrompt } from './read-prompt.ts';
import { createTurns } from './turns.ts';
import { writeAnswers } from './write-answers.ts';

/** Tokens of a prompt's answer that the next-token probabilities leave room for, as the answers do. */
const answerRoom = 40;

/**
 * The engine over real models.
 * @param models address of the folder that holds `tokenizer.json` and the shipped models
 */
export function createEngine(models: URL): Engine {
  const turns = createTurns();
  const grown = createGrownModel(models, turns);
  const shipped = createShippedModels(models);

  const hold = (source: ModelSource): HeldModel | Promise<HeldModel> =>
    source.kind === 'grown' ? grown.current() : shipped(source.name);

  return {
    probe: (size, choice) => turns.take(() => probeBackends(models, size, choice)),
    train: (job) => grown.train(job),
    restore: (order) => grown.restore(order),
    async generate({ query, report, signal }) {
      const held = await hold(query.model);
      await turns.take(async () => {
        const { ids, reading } = readPrompt(
          query.prompt,
          held.tokenizer,
          held.model.contextLength,
          query.maxTokens,
        );
        const model = held.info();
        await writeAnswers({
          model: held.model,
          prompt: ids,
          query,
          report: (answers) => report({ model, reading, answers }),
          signal,
        });
      });
    },
    async nextToken(query) {
      const held = await hold(query.model);
      return turns.take(async () => {
        const { ids, reading } = readPrompt(
          query.prompt,
          held.tokenizer,
          held.model.contextLength,
          answerRoom,
        );
        const model = held.info();
        const { logits, ranModel } = await held.logits.recall(model.steps ?? 0, query.prompt, () =>
          held.model.logits(ids),
        );
        // A token's text depends on what it follows: a word alone loses the space before it.
        const before = held.model.detokenize(ids);
        const textOf = (id: number): string => held.model.detokenize([...ids, id]).slice(before.length);
        return listNextTokens({ ...query, model, reading, logits, ranModel, textOf });
      });
    },
  };
}
