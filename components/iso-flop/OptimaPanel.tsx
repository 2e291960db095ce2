import type { ComponentChildren } from 'preact';
import type { Tuning } from '#course/sweep/sweep-point';
import { between, powerOfTen, roughly } from '#course/sweep/sweep-words';
import { Button } from '../frame/Button.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import type { IsoFlopFacts } from './facts.ts';
import { extrapolationWords } from './words.ts';

interface Props {
  readonly facts: IsoFlopFacts;
  readonly tuning: Tuning;
  readonly live: boolean;
  /** Whether the foretold size is held against the runs of the withheld budget. */
  readonly checked: boolean;
  readonly still: ComponentChildren;
  readonly onCheck: () => void;
}

/** The lowest points of all curves, the power laws through them, and the check of where they lead. */
export function OptimaPanel({ facts, tuning, live, checked, still, onCheck }: Props) {
  const isTuned = tuning === 'tuned';
  const extrapolation = isTuned ? facts.extrapolation : null;
  const data = {
    all: facts.optima[tuning],
    withoutEmbedding: isTuned ? facts.withoutEmbedding : null,
    extrapolation,
    checked,
  };
  return (
    <>
      <PlotFigure
        view={() => import('./optima-view.ts').then(({ optimaFigure }) => optimaFigure)}
        data={live && (checked || !isTuned) ? data : null}
        still={still}
        minHeight={300}
      />
      <p class="t-quiet">
        Diamonds: the lowest point of each curve, with the range of 80 % of the resamples. Both scales are
        logarithmic, so a power law is a straight line.
        {isTuned && ' Squares: the same runs, counted without the embedding.'}
      </p>
      {extrapolation !== null &&
        (checked ? (
          <p>{extrapolationWords(extrapolation)}</p>
        ) : (
          <div class="t-row">
            <p>
              {`The line foretells ${roughly(extrapolation.foretold)} parameters (${between(extrapolation.interval, roughly)}) for ${powerOfTen(extrapolation.budget)} FLOPs, a budget it has not seen.`}
            </p>
            <Button disabled={!live} onClick={onCheck}>
              Check it
            </Button>
          </div>
        ))}
    </>
  );
}
