import { signal, type Signal } from '@preact/signals';
import type { CheckResult } from '#notebook/protocol';

/** What is remembered of an exercise. */
export interface ExerciseValue {
  readonly passed: boolean;
  readonly attempts: number;
  readonly sawSolution: boolean;
}

/** Where the reader's progress is kept. */
export interface ExerciseRecord {
  find(id: string): ExerciseValue | null;
  put(id: string, value: ExerciseValue): void;
}

/** How the reader stands with an exercise on this page. */
export interface ExerciseAttempt {
  readonly id: string;
  readonly value: Signal<ExerciseValue>;
  readonly checking: Signal<boolean>;
  /** Of the last check; null before it, and while the cell has not run to its end. */
  readonly results: Signal<readonly CheckResult[] | null>;
  /** Why there are no results, when a check was asked for; empty else. */
  readonly obstacle: Signal<string>;
  readonly solution: Signal<'hidden' | 'asking' | 'shown'>;
  /** Asks for the solution: at once after an attempt, else after a question. */
  askSolution(): void;
  showSolution(): void;
  hideSolution(): void;
  /**
   * Runs the checks, counts the attempt and remembers it.
   * @param work runs cell and checks; a string says why it could not
   */
  attempt(work: () => Promise<readonly CheckResult[] | string>): Promise<void>;
}

const untried: ExerciseValue = { passed: false, attempts: 0, sawSolution: false };

export function createAttempt(id: string, record: ExerciseRecord): ExerciseAttempt {
  const value = signal(record.find(id) ?? untried);
  const checking = signal(false);
  const results = signal<readonly CheckResult[] | null>(null);
  const obstacle = signal('');
  const solution = signal<'hidden' | 'asking' | 'shown'>('hidden');

  const remember = (change: Partial<ExerciseValue>): void => {
    value.value = { ...value.peek(), ...change };
    record.put(id, value.peek());
  };
  const showSolution = (): void => {
    solution.value = 'shown';
    if (!value.peek().passed && !value.peek().sawSolution) remember({ sawSolution: true });
  };
  return {
    id,
    value,
    checking,
    results,
    obstacle,
    solution,
    askSolution() {
      if (value.peek().attempts > 0 || value.peek().sawSolution) showSolution();
      else solution.value = 'asking';
    },
    showSolution,
    hideSolution: () => void (solution.value = 'hidden'),
    async attempt(work) {
      if (checking.peek()) return;
      checking.value = true;
      results.value = null;
      obstacle.value = '';
      try {
        const outcome = await work();
        if (typeof outcome === 'string') obstacle.value = outcome;
        else results.value = outcome;
        const hasPassed = typeof outcome !== 'string' && outcome.every(({ passed }) => passed);
        // What was passed once stays passed.
        remember({ attempts: value.peek().attempts + 1, passed: value.peek().passed || hasPassed });
      } finally {
        checking.value = false;
      }
    },
  };
}
