import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import type { RunPhase } from '../frame/RunControls.tsx';
import { useSupport } from '../frame/use-support.ts';
import { CoinFigure } from './CoinFigure.tsx';
import { longestRun, tickMs, tossCoin, tossesATick, type Coin, type Toss } from './coin.ts';

interface Props {
  readonly id: string;
  readonly coin: Coin;
  readonly recorded: readonly Toss[];
  readonly still?: ComponentChildren;
}

const linked = {
  version: 1,
  fields: { seed: field.integer(0, 999_999), chance: field.number(0, 1) },
} as const;

/** The smallest widget that uses all of the frame: recorded at build, run, stopped, gone on with, linked to. */
export function CoinToss({ id, coin: first, recorded, still }: Props) {
  const { live } = useSupport();
  const [coin, setCoin] = useState(first);
  const [count, setCount] = useState(0);
  const [phase, setPhase] = useState<RunPhase>('ready');
  const tosses = useMemo(() => tossCoin(coin, count), [coin, count]);
  const reset = (next: Coin): void => {
    setCoin(next);
    setCount(0);
    setPhase('ready');
  };

  useEffect(() => {
    if (phase !== 'running') return;
    if (count >= longestRun) {
      setPhase('done');
      return;
    }
    const timer = setTimeout(() => setCount(count + tossesATick), tickMs);
    return () => clearTimeout(timer);
  }, [phase, count]);

  return (
    <ErrorBoundary fallback={still}>
      <CoinFigure
        id={id}
        coin={coin}
        tosses={tosses}
        recorded={recorded}
        phase={phase}
        still={still}
        disabled={!live}
        link={linkedState(linked, coin, reset)}
        onCoin={setCoin}
        onStart={() => setPhase('running')}
        onStop={() => setPhase('stopped')}
        onContinue={() => setPhase('running')}
        onStartOver={() => reset(coin)}
      />
    </ErrorBoundary>
  );
}
