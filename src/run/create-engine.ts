import { analyse } from './analysis/analyse.ts';
import { answerWith, nextTokensOf } from './ask-held-model.ts';
import type { Engine } from './engine.ts';
import { runExperiment } from './experiment/run-experiment.ts';
import { probeBackends } from './backend.ts';
import { createFileCache } from './file-cache.ts';
import { createGrownModel } from './grown-model.ts';
import { createShippedModels } from './shipped-models.ts';
import type { HeldModel } from './held-model.ts';
import type { ModelLoading, ModelSource } from './protocol.ts';
import { siteTokenizer } from './site-tokenizer.ts';
import { createTrials } from './trial/trials.ts';
import { createTurns } from './turns.ts';

/**
 * The engine over real models.
 * @param models address of the folder that holds `tokenizer.json` and the shipped models
 * @param onLoading told how much of a shipped model has arrived
 */
export function createEngine(models: URL, onLoading?: (loading: ModelLoading) => void): Engine {
  const turns = createTurns();
  const grown = createGrownModel(() => siteTokenizer(models), turns);
  const trials = createTrials(() => siteTokenizer(models));
  const shipped = createShippedModels(models, {
    cache: createFileCache(globalThis.caches),
    ...(onLoading && { onLoading }),
  });

  const hold = (source: ModelSource): HeldModel | Promise<HeldModel> =>
    source.kind === 'grown' ? grown.current() : shipped(source.name);

  return {
    probe: (size, choice) => turns.take(() => probeBackends(models, size, choice)),
    train: (job) => grown.train(job),
    hold: (model) => grown.hold(model),
    async generate({ query, report, signal }) {
      const held = await hold(query.model);
      await turns.take(() => answerWith(held, query, report, signal));
    },
    async nextToken(query) {
      const held = await hold(query.model);
      return turns.take(() => nextTokensOf(held, query));
    },
    async analyse(query) {
      const held = await hold(query.model);
      return turns.take(() => analyse(held, query));
    },
    async experiment(job) {
      await turns.take(() => runExperiment(job, hold, () => siteTokenizer(models)));
    },
    trial: (job) => trials(job),
  };
}
