// @vitest-environment jsdom
import { lossFigure, thin } from '#components/grow/loss-view.ts';
import type { Milestone } from '#run/protocol';
import { describe, expect, it } from 'vitest';

const losses = Array.from({ length: 1000 }, (_, index) => ({ step: index + 1, loss: 7 - index / 200 }));

describe('thin', () => {
  it('leaves a short curve as it is', () => {
    expect(thin(losses.slice(0, 5), 10)).toEqual(losses.slice(0, 5));
  });

  it('puts the mean of neighbours in their place', () => {
    const points = thin(losses, 100);
    expect(points).toHaveLength(100);
    expect(points[0]!.step).toBeCloseTo(5.5);
    expect(points[0]!.loss).toBeCloseTo(7 - 4.5 / 200);
    const mean = (values: readonly { loss: number }[]) =>
      values.reduce((sum, { loss }) => sum + loss, 0) / values.length;
    expect(mean(points)).toBeCloseTo(mean(losses));
  });

  it('has nothing to thin at the start', () => {
    expect(thin([], 10)).toEqual([]);
  });
});

describe('lossFigure', () => {
  const draw = (milestones: readonly Milestone[]) =>
    lossFigure(
      {
        losses,
        milestones,
        steps: 1000,
        vocabularySize: 1024,
        floor: { factsKnown: 0.4, factsUnknown: 0.6 },
      },
      { width: 600 },
    );

  it('draws a line, two floors and a diamond for every milestone', () => {
    const figure = draw([
      { step: 0, heldOutLoss: 6.9 } as Milestone,
      { step: 500, heldOutLoss: 3 } as Milestone,
    ]);
    const strokes = [...figure.querySelectorAll('g[stroke]')];
    const drawnWith = (stroke: string) => strokes.find((group) => group.getAttribute('stroke') === stroke);
    expect(drawnWith('var(--t-moss)')?.querySelectorAll('path')).toHaveLength(1);
    expect(drawnWith('var(--t-terracotta)')?.querySelectorAll('line')).toHaveLength(2);
    expect(drawnWith('var(--t-ink)')?.querySelectorAll('path')).toHaveLength(2);
  });

  it('is one image with a name', () => {
    const figure = draw([]);
    expect(figure.getAttribute('role')).toBe('img');
    expect(figure.getAttribute('aria-label')).toBe('Loss by training step');
    expect(figure.querySelectorAll('[aria-label]')).toHaveLength(0);
  });
});
