import type { ComponentChildren } from 'preact';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import type { RecordedGrading } from './recorded.ts';
import { riskCurves } from './risk-curves.ts';

interface Props {
  readonly recorded: RecordedGrading;
  readonly penalty: number;
  /** Whether another penalty than the still's is looked at. */
  readonly moved: boolean;
  readonly still?: ComponentChildren;
}

const marks = ['● dotted', '■ broken', '◆ whole'] as const;

/** How sure a model must be to answer: what it would get wrong, and where it stands by itself. */
export function RiskCoverage({ recorded, penalty, moved, still }: Props) {
  const curves = riskCurves(recorded, penalty);
  return (
    <>
      <PlotFigure
        view={() => import('./risk-view.ts').then((module) => module.riskFigure)}
        data={moved ? curves : null}
        still={still}
        minHeight={270}
      />
      <p class="t-quiet">
        Every model made to answer everything, and the answers it finds least probable withheld.{' '}
        {curves.map(({ name, aurc }, i) => `${marks[i]!}: ${name}, area ${aurc.toFixed(2)}`).join('; ')}.
        Lower is better. A mark is where the model stands with the answers it gives of itself.
      </p>
    </>
  );
}
