/** What a cell may ask of the page's models. The page's worker does the work; the sandbox only carries the question. */

/** Methods of `models`, as cells call them and as a `call` message names them. */
export const modelMethods = ['list', 'describe', 'tokenize', 'next', 'generate', 'score'] as const;
export type ModelMethod = (typeof modelMethods)[number];

/** Models a cell can name: two of those that ship with the course, and the one the reader grew. */
export const modelNames = ['fern', 'shrub', 'own'] as const;
export type ModelName = (typeof modelNames)[number];

/** The model that answers when a query names none. */
export const defaultModel: ModelName = 'fern';

export interface ModelSummary {
  readonly name: ModelName;
  readonly parameters: number;
  /** Tokens it can read at once. */
  readonly contextLength: number;
  readonly vocabularySize: number;
}

/** Which model is meant; `fern` when it is left out. */
interface ModelQuery {
  readonly model?: ModelName;
}

interface TokenizeQuery extends ModelQuery {
  readonly text: string;
}

interface ModelToken {
  readonly id: number;
  readonly text: string;
}

interface NextQuery extends ModelQuery {
  readonly prompt: string;
  /** Above 0; 1 when left out. */
  readonly temperature?: number;
  /** How many of the likeliest tokens come back: 1 to 1,024; 10 when left out. */
  readonly top?: number;
}

interface NextToken {
  readonly text: string;
  /** 0 to 1, over the whole vocabulary. */
  readonly probability: number;
}

interface GenerateQuery extends ModelQuery {
  readonly prompt: string;
  /** How many answers; 1 when left out. */
  readonly count?: number;
  /** 0 takes the likeliest token each time; 1 when left out. */
  readonly temperature?: number;
  readonly maxTokens?: number;
  /** The same seed gives the same answers. */
  readonly seed?: number;
}

interface ScoreQuery extends ModelQuery {
  readonly text: string;
}

interface ModelScore {
  /** Each token with its surprise, −ln p, given those before it. */
  readonly tokens: readonly { readonly text: string; readonly nats: number }[];
  /** Mean surprise of a token, in nats. */
  readonly meanNats: number;
  /** exp(`meanNats`). */
  readonly perplexity: number;
}

/** What each method is asked. */
export interface ModelQueries {
  readonly list: Record<string, never>;
  readonly describe: ModelQuery;
  readonly tokenize: TokenizeQuery;
  readonly next: NextQuery;
  readonly generate: GenerateQuery;
  readonly score: ScoreQuery;
}

/** What each method answers. */
export interface ModelResults {
  readonly list: ModelSummary[];
  readonly describe: ModelSummary;
  readonly tokenize: ModelToken[];
  readonly next: NextToken[];
  readonly generate: string[];
  readonly score: ModelScore;
}

/** `models`, as a cell sees it. A method rejects with words for the reader when the page cannot answer. */
export interface Models {
  /** The models at hand. */
  list(): Promise<ModelSummary[]>;
  describe(query?: ModelQuery): Promise<ModelSummary>;
  /** How a model reads a text. */
  tokenize(query: TokenizeQuery): Promise<ModelToken[]>;
  /** The likeliest next tokens, most probable first. */
  next(query: NextQuery): Promise<NextToken[]>;
  /** Continuations of a prompt, without the prompt. `<user>` and `<assistant>` in it are the course's markers. */
  generate(query: GenerateQuery): Promise<string[]>;
  /** How surprised a model is by each token of a text; `<user>` and `<assistant>` in it are the course's markers. */
  score(query: ScoreQuery): Promise<ModelScore>;
}
