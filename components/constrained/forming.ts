import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { maskLogits } from '#lab/constrained/token-constraint';
import { createRng, deriveSeed } from '#lab/rng';
import { sampleIndex } from '#lab/sampling/sample-index';
import { softmax } from '#lab/sampling/softmax';
import type { Growth } from '#course/workbench/growth';
import type { RunClient } from '#run/client';
import type { ConstrainedUpdate } from '#run/experiment/protocol';
import { describeFailure, type Failure } from '#run/failure';
import type { FormOffer } from '#run/form-offers';
import type { Form } from '#run/forms/form';
import type { ModelInfo, ModelSource } from '#run/protocol';
import { initialDraft, type Draft } from './draft.ts';
import type { RecordedConstrained } from './recorded.ts';

export type FormingPhase = 'recorded' | 'working' | 'drawing' | 'live' | 'stopped' | 'failed';

/** One token of the answer. */
export interface FormedStep {
  readonly id: number;
  /** Probability that the model gave it. */
  readonly own: number;
  /** Probability after the mask. */
  readonly masked: number;
  /** What the model gave to all that were allowed. */
  readonly allowed: number;
}

/** What the model thinks of every token, and what is left of it. */
export interface Step {
  readonly own: Float64Array;
  readonly masked: Float64Array;
  readonly mask: ArrayLike<number>;
  readonly allowedCount: number;
  /** Share of the model's probability that the allowed tokens have. */
  readonly allowed: number;
}

/** Everything the figure 'Constrained decoding' shows and does. */
export interface Forming {
  readonly draft: Signal<Draft>;
  readonly phase: ReadonlySignal<FormingPhase>;
  readonly model: ReadonlySignal<ModelInfo>;
  readonly failure: ReadonlySignal<Failure | null>;
  readonly path: ReadonlySignal<readonly FormedStep[]>;
  readonly step: ReadonlySignal<Step>;
  /** States of the automaton. */
  readonly states: ReadonlySignal<number>;
  /** Whether nothing may follow but the end. */
  readonly complete: ReadonlySignal<boolean>;
  readonly ended: ReadonlySignal<boolean>;
  /** The prompt that is shown. */
  readonly shownPrompt: ReadonlySignal<string>;
  readonly drawn: ReadonlySignal<ConstrainedUpdate | null>;
  readonly seed: Signal<number>;
  readonly temperature: Signal<number>;
  /** Whether prompt, form or model have moved on from what is shown. */
  readonly moved: ReadonlySignal<boolean>;
  readonly textOf: (id: number) => string;
  /** Compiles the form and reads the prompt anew. */
  read(): Promise<void>;
  put(id: number): Promise<void>;
  /** Draws so many tokens, or up to the end. */
  write(count: number): Promise<void>;
  rewind(length: number): Promise<void>;
  drawMany(): Promise<void>;
  stop(): void;
}

export interface FormingOptions {
  readonly client: Pick<RunClient, 'analyse' | 'experiment'>;
  readonly own: Pick<Growth, 'ensureModel'>;
  readonly recorded: RecordedConstrained;
  readonly offer: FormOffer;
}

/** Tokens that an answer has room for. */
export const room = 96;
/** Answers of each kind. */
export const drawCount = 50;

export function createForming({ client, own, recorded, offer }: FormingOptions): Forming {
  const { first } = recorded;
  const draft = signal(initialDraft(offer, first.model.name));
  const phase = signal<FormingPhase>('recorded');
  const model = signal(first.model);
  const failure = signal<Failure | null>(null);
  const path = signal<readonly FormedStep[]>([]);
  const look = signal<{ logits: ArrayLike<number>; mask: ArrayLike<number>; complete: boolean }>(first.step);
  const states = signal(first.step.states);
  const vocabulary = signal(first.vocabulary);
  const drawn = signal<ConstrainedUpdate | null>({ model: first.model, ...first.drawn });
  const seed = signal(1);
  const temperature = signal(1);
  const isEnded = signal(false);
  const asked = computed(() => JSON.stringify(draft.value));
  const answered = signal(asked.peek());
  let shown = { source: first.model.source, prompt: offer.prompt, form: offer.form };
  const shownPrompt = signal(shown.prompt);
  let draws = 0;
  let stopped = new AbortController();
  let working = false;

  const step = computed((): Step => {
    const { logits, mask } = look.value;
    const ownProbs = softmax(logits, temperature.value);
    const allowedCount = Array.from(mask).reduce((sum, allowed) => sum + allowed, 0);
    return {
      own: ownProbs,
      masked: softmax(maskLogits(logits, mask), temperature.value),
      mask,
      allowedCount,
      allowed: ownProbs.reduce((sum, p, id) => sum + (mask[id] === 1 ? p : 0), 0),
    };
  });

  /** One thing at a time; a failure is shown, and what stood there stays. */
  async function work(act: () => Promise<void>, during: FormingPhase = 'working'): Promise<void> {
    if (working) return;
    working = true;
    stopped = new AbortController();
    phase.value = during;
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
  const isStopped = (): boolean => stopped.signal.aborted;

  const source = (name: string): ModelSource =>
    name === 'grown' ? { kind: 'grown' } : { kind: 'shipped', name };
  const formOf = ({ kind, regex, schema }: Draft): Form => ({
    kind,
    text: kind === 'regex' ? regex : schema,
  });

  async function lookAt(next: readonly FormedStep[]): Promise<void> {
    const written = next.map(({ id }) => id);
    const { source: from, prompt, form } = shown;
    const found = await client.analyse({ kind: 'mask', model: from, prompt, form, written, room });
    batch(() => {
      look.value = found;
      path.value = next;
      isEnded.value = false;
    });
  }

  async function read(): Promise<void> {
    const question = asked.peek();
    const wanted = draft.peek();
    const next = { source: source(wanted.model), prompt: wanted.prompt, form: formOf(wanted) };
    if (next.source.kind === 'grown') await own.ensureModel();
    const { prompt, form } = next;
    const found = await client.analyse({
      kind: 'mask',
      model: next.source,
      prompt,
      form,
      written: [],
      room,
      withVocabulary: true,
    });
    shown = next;
    draws = 0;
    batch(() => {
      look.value = found;
      states.value = found.states;
      vocabulary.value = found.vocabulary!;
      model.value = found.model;
      path.value = [];
      isEnded.value = false;
      drawn.value = null;
      shownPrompt.value = prompt;
      answered.value = question;
    });
  }

  async function put(id: number): Promise<void> {
    const { own: before, masked, allowed } = step.peek();
    const next = [...path.peek(), { id, own: before[id]!, masked: masked[id]!, allowed }];
    if (vocabulary.peek()[id] === '<eos>') {
      path.value = next;
      isEnded.value = true;
    } else await lookAt(next);
  }

  const complete = computed(() => look.value.complete);
  const ended = computed(() => isEnded.value || complete.value);
  return {
    draft,
    phase,
    model,
    failure,
    path,
    step,
    states,
    complete,
    ended,
    shownPrompt,
    drawn,
    seed,
    temperature,
    moved: computed(() => asked.value !== answered.value),
    textOf: (id) => vocabulary.value[id]!,
    read: () => work(read),
    put: (id) => work(() => put(id)),
    write: (count) =>
      work(async () => {
        for (let i = 0; i < count && !isStopped() && !ended.peek(); i++) {
          const rng = createRng(deriveSeed(seed.peek(), `token ${draws++}`));
          await put(sampleIndex(step.peek().masked, rng));
        }
      }),
    rewind: (length) => work(() => lookAt(path.peek().slice(0, length))),
    drawMany: () =>
      work(async () => {
        if (asked.peek() !== answered.peek()) await read();
        const { source: from, prompt, form } = shown;
        const { tell } = draft.peek();
        const updates = client.experiment(
          {
            kind: 'constrained',
            model: from,
            prompt,
            form,
            tell: form.kind === 'schema' && tell.trim() !== '' ? tell : null,
            count: drawCount,
            temperature: temperature.peek(),
            seed: seed.peek(),
            room,
          },
          stopped.signal,
        );
        for await (const update of updates) drawn.value = update;
      }, 'drawing'),
    stop: () => stopped.abort(),
  };
}
