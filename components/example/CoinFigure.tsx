import type { ComponentChildren } from 'preact';
import { percent, wholeNumber } from '#course/wording';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import type { FigureLink } from '../frame/linked-state.ts';
import { NumberField } from '../frame/NumberField.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { RunControls, type RunPhase } from '../frame/RunControls.tsx';
import { Slider } from '../frame/Slider.tsx';
import { longestRun, secondsFor, type Coin, type Toss } from './coin.ts';

export interface CoinFigureProps {
  readonly id: string;
  readonly coin: Coin;
  /** Empty while nothing has been tossed: then the recorded tosses stand. */
  readonly tosses: readonly Toss[];
  readonly recorded: readonly Toss[];
  readonly phase: RunPhase;
  readonly still?: ComponentChildren;
  readonly disabled?: boolean;
  readonly link?: FigureLink | undefined;
  readonly onCoin: (coin: Coin) => void;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onContinue: () => void;
  readonly onStartOver: () => void;
}

const states: Record<RunPhase, FigureState> = {
  ready: 'recorded',
  running: 'running',
  stopping: 'running',
  stopped: 'stopped',
  done: 'live',
};

/** What the example shows, whoever decides it: the page while it runs, or the gallery. */
export function CoinFigure(props: CoinFigureProps) {
  const { id, coin, tosses, recorded, phase, still, disabled = false, link, onCoin, ...run } = props;
  const shown = tosses.length > 0 ? tosses : recorded;
  const locked = disabled || phase !== 'ready';
  return (
    <Figure
      id={id}
      title="Toss a coin"
      specimen={[`a coin with chance ${coin.chance.toFixed(2)}`, `seed ${coin.seed}`]}
      state={states[phase]}
      finding={finding(shown, coin)}
      table={{
        caption: 'Share of heads by toss',
        columns: ['Toss', 'Share of heads'],
        rows: shown
          .filter(({ toss }) => toss % 100 === 0)
          .map(({ toss, share }) => [String(toss), percent(share)]),
      }}
      link={link}
    >
      <PlotFigure
        view={() => import('./coin-view.ts').then((module) => module.coinFigure)}
        data={tosses.length > 0 ? { tosses, chance: coin.chance } : null}
        still={still}
        minHeight={200}
      />
      <div class="t-row">
        <Slider
          label="Chance of heads"
          min={0}
          max={1}
          step={0.05}
          value={coin.chance}
          disabled={locked}
          format={(value) => value.toFixed(2)}
          onInput={(chance) => onCoin({ ...coin, chance })}
        />
        <NumberField
          label="Seed"
          min={0}
          max={999_999}
          step={1}
          value={coin.seed}
          disabled={locked}
          onChange={(seed) => onCoin({ ...coin, seed })}
        />
      </div>
      {tosses.length > 0 && (
        <Progress
          label="Tosses"
          share={tosses.length / longestRun}
          words={`${tosses.length} of ${wholeNumber(longestRun)} tosses`}
          {...(phase === 'running' ? { secondsLeft: secondsFor(longestRun - tosses.length) } : {})}
        />
      )}
      <RunControls phase={phase} startLabel="Toss it" disabled={disabled} {...run} />
    </Figure>
  );
}

function finding(tosses: readonly Toss[], { chance }: Coin): string {
  const last = tosses.at(-1);
  if (last === undefined) return '';
  return `After ${wholeNumber(last.toss)} tosses ${percent(last.share)} were heads; the coin’s chance is ${percent(chance)}.`;
}
