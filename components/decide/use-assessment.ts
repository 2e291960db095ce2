import { useRef, useState } from 'preact/hooks';
import type { Assessment } from './assess.ts';
import type { Worksheet } from './worksheet.ts';

export interface UsedAssessment {
  readonly sheet: Worksheet;
  readonly result: Assessment;
  /** False until the reader has changed something. */
  readonly live: boolean;
  /** What is wrong, in words; empty when nothing is. */
  readonly problem: string;
  readonly change: (part: Partial<Worksheet>) => void;
}

/** A moment's rest between two keystrokes of a number: 500 draws take some milliseconds. */
const pauseMs = 60;

/** The sheet and what it comes to. The mathematics is fetched with the first change. */
export function useAssessment(firstSheet: Worksheet, first: Assessment): UsedAssessment {
  const [sheet, setSheet] = useState(firstSheet);
  const [result, setResult] = useState(first);
  const [live, setLive] = useState(false);
  const [problem, setProblem] = useState('');
  const newest = useRef(sheet);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const work = async (next: Worksheet): Promise<void> => {
    try {
      const { assess } = await import('./assess.ts');
      if (newest.current !== next) return;
      setResult(assess(next));
      setProblem('');
      setLive(true);
    } catch (error) {
      if (newest.current !== next) return;
      setProblem(
        error instanceof RangeError
          ? error.message
          : 'The sheet could not be worked out. Check the connection, then change a number again.',
      );
    }
  };
  const change = (part: Partial<Worksheet>): void => {
    const next = { ...newest.current, ...part };
    newest.current = next;
    setSheet(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void work(next), pauseMs);
  };
  return { sheet, result, live, problem, change };
}
