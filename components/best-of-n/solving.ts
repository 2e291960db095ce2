import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { RunClient } from '#run/client';
import type { SolvedSum, SumsUpdate } from '#run/experiment/protocol';
import { describeFailure, type Failure } from '#run/failure';
import { ANSWERS_A_SEED } from '#run/sums/choice-plan';
import type { ChoiceSummary } from '#run/sums/summarise-choices';
import { fetchPart } from '../frame/fetch-part.ts';
import { isSamePlace } from './places.ts';
import type { Place } from './recorded.ts';

type SolvingPhase = 'recorded' | 'running' | 'live' | 'stopped' | 'failed';

/** Which of the two runs there are: one problem of the reader's, or all problems of a place. */
type SolvingJob = 'one' | 'all';

/** What was drawn for one problem, seed after seed. */
interface OwnSum {
  readonly question: string;
  readonly temperature: number;
  /** One for each seed; the last may be under way. */
  readonly sums: readonly SolvedSum[];
}

/** All problems of a place answered anew. */
export interface OwnRun {
  readonly place: Place;
  readonly seed: number;
  /** How many there are, and how many of them are finished. */
  readonly problems: number;
  readonly finished: number;
  /** Of the finished; null below two. */
  readonly summary: ChoiceSummary | null;
}

/** Everything the figure 'Spending more at inference' does. */
export interface Solving {
  readonly question: Signal<string>;
  readonly place: Signal<Place>;
  readonly phase: ReadonlySignal<SolvingPhase>;
  /** The run that is under way, or was last. */
  readonly job: ReadonlySignal<SolvingJob | null>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** Of the next run; each run takes the next one. */
  readonly seed: ReadonlySignal<number>;
  readonly one: ReadonlySignal<OwnSum | null>;
  /** The newest run of each place. */
  readonly runs: ReadonlySignal<readonly OwnRun[]>;
  /** Answers drawn, of so many; null before the first. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** Draws answers to the question in the field. */
  solveOne(): Promise<void>;
  /** Draws answers to all of a place's problems. */
  solveAll(questions: readonly string[]): Promise<void>;
  stop(): void;
  restore(settings: { readonly question: string; readonly seed: number; readonly place: Place }): void;
}

interface Progress {
  readonly drawn: number;
  readonly all: number;
  /** Infinity while it cannot be told. */
  readonly secondsLeft: number;
}

export interface SolvingOptions {
  readonly client: Pick<RunClient, 'experiment'>;
  readonly model: string;
  readonly question: string;
  readonly place: Place;
  readonly seed: number;
  /** Milliseconds; a test hands in its own clock. */
  readonly now?: () => number;
}

export function createSolving(options: SolvingOptions): Solving {
  const { client, model, now = () => performance.now() } = options;
  const question = signal(options.question);
  const place = signal(options.place);
  const seed = signal(options.seed);
  const phase = signal<SolvingPhase>('recorded');
  const job = signal<SolvingJob | null>(null);
  const failure = signal<Failure | null>(null);
  const one = signal<OwnSum | null>(null);
  const runs = signal<readonly OwnRun[]>([]);
  const progress = signal<Progress | null>(null);
  let stopping = new AbortController();

  function tell({ solved, problems, count }: SumsUpdate, began: number): void {
    const drawn = solved.reduce((sum, each) => sum + each.drawn, 0);
    const all = problems * count;
    progress.value = { drawn, all, secondsLeft: ((now() - began) / 1000 / drawn) * (all - drawn) };
  }

  async function run(
    which: SolvingJob,
    questions: readonly string[],
    keep: (solved: readonly SolvedSum[]) => void | Promise<void>,
  ): Promise<void> {
    if (phase.peek() === 'running') return;
    const mine = new AbortController();
    stopping = mine;
    phase.value = 'running';
    job.value = which;
    failure.value = null;
    progress.value = null;
    const query = {
      kind: 'sums',
      model: { kind: 'shipped', name: model },
      questions,
      count: ANSWERS_A_SEED,
      temperature: place.peek().temperature,
      seed: seed.peek(),
    } as const;
    let began = NaN;
    try {
      for await (const update of client.experiment(query, mine.signal)) {
        // The first comes when the model is there and nothing is written yet.
        if (update.solved.length === 0) began = now();
        else {
          tell(update, began);
          await keep(update.solved);
        }
      }
      phase.value = mine.signal.aborted ? 'stopped' : 'live';
      seed.value = seed.peek() + 1;
    } catch (error) {
      failure.value = describeFailure(error);
      phase.value = 'failed';
    }
  }

  return {
    question,
    place,
    seed,
    phase,
    job,
    failure,
    one,
    runs,
    progress: computed(() => (phase.value === 'running' ? progress.value : null)),
    solveOne() {
      const asked = { question: question.peek(), temperature: place.peek().temperature };
      const known = one.peek();
      const before =
        known?.question === asked.question && known.temperature === asked.temperature ? known.sums : [];
      return run('one', [asked.question], (solved) => {
        one.value = { ...asked, sums: [...before, ...solved] };
      });
    },
    solveAll(questions) {
      const own = { place: place.peek(), seed: seed.peek(), problems: questions.length };
      const others = runs.peek().filter((each) => !isSamePlace(each.place, own.place));
      return run('all', questions, async (solved) => {
        // Statistics that no page needs before.
        const { summariseShares } = await fetchPart(() => import('#run/sums/summarise-choices'));
        const finished = solved.filter(({ drawn }) => drawn === ANSWERS_A_SEED);
        const shares = finished.map(({ greedy, shares }) => ({ greedyRight: greedy.right, shares }));
        const summary = shares.length < 2 ? null : summariseShares(shares);
        runs.value = [...others, { ...own, finished: finished.length, summary }];
      });
    },
    stop: () => stopping.abort(),
    restore(settings) {
      question.value = settings.question;
      seed.value = settings.seed;
      place.value = settings.place;
    },
  };
}
