import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Milestone, TrainingGround } from '#run/protocol';
import type { LossPoint } from './growth.ts';

interface Props {
  readonly losses: ReadonlySignal<readonly LossPoint[]>;
  readonly milestones: ReadonlySignal<readonly Milestone[]>;
  readonly ground: TrainingGround;
}

const redrawEveryMs = 250;

/** The loss curve. Plot is fetched when the first curve is wanted, and redraws a few times a second at most. */
export function LossChart({ losses, milestones, ground }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = host.current!;
    let draw: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const request = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        draw?.();
      }, redrawEveryMs);
    };
    const stops = [losses.subscribe(request), milestones.subscribe(request)];
    const watchWidth = new ResizeObserver(request);
    watchWidth.observe(element);
    import('./loss-view.ts').then(
      ({ lossFigure }) => {
        if (closed) return;
        draw = () =>
          element.replaceChildren(
            lossFigure({
              losses: losses.peek(),
              milestones: milestones.peek(),
              ground,
              width: element.clientWidth,
            }),
          );
        draw();
      },
      () => setFailed(true),
    );
    return () => {
      closed = true;
      clearTimeout(timer);
      watchWidth.disconnect();
      for (const stop of stops) stop();
    };
  }, [losses, milestones, ground]);

  return (
    <div>
      <h4 class="grow-subtitle">Loss, in nats a token</h4>
      <div class="grow-chart" ref={host} />
      <p class="t-quiet">
        The line is the loss on what the model reads as it learns. The diamonds are its loss on whole texts
        that it has not seen, and the dashed floors hold for those.
      </p>
      {failed && <p class="t-quiet">The chart could not be loaded. Its numbers are in the table below.</p>}
    </div>
  );
}
