/** How a row was seen: in the paper itself, in its abstract or card, in notes that cite it, or from memory. */
export type Evidence = 'paper' | 'abstract or card' | 'notes' | 'memory';

export interface RealModel {
  readonly name: string;
  readonly year: number;
  /** Parameters; of a mixture of experts, all of them. */
  readonly parameters: number;
  /** Of a mixture of experts: those that work on a token. */
  readonly active?: number;
  readonly tokens: number;
  /** When the tokens are an upper bound or not told for this size. */
  readonly doubt?: string;
  readonly source: string;
  readonly evidence: Evidence;
  /** Why it sits where it does. */
  readonly why: string;
}

const chinchilla = { source: 'arXiv 2203.15556, Table 1', evidence: 'paper' } as const;
const kaplanEra = 'Sized by the older law: spend compute on parameters';
const small = 'Small on purpose, for phones and laptops: dear to train, cheap to run';
const served = 'Trained far past the optimum, since it is served a great deal';

/** Parameters and training tokens of models that told both. The fact sheet's table of section S2. */
export const realModels: readonly RealModel[] = [
  { name: 'GPT-3', year: 2020, parameters: 175e9, tokens: 300e9, ...chinchilla, why: kaplanEra },
  { name: 'Jurassic-1', year: 2021, parameters: 178e9, tokens: 300e9, ...chinchilla, why: kaplanEra },
  { name: 'Gopher', year: 2021, parameters: 280e9, tokens: 300e9, ...chinchilla, why: kaplanEra },
  { name: 'MT-NLG', year: 2022, parameters: 530e9, tokens: 270e9, ...chinchilla, why: kaplanEra },
  { name: 'LaMDA', year: 2022, parameters: 137e9, tokens: 168e9, ...chinchilla, why: kaplanEra },
  {
    name: 'Chinchilla',
    year: 2022,
    parameters: 70e9,
    tokens: 1.4e12,
    ...chinchilla,
    why: 'The test of the new law: Gopher’s budget, a quarter of its size',
  },
  {
    name: 'PaLM',
    year: 2022,
    parameters: 540e9,
    tokens: 780e9,
    source: 'arXiv 2204.02311',
    evidence: 'memory',
    why: 'Planned before Chinchilla',
  },
  {
    name: 'OPT-175B',
    year: 2022,
    parameters: 175e9,
    tokens: 180e9,
    source: 'arXiv 2205.01068',
    evidence: 'memory',
    why: 'A copy of GPT-3’s size',
  },
  {
    name: 'BLOOM',
    year: 2022,
    parameters: 176e9,
    tokens: 366e9,
    source: 'arXiv 2211.05100',
    evidence: 'memory',
    why: 'A copy of GPT-3’s size',
  },
  {
    name: 'Pythia-12B',
    year: 2023,
    parameters: 12e9,
    tokens: 300e9,
    source: 'arXiv 2304.01373',
    evidence: 'memory',
    why: 'One data set for all sizes of a family',
  },
  {
    name: 'LLaMA-7B',
    year: 2023,
    parameters: 6.7e9,
    tokens: 1e12,
    source: 'arXiv 2302.13971',
    evidence: 'memory',
    why: 'The first to say aloud that serving counts',
  },
  {
    name: 'LLaMA-65B',
    year: 2023,
    parameters: 65e9,
    tokens: 1.4e12,
    source: 'arXiv 2302.13971',
    evidence: 'memory',
    why: 'About the training optimum',
  },
  {
    name: 'phi-1',
    year: 2023,
    parameters: 1.3e9,
    tokens: 50e9,
    doubt: 'about 50 billion read, 7 billion of them different',
    source: 'arXiv 2306.11644',
    evidence: 'notes',
    why: 'Few chosen tokens, read about eight times',
  },
  {
    name: 'Llama 2 7B',
    year: 2023,
    parameters: 7e9,
    tokens: 2e12,
    source: 'arXiv 2307.09288',
    evidence: 'memory',
    why: served,
  },
  {
    name: 'Llama 2 70B',
    year: 2023,
    parameters: 70e9,
    tokens: 2e12,
    source: 'arXiv 2307.09288',
    evidence: 'memory',
    why: 'The same tokens as its small sister',
  },
  {
    name: 'Falcon-180B',
    year: 2023,
    parameters: 180e9,
    tokens: 3.5e12,
    source: 'arXiv 2311.16867',
    evidence: 'memory',
    why: 'About the training optimum',
  },
  {
    name: 'TinyLlama',
    year: 2024,
    parameters: 1.1e9,
    tokens: 3e12,
    source: 'arXiv 2401.02385',
    evidence: 'memory',
    why: small,
  },
  {
    name: 'Llama 3 8B',
    year: 2024,
    parameters: 8e9,
    tokens: 15e12,
    doubt: 'about 15 trillion',
    source: 'arXiv 2407.21783',
    evidence: 'notes',
    why: served,
  },
  {
    name: 'Llama 3 70B',
    year: 2024,
    parameters: 70e9,
    tokens: 15e12,
    doubt: 'about 15 trillion',
    source: 'arXiv 2407.21783',
    evidence: 'memory',
    why: served,
  },
  {
    name: 'Llama 3.1 405B',
    year: 2024,
    parameters: 405e9,
    tokens: 15.6e12,
    source: 'arXiv 2407.21783',
    evidence: 'notes',
    why: 'Planned by a law of its own, which asked for 41',
  },
  {
    name: 'Qwen2.5-72B',
    year: 2024,
    parameters: 72e9,
    tokens: 18e12,
    doubt: 'at most: not told for each size',
    source: 'arXiv 2412.15115',
    evidence: 'notes',
    why: served,
  },
  {
    name: 'phi-4',
    year: 2024,
    parameters: 14.7e9,
    tokens: 9.8e12,
    source: 'arXiv 2412.08905',
    evidence: 'abstract or card',
    why: 'Small, on much text written by other models',
  },
  {
    name: 'DeepSeek-V3',
    year: 2024,
    parameters: 671e9,
    active: 37e9,
    tokens: 14.8e12,
    source: 'arXiv 2412.19437',
    evidence: 'notes',
    why: 'A mixture of experts: 20 by all its parameters, 400 by those at work',
  },
  {
    name: 'Gemma 3 27B',
    year: 2025,
    parameters: 27e9,
    tokens: 14e12,
    source: 'arXiv 2503.19786',
    evidence: 'paper',
    why: served,
  },
  {
    name: 'Gemma 3 1B',
    year: 2025,
    parameters: 1e9,
    tokens: 2e12,
    source: 'arXiv 2503.19786',
    evidence: 'paper',
    why: small,
  },
  {
    name: 'Qwen3-32B',
    year: 2025,
    parameters: 32e9,
    tokens: 36e12,
    doubt: 'of the family: not told for each size',
    source: 'arXiv 2505.09388',
    evidence: 'notes',
    why: served,
  },
  {
    name: 'Qwen3-0.6B',
    year: 2025,
    parameters: 0.6e9,
    tokens: 36e12,
    doubt: 'of the family: not told for each size',
    source: 'arXiv 2505.09388',
    evidence: 'notes',
    why: small,
  },
  {
    name: 'Qwen3-235B-A22B',
    year: 2025,
    parameters: 235e9,
    active: 22e9,
    tokens: 36e12,
    doubt: 'of the family: not told for each size',
    source: 'arXiv 2505.09388',
    evidence: 'notes',
    why: 'A mixture of experts',
  },
  {
    name: 'Llama 4 Scout',
    year: 2025,
    parameters: 109e9,
    active: 17e9,
    tokens: 40e12,
    doubt: 'up to 40 trillion',
    source: 'model card',
    evidence: 'abstract or card',
    why: 'A mixture of experts',
  },
  {
    name: 'Kimi K2',
    year: 2025,
    parameters: 1.04e12,
    active: 32e9,
    tokens: 15.5e12,
    source: 'arXiv 2507.20534',
    evidence: 'notes',
    why: 'A mixture of experts',
  },
  {
    name: 'SmolLM3',
    year: 2025,
    parameters: 3e9,
    tokens: 11.2e12,
    source: 'Hugging Face, July 2025',
    evidence: 'notes',
    why: small,
  },
];

/** Tokens a parameter, of all its parameters. */
export const ratioOf = ({ parameters, tokens }: RealModel): number => tokens / parameters;

/** Tokens a parameter at work on a token; the same for a dense model. */
export const activeRatioOf = ({ parameters, active, tokens }: RealModel): number =>
  tokens / (active ?? parameters);
