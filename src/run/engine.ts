import type { ModelSize } from '#models';
import type { AnalysisQuery, AnalysisResult } from './analysis/protocol.ts';
import type { ExperimentJob } from './experiment/run-experiment.ts';
import type {
  AnswersUpdate,
  BackendChoice,
  GenerateQuery,
  KeptModel,
  NextTokenQuery,
  NextTokens,
  Probe,
  TrainingEvent,
  TrainingOrder,
} from './protocol.ts';
import type { TrainLoopEnd } from './train-loop.ts';
import type { TrialProgress, TrialResult, TrialSpec } from './trial/spec.ts';

export interface TrainingJob extends TrainingOrder {
  readonly report: (event: TrainingEvent) => void;
  readonly signal: AbortSignal;
}

interface GenerateJob {
  readonly query: GenerateQuery;
  readonly report: (update: AnswersUpdate) => void;
  readonly signal: AbortSignal;
}

interface TrialJob {
  readonly spec: TrialSpec;
  readonly report: (progress: TrialProgress) => void;
  readonly signal: AbortSignal;
}

/** What the worker can do, without the messages. */
export interface Engine {
  probe(size: ModelSize, choice: BackendChoice): Promise<Probe>;
  train(job: TrainingJob): Promise<TrainLoopEnd>;
  hold(model: KeptModel): Promise<void>;
  generate(job: GenerateJob): Promise<void>;
  nextToken(query: NextTokenQuery): Promise<NextTokens>;
  analyse(query: AnalysisQuery): Promise<AnalysisResult>;
  /** A long job over models at hand that tells what it finds as it goes. */
  experiment(job: ExperimentJob): Promise<void>;
  /** Trains a model of its own on a text and examines it; the reader's model is left alone. */
  trial(job: TrialJob): Promise<TrialResult>;
}
