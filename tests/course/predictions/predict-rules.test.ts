import { predictFaults, readPrediction, type PredictProps } from '#course/predictions/predict-rules';
import { isPredictedIn, predictionsIn } from '#course/predictions/predictions-in.build';
import { describe, expect, it } from 'vitest';

const common = { id: 'well-formed', for: 'grow', ask: 'How many?' };
const interval = { ...common, kind: 'interval', min: 0, max: 10, unit: 'of 10 sentences' };
const choice = { ...common, kind: 'choice', options: ['1 or none', '2 or 3', '4', 'all 5'] };

describe('predictFaults', () => {
  it.each<[string, PredictProps]>([
    ['an interval', interval],
    ['a number with a step', { ...interval, kind: 'number', step: 0.5 }],
    ['a choice', choice],
    ['a quantity', { ...choice, quantity: 'different' }],
  ])('finds nothing in %s', (_, props) => {
    expect(predictFaults(props)).toEqual([]);
  });

  it.each<[RegExp, PredictProps]>([
    [/no kind/, common],
    [/no kind 'rank'/, { ...common, kind: 'rank' }],
    [/no id/, { ...interval, id: 'Well Formed' }],
    [/which figure/, { ...interval, for: '' }],
    [/asks nothing/, { ...interval, ask: undefined }],
    [/no attribute 'maximum'/, { ...interval, maximum: 3 }],
    [/needs the least and the greatest/, { ...interval, max: undefined }],
    [/needs the least and the greatest/, { ...interval, max: '10' }],
    [/min is 10 and max is 10/, { ...interval, min: 10 }],
    [/step is 0/, { ...interval, step: 0 }],
    [/unit is 3/, { ...interval, unit: 3 }],
    [/an? interval has no options/, { ...interval, options: ['a', 'b'] }],
    [/a choice has no unit/, { ...choice, unit: 'nats' }],
    [/two options or more/, { ...choice, options: ['one'] }],
    [/two options or more/, { ...choice, options: ['one', 2] }],
    [/stands there twice/, { ...choice, options: ['a', 'b', 'a'] }],
    [/'2 or 3' and '3 to 5' hold the same number/, { ...choice, options: ['1', '2 or 3', '3 to 5'] }],
    [/quantity has no name/, { ...choice, quantity: '' }],
  ])('says %s', (problem, props) => {
    const faults = predictFaults(props);
    expect(faults.map((fault) => fault.problem).join('; ')).toMatch(problem);
    for (const { remedy } of faults) expect(remedy).toMatch(/\.$/);
  });
});

describe('readPrediction', () => {
  it('fills in what was left out', () => {
    expect(readPrediction(interval, 'gardens')).toEqual({
      lesson: 'gardens',
      id: 'well-formed',
      figure: 'grow',
      quantity: null,
      ask: 'How many?',
      form: { kind: 'interval', min: 0, max: 10, step: 1, unit: 'of 10 sentences' },
    });
  });

  it('ends the build with what to do', () => {
    expect(() => readPrediction({ ...interval, min: 12 }, 'gardens')).toThrow(
      '<Predict id="well-formed">: min is 12 and max is 10. The least number must be smaller than the greatest.',
    );
  });
});

describe('predictionsIn', () => {
  const page = `import Ask from '#components/ask/Ask.astro';

Text with \`<Predict id="no" />\` in code.

<Predict id="a" for="ask" kind="choice" options={['> 3', \`3\`, "fewer"]} ask="Which?" />

Inside <Predict id="b" for="grow" kind="interval" min={-1} max={1.5} unit="nats" ask="How low?" step={computed} /> a line.
`;

  it('reads the attributes that stand in the text', () => {
    expect(predictionsIn(page)).toEqual([
      { id: 'a', for: 'ask', kind: 'choice', options: ['> 3', '3', 'fewer'], ask: 'Which?' },
      {
        id: 'b',
        for: 'grow',
        kind: 'interval',
        min: -1,
        max: 1.5,
        unit: 'nats',
        ask: 'How low?',
        step: undefined,
      },
    ]);
  });

  it('tells a figure whether it is to keep back what it recorded', () => {
    expect([
      isPredictedIn(page, 'ask'),
      isPredictedIn(page, 'other'),
      isPredictedIn(undefined, 'ask'),
    ]).toEqual([true, false, false]);
  });
});
