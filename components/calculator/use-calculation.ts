import { useRef, useState } from 'preact/hooks';
import type { Calculation } from './calculate.ts';
import { firstInputs, type CalculatorInputs } from './inputs.ts';

export interface UsedCalculation {
  readonly inputs: CalculatorInputs;
  readonly result: Calculation;
  /** False until the reader has changed something. */
  readonly live: boolean;
  /** What is wrong, in words; empty when nothing is. */
  readonly problem: string;
  readonly change: (part: Partial<CalculatorInputs>) => void;
}

/** What was set and what it comes to. The mathematics is fetched with the first change. */
export function useCalculation(first: Calculation): UsedCalculation {
  const [inputs, setInputs] = useState(firstInputs);
  const [result, setResult] = useState(first);
  const [live, setLive] = useState(false);
  const [problem, setProblem] = useState('');
  const newest = useRef(inputs);

  const change = (part: Partial<CalculatorInputs>): void => {
    const next = { ...newest.current, ...part };
    newest.current = next;
    setInputs(next);
    import('./calculate.ts')
      .then(({ calculate }) => {
        if (newest.current !== next) return;
        setResult(calculate(next));
        setProblem('');
        setLive(true);
      })
      .catch((error: unknown) => {
        if (newest.current !== next) return;
        setProblem(
          error instanceof RangeError
            ? error.message
            : 'The calculation could not be loaded. Check the connection, then change a number again.',
        );
      });
  };
  return { inputs, result, live, problem, change };
}
