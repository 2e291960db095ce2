import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createRng, deriveSeed } from '#lab/rng';
import { traceProcessing, type ProcessedStep } from '#lab/sampling/process-logits';
import { sampleIndex } from '#lab/sampling/sample-index';
import type { Growth } from '#course/workbench/growth';
import type { RunClient } from '#run/client';
import { describeFailure, type Failure } from '#run/failure';
import type { ModelInfo, ModelSource } from '#run/protocol';
import { BranchTree, type Branch, type Step } from './branches.ts';
import { samplingOptions, untouched, type Controls } from './controls.ts';

/** A prompt as the model reads it. */
interface ReadText {
  readonly prompt: string;
  /** Each with the model's surprise at it, in nats. */
  readonly tokens: readonly { readonly id: number; readonly nats: number }[];
}

/** What `npm run record -- next-token` keeps. */
export interface RecordedNextToken {
  readonly model: ModelInfo;
  readonly text: ReadText;
  readonly logits: readonly number[];
  /** What every token reads, by its id. */
  readonly vocabulary: readonly string[];
}

export type WritingPhase = 'recorded' | 'working' | 'live' | 'stopped' | 'failed';

/** A token of the text, with how surprising it was. */
export interface WrittenToken {
  readonly text: string;
  readonly nats: number;
  /** Whether it belongs to the prompt. */
  readonly given: boolean;
}

/** Everything the figure 'Next token' shows and does. */
export interface Writing {
  readonly prompt: Signal<string>;
  readonly seed: Signal<number>;
  readonly controls: ReadonlySignal<Controls>;
  /** Which model was chosen: `grown`, or a shipped one's name. */
  readonly choice: ReadonlySignal<string>;
  readonly phase: ReadonlySignal<WritingPhase>;
  readonly model: ReadonlySignal<ModelInfo>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly text: ReadonlySignal<readonly WrittenToken[]>;
  /** The continuation that is shown. */
  readonly path: ReadonlySignal<readonly Step[]>;
  /** The distribution after each control, the model's own first. */
  readonly trace: ReadonlySignal<readonly ProcessedStep[]>;
  readonly branches: ReadonlySignal<readonly Branch[]>;
  /** Whether the text has come to its end, and nothing can follow. */
  readonly ended: ReadonlySignal<boolean>;
  /** Whether prompt or model have moved on from what is shown. */
  readonly moved: ReadonlySignal<boolean>;
  readonly textOf: (id: number) => string;
  set(control: keyof Controls, value: number): void;
  reset(): void;
  choose(name: string): void;
  /** Reads the prompt anew, and forgets what was written. */
  read(): Promise<void>;
  /** Puts a token at the end, whatever its probability. */
  force(id: number): Promise<void>;
  /** Draws so many tokens, or until the text ends. */
  draw(count: number): Promise<void>;
  /** Back to so many tokens after the prompt. */
  rewind(length: number): Promise<void>;
  /** To a text that was written before. */
  follow(ids: readonly number[]): Promise<void>;
  stop(): void;
  restore(state: { prompt: string; seed: number; model: string; controls: Controls }): void;
}

export interface WritingOptions {
  readonly client: Pick<RunClient, 'analyse'>;
  readonly own: Pick<Growth, 'grown' | 'ensureModel'>;
  readonly shipped: readonly string[];
  readonly recorded: RecordedNextToken;
}

const END_OF_TEXT = 0;

export function createWriting({ client, own, shipped, recorded }: WritingOptions): Writing {
  const prompt = signal(recorded.text.prompt);
  const seed = signal(1);
  const controls = signal<Controls>(untouched);
  const choice = signal(recorded.model.name);
  const phase = signal<WritingPhase>('recorded');
  const model = signal(recorded.model);
  const failure = signal<Failure | null>(null);
  const read = signal(recorded.text);
  const path = signal<readonly Step[]>([]);
  const logits = signal<ArrayLike<number>>(recorded.logits);
  const vocabulary = signal(recorded.vocabulary);
  const tree = signal({ branches: new BranchTree() });
  /** Draws so far; each takes a number of its own, so that the same presses write the same text. */
  let draws = 0;
  let stopped = false;
  let working = false;

  const allIds = computed(() => [
    ...read.value.tokens.map(({ id }) => id),
    ...path.value.map(({ id }) => id),
  ]);
  const trace = computed(() => traceProcessing(logits.value, samplingOptions(controls.value, allIds.value)));
  const textOf = (id: number): string => vocabulary.value[id]!;
  const ended = computed(() => path.value.at(-1)?.id === END_OF_TEXT);
  const source = (): ModelSource =>
    choice.peek() === 'grown' ? { kind: 'grown' } : { kind: 'shipped', name: choice.peek() };
  const asked = computed(() => `${choice.value}\n${prompt.value}`);
  const answered = signal(asked.peek());
  /** Where the model that is shown was asked for; the next question must go to the same. */
  let shownSource = recorded.model.source;

  async function rate(ids: readonly number[]): Promise<void> {
    const result = await client.analyse({ kind: 'logits', model: shownSource, ids });
    logits.value = result.logits;
  }

  /** One thing at a time; a failure is shown, and what stood there stays. */
  async function work(act: () => Promise<void>): Promise<void> {
    if (working) return;
    working = true;
    stopped = false;
    phase.value = 'working';
    failure.value = null;
    try {
      await act();
      phase.value = isStopped() ? 'stopped' : 'live';
    } catch (error) {
      failure.value = describeFailure(error);
      phase.value = 'failed';
    } finally {
      working = false;
    }
  }
  // The compiler cannot see that a press changes it in between.
  const isStopped = (): boolean => stopped;

  async function readPrompt(): Promise<void> {
    const question = asked.peek();
    const from = source();
    const words = prompt.peek();
    if (from.kind === 'grown') await own.ensureModel();
    const score = await client.analyse({ kind: 'score', model: from, text: words.trimEnd() });
    const ids = score.tokens.map(({ piece }) => piece.id);
    const rated = await client.analyse({ kind: 'logits', model: from, ids, withVocabulary: true });
    shownSource = from;
    draws = 0;
    batch(() => {
      read.value = {
        prompt: words,
        tokens: score.tokens.map(({ piece, nats }) => ({ id: piece.id, nats })),
      };
      path.value = [];
      tree.value = { branches: new BranchTree() };
      vocabulary.value = rated.vocabulary!;
      logits.value = rated.logits;
      model.value = rated.model;
      answered.value = question;
    });
  }

  async function put(id: number): Promise<void> {
    const steps = trace.peek();
    const step: Step = {
      id,
      own: steps[0]!.probabilities[id]!,
      drawnFrom: steps.at(-1)!.probabilities[id]!,
    };
    const next = [...path.peek(), step];
    if (id !== END_OF_TEXT) await rate([...allIds.peek(), id]);
    batch(() => {
      path.value = next;
      tree.peek().branches.add(next);
      tree.value = { branches: tree.peek().branches };
    });
  }

  async function goTo(next: readonly Step[]): Promise<void> {
    const ids = [...read.peek().tokens.map(({ id }) => id), ...next.map(({ id }) => id)];
    await rate(next.at(-1)?.id === END_OF_TEXT ? ids.slice(0, -1) : ids);
    path.value = next;
  }

  return {
    prompt,
    seed,
    controls,
    choice,
    phase,
    model,
    failure,
    path,
    trace,
    ended,
    textOf,
    text: computed(() => [
      ...read.value.tokens.map(({ id, nats }) => ({ text: textOf(id), nats, given: true })),
      ...path.value.map(({ id, own: p }) => ({ text: textOf(id), nats: -Math.log(p), given: false })),
    ]),
    branches: computed(() => tree.value.branches.list()),
    moved: computed(() => asked.value !== answered.value),
    set: (control, value) => (controls.value = { ...controls.peek(), [control]: value }),
    reset: () => (controls.value = untouched),
    choose: (name) => (choice.value = name),
    read: () => work(readPrompt),
    force: (id) => work(() => put(id)),
    draw: (count) =>
      work(async () => {
        for (let i = 0; i < count && !isStopped() && !ended.peek(); i++) {
          const rng = createRng(deriveSeed(seed.peek(), `token ${draws++}`));
          await put(sampleIndex(trace.peek().at(-1)!.probabilities, rng));
        }
      }),
    rewind: (length) => work(() => goTo(path.peek().slice(0, length))),
    follow: (ids) => work(() => goTo(tree.peek().branches.steps(ids))),
    stop: () => (stopped = true),
    restore(state) {
      prompt.value = state.prompt;
      seed.value = state.seed;
      choice.value = state.model === 'grown' || shipped.includes(state.model) ? state.model : choice.peek();
      controls.value = state.controls;
    },
  };
}
