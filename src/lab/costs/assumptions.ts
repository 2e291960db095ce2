/** What an assumption of the worksheet is about. */
export type AssumptionGroup = 'work' | 'api' | 'hosting' | 'tuning' | 'training';

export interface Assumption {
  readonly group: AssumptionGroup;
  readonly label: string;
  readonly unit: string;
  /** What to begin with. */
  readonly value: number;
  /** The value could be off by this factor, up or down, eight times in ten; 1 for what is decided or known. */
  readonly factor: number;
  readonly min: number;
  readonly max: number;
  /** Where the value comes from: ids of facts, or words. */
  readonly from: string;
}

const described = <Id extends string>(
  list: Readonly<Record<Id, Assumption>>,
): Readonly<Record<Id, Assumption>> => list;

/** Everything the costs of the worksheet depend on. Shares are percentages, as people write them. */
export const assumptions = described({
  requests: {
    group: 'work',
    label: 'Requests a month',
    unit: 'requests',
    value: 200_000,
    factor: 2,
    min: 0,
    max: 1e12,
    from: 'yours',
  },
  inputTokens: {
    group: 'work',
    label: 'Tokens read a request',
    unit: 'tokens',
    value: 1000,
    factor: 1.3,
    min: 0,
    max: 1e7,
    from: 'yours: measure some',
  },
  outputTokens: {
    group: 'work',
    label: 'Tokens written a request',
    unit: 'tokens',
    value: 150,
    factor: 1.3,
    min: 0,
    max: 1e6,
    from: 'yours: measure some',
  },
  months: {
    group: 'work',
    label: 'Months it has to pay within',
    unit: 'months',
    value: 12,
    factor: 1,
    min: 1,
    max: 120,
    from: 'yours',
  },
  wrongDollars: {
    group: 'work',
    label: 'What a wrong answer costs',
    unit: 'dollars',
    value: 0,
    factor: 2,
    min: 0,
    max: 1e9,
    from: 'yours; what you have not measured counts as just at the bar',
  },
  engineerDollars: {
    group: 'work',
    label: 'An engineer’s hour',
    unit: 'dollars',
    value: 100,
    factor: 1.3,
    min: 0,
    max: 10_000,
    from: 'a round figure: put yours',
  },
  apiInput: {
    group: 'api',
    label: 'A million tokens read',
    unit: 'dollars',
    value: 3,
    factor: 1.5,
    min: 0,
    max: 10_000,
    from: 'an example, no quotation: put your provider’s price of today',
  },
  apiOutput: {
    group: 'api',
    label: 'A million tokens written',
    unit: 'dollars',
    value: 15,
    factor: 1.5,
    min: 0,
    max: 10_000,
    from: 'an example, no quotation: put your provider’s price of today',
  },
  apiHours: {
    group: 'api',
    label: 'Hours to build and evaluate it',
    unit: 'hours',
    value: 80,
    factor: 2,
    min: 0,
    max: 1e6,
    from: 'a guess: ask your team',
  },
  openBillions: {
    group: 'hosting',
    label: 'Parameters of the open model, in billions',
    unit: 'billion',
    value: 8,
    factor: 1,
    min: 0.001,
    max: 10_000,
    from: 'yours; of a mixture of experts, those active',
  },
  gpuDollars: {
    group: 'hosting',
    label: 'A GPU for an hour',
    unit: 'dollars',
    value: 3.15,
    factor: 1.6,
    min: 0,
    max: 1000,
    from: 'H100, 1.99 to 5.00 in May 2026 (S2-26)',
  },
  gpuTflops: {
    group: 'hosting',
    label: 'What the GPU does at its peak, in TFLOP/s',
    unit: 'TFLOP/s',
    value: 989,
    factor: 1,
    min: 1,
    max: 1e6,
    from: 'H100, dense bf16 (S2-22)',
  },
  servingUtilisation: {
    group: 'hosting',
    label: 'Share of the peak used in serving, in %',
    unit: '%',
    value: 4,
    factor: 3,
    min: 0.01,
    max: 100,
    from: 'decoding gets 1 to 12 % (S2-23)',
  },
  peakToMean: {
    group: 'hosting',
    label: 'Busiest hour against the mean hour',
    unit: 'times',
    value: 3,
    factor: 1.5,
    min: 1,
    max: 1000,
    from: 'a guess: look at your logs',
  },
  leastGpus: {
    group: 'hosting',
    label: 'GPUs that run in any case',
    unit: 'GPUs',
    value: 1,
    factor: 1,
    min: 0,
    max: 10_000,
    from: 'yours: two if one may fail; 0 if it may sleep: then you pay for the hours at work, and who wakes it waits',
  },
  gpuMemory: {
    group: 'hosting',
    label: 'Memory of a GPU, in GB',
    unit: 'GB',
    value: 80,
    factor: 1,
    min: 1,
    max: 100_000,
    from: 'H100; an H200 has 141 (S2-22)',
  },
  bytesPerParameter: {
    group: 'hosting',
    label: 'Memory that a parameter takes, in bytes',
    unit: 'bytes',
    value: 2.4,
    factor: 1,
    min: 0.1,
    max: 100,
    from: 'two in bf16 and a fifth of that to work in; about 0.7 in four bits. Of a mixture of experts all count: raise it',
  },
  openHours: {
    group: 'hosting',
    label: 'Hours to build and evaluate it',
    unit: 'hours',
    value: 160,
    factor: 2,
    min: 0,
    max: 1e6,
    from: 'a guess: ask your team',
  },
  opsHours: {
    group: 'hosting',
    label: 'Hours a month to keep it running',
    unit: 'hours',
    value: 20,
    factor: 2,
    min: 0,
    max: 1e6,
    from: 'a guess: ask your team',
  },
  examples: {
    group: 'tuning',
    label: 'Examples to fine-tune on',
    unit: 'examples',
    value: 2000,
    factor: 1,
    min: 0,
    max: 1e9,
    from: 'yours: lesson 4 is about how many it takes',
  },
  exampleDollars: {
    group: 'tuning',
    label: 'To make and check an example',
    unit: 'dollars',
    value: 1,
    factor: 3,
    min: 0,
    max: 10_000,
    from: 'a guess: time ten of them',
  },
  epochs: {
    group: 'tuning',
    label: 'Passes over the examples',
    unit: 'passes',
    value: 3,
    factor: 1.5,
    min: 0,
    max: 1000,
    from: 'a common choice',
  },
  tuneHours: {
    group: 'tuning',
    label: 'Further hours to tune and evaluate it',
    unit: 'hours',
    value: 120,
    factor: 2,
    min: 0,
    max: 1e6,
    from: 'a guess: ask your team',
  },
  upkeep: {
    group: 'tuning',
    label: 'Done again each year, in % of the first time',
    unit: '%',
    value: 50,
    factor: 2,
    min: 0,
    max: 10_000,
    from: 'a guess: models and data age',
  },
  trainBillions: {
    group: 'training',
    label: 'Parameters of a model of your own, in billions',
    unit: 'billion',
    value: 1,
    factor: 1,
    min: 0.001,
    max: 10_000,
    from: 'yours',
  },
  trainRatio: {
    group: 'training',
    label: 'Training tokens a parameter',
    unit: 'tokens',
    value: 100,
    factor: 1,
    min: 0.1,
    max: 100_000,
    from: 'yours: the calculator above says what 20 and 2,000 mean',
  },
  trainingUtilisation: {
    group: 'training',
    label: 'Share of the peak used in training, in %',
    unit: '%',
    value: 40,
    factor: 1.3,
    min: 0.01,
    max: 100,
    from: 'dense models get 35 to 50 % (S2-23)',
  },
  overhead: {
    group: 'training',
    label: 'Failed and trial runs on top, in %',
    unit: '%',
    value: 100,
    factor: 2,
    min: 0,
    max: 10_000,
    from: '10 to over 100 % (S2-21, the range from memory)',
  },
  dataDollars: {
    group: 'training',
    label: 'Collecting and cleaning the text',
    unit: 'dollars',
    value: 50_000,
    factor: 3,
    min: 0,
    max: 1e12,
    from: 'a guess: lesson 2 says what there is to do',
  },
  trainHours: {
    group: 'training',
    label: 'Hours of a team',
    unit: 'hours',
    value: 3000,
    factor: 2,
    min: 0,
    max: 1e7,
    from: 'a guess: three people for half a year',
  },
});

export type AssumptionId = keyof typeof assumptions;

export const assumptionIds = Object.keys(assumptions) as readonly AssumptionId[];

/** A value for each assumption. */
export type Assumed = Readonly<Record<AssumptionId, number>>;

const collect = (of: (id: AssumptionId) => number): Assumed =>
  Object.fromEntries(assumptionIds.map((id) => [id, of(id)])) as Assumed;

/** The values that the worksheet begins with. */
export const firstValues: Assumed = collect((id) => assumptions[id].value);

/** By which factor each could be off. */
export const firstFactors: Assumed = collect((id) => assumptions[id].factor);

/** A value within what an assumption may be. */
export function clampAssumption(id: AssumptionId, value: number): number {
  const { min, max } = assumptions[id];
  return Math.min(max, Math.max(min, value));
}
