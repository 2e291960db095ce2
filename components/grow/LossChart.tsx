import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LossPoint } from '#course/workbench/growth';
import type { Milestone, TrainingGround } from '#run/protocol';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import type { LossData } from './loss-view.ts';

interface Props {
  readonly losses: ReadonlySignal<readonly LossPoint[]>;
  readonly milestones: ReadonlySignal<readonly Milestone[]>;
  /** Null before a run: then the recorded curve stands. */
  readonly ground: TrainingGround | null;
  readonly still?: ComponentChildren;
}

/** The loss curve: a recorded one until the reader grows a model, then the model's own. */
export function LossChart({ losses, milestones, ground, still }: Props) {
  const data: LossData | null = ground && {
    losses: losses.value,
    milestones: milestones.value,
    steps: ground.spec.steps,
    vocabularySize: ground.model.vocabularySize,
    floor: ground.floor,
  };
  return (
    <div>
      <h4 class="t-subtitle">Loss, in nats a token</h4>
      <PlotFigure
        view={() => import('./loss-view.ts').then((module) => module.lossFigure)}
        data={data}
        still={still}
        minHeight={240}
      />
      <p class="t-quiet">
        The line is the loss on what the model reads as it learns. The diamonds are its loss on whole texts
        that it has not seen, and the dashed floors hold for those.
      </p>
    </div>
  );
}
