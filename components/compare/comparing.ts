import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { createAsking, type Asking, type Drawn } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import type { Growth } from '#course/workbench/growth';
import type { RunClient } from '#run/client';
import type { World } from '#world';
import type { ComparedPrompt, RecordedComparison } from './comparison.ts';

/** One model of a comparison. */
export interface Column {
  /** A shipped model's name, or `grown`. */
  readonly model: string;
  readonly world: World['size'];
  readonly asking: Asking;
}

export interface Comparing {
  /** What stands in the field. */
  readonly prompt: Signal<string>;
  /** Seed of the next comparison, the same for every model. */
  readonly seed: Signal<number>;
  readonly busy: ReadonlySignal<boolean>;
  /** Those that take part: the shipped ones, and the reader's own once there is one. */
  readonly columns: ReadonlySignal<readonly Column[]>;
  /** Shows a prompt; its recorded answers where nothing live is shown for it. */
  show(prompt: string): void;
  /** What is shown of a model: its own draw of the prompt shown, or the recorded one. */
  drawnOf(column: Column): Drawn | null;
  /** Asks one model after the other. */
  ask(): Promise<void>;
  stop(): void;
}

export interface ComparingOptions {
  readonly client: Pick<RunClient, 'generate' | 'nextToken' | 'onLoading'>;
  readonly growth: Pick<Growth, 'grown' | 'ensureModel'>;
  readonly shipped: readonly ShippedModel[];
  readonly prompts: readonly ComparedPrompt[];
  readonly recorded: RecordedComparison | null;
}

/** Answers of each model. */
const comparedAnswers = 3;

export function createComparing(options: ComparingOptions): Comparing {
  const { client, growth, shipped, prompts, recorded } = options;
  const prompt = signal(prompts[0]?.text.pocket ?? '');
  /** The prompt whose answers are shown, which may lag behind the field. */
  const shown = signal(prompt.peek());
  const seed = signal((recorded?.prompts[0]?.columns[0]?.drawn.seed ?? 0) + 1);
  const busy = signal(false);
  const isOffered = (text: string): boolean => prompts.some((one) => Object.values(one.text).includes(text));
  const shared = {
    client,
    count: comparedAnswers,
    withNextTokens: false,
    prompt: '',
    hasMarkers: isOffered,
  };
  const shippedColumns = shipped.map(({ name, world }): Column => ({
    model: name,
    world: world?.size ?? 'pocket',
    asking: createAsking({ ...shared, shipped: [name] }),
  }));
  const own: Column = {
    model: 'grown',
    world: 'pocket',
    asking: createAsking({ ...shared, shipped: [], own: growth }),
  };
  let round = 0;

  /** A prompt as a world says it. */
  const spell = (text: string, world: World['size']): string =>
    prompts.find((one) => one.text.pocket === text)?.text[world] ?? text;

  const columns = computed(() => (growth.grown.value ? [...shippedColumns, own] : shippedColumns));

  function stop(): void {
    round++;
    busy.value = false;
    for (const { asking } of [...shippedColumns, own]) asking.stop();
  }

  return {
    prompt,
    seed,
    busy,
    columns,
    show(text) {
      stop();
      prompt.value = text;
      shown.value = text;
    },
    drawnOf({ model, world, asking }) {
      const drawn = asking.drawn.value;
      if (drawn !== null && drawn.prompt === spell(shown.value, world)) return drawn;
      const kept = recorded?.prompts.find(({ text }) => text.pocket === shown.value);
      return kept?.columns.find((one) => one.model === model)?.drawn ?? null;
    },
    async ask() {
      stop();
      const mine = round;
      busy.value = true;
      shown.value = prompt.peek();
      const used = seed.peek();
      seed.value = used + 1;
      for (const { world, asking } of columns.peek()) {
        if (round !== mine) return;
        asking.prompt.value = spell(shown.peek(), world);
        asking.seed.value = used;
        await asking.ask();
      }
      if (round === mine) busy.value = false;
    },
    stop,
  };
}
