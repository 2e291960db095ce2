import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { percent, wholeNumber } from '#course/wording';
import type { Interval } from '#lab/interval';
import type { ModelInfo } from '#run/protocol';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Slider } from '../frame/Slider.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { reliabilityOf, type SignedConfidences } from './reliability.ts';
import { reliabilityFinding, reliabilityTable, START_BINS } from './reliability-words.ts';

export interface ReliabilityProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly model: Pick<ModelInfo, 'name' | 'parameters'>;
  readonly seeds: readonly number[];
  readonly practice: { readonly words: number; readonly steps: number };
  readonly base: SignedConfidences;
  /** By seed. */
  readonly tuned: readonly SignedConfidences[];
  /** Of the calibration error before practice, in ten bins, at 95 %. */
  readonly interval: Interval;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const BINS = { min: 4, max: 25 } as const;

/** How sure a model is of a fact among all its values, and how often that is right: as it ships, and after practising answers. */
export function Reliability(props: ReliabilityProps) {
  const {
    id = 'reliability',
    model,
    seeds,
    practice,
    base,
    tuned,
    interval,
    predicted = false,
    still,
  } = props;
  const { live, missing } = useSupport();
  const [seed, setSeed] = useState(seeds[0]!);
  const [bins, setBins] = useState<number>(START_BINS);
  const [begun, setBegun] = useState(false);
  const before = reliabilityOf(base, bins);
  const after = tuned.map((one) => reliabilityOf(one, bins));
  const shown = after[seeds.indexOf(seed)]!;
  const errors = after.map(({ error }) => error);
  const outcomes = begun
    ? {
        calibrationErrorBase: Number(reliabilityOf(base, START_BINS).error.toFixed(3)),
        calibrationErrorTuned: Number(
          (tuned.reduce((sum, one) => sum + reliabilityOf(one, START_BINS).error, 0) / tuned.length).toFixed(
            3,
          ),
        ),
      }
    : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const finding = waits ? '' : reliabilityFinding(before, after);
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="How sure, and how often right"
        specimen={[
          `specimen 7.5 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
          `${wholeNumber(base.length)} facts; practice from seeds ${seeds[0]!} to ${seeds.at(-1)!}`,
        ]}
        state={begun ? 'live' : 'recorded'}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : reliabilityTable(before, shown)}
        link={linkedState(
          {
            version: 1,
            fields: { seed: field.oneOf(seeds.map(String)), bins: field.integer(BINS.min, BINS.max) },
          },
          { seed: String(seed), bins },
          (state) => {
            setSeed(Number(state.seed));
            setBins(state.bins);
            setBegun(true);
          },
        )}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./reliability-view.ts').then((module) => module.reliabilityFigure)}
            data={begun ? { base: before.bins, tuned: shown.bins } : null}
            still={still}
            minHeight={300}
          />
          <p class="t-quiet">
            ○ as it ships: calibration error {percent(before.error)}
            {bins === START_BINS && ` (${percent(interval.low)} to ${percent(interval.high)})`}. △ after{' '}
            {wholeNumber(practice.steps)} steps on {wholeNumber(practice.words)} words of questions and right
            answers about other people, read again and again: {percent(Math.min(...errors))} to{' '}
            {percent(Math.max(...errors))} over {seeds.length} seeds. The model chooses among all towns,
            trades or animals there are. Bars are 95 % intervals.
          </p>
        </KeptBack>
        <Choice
          legend="Practice from seed"
          options={seeds.map((value) => ({ value: String(value), label: String(value) }))}
          value={String(seed)}
          disabled={!live}
          onChange={(value) => {
            setSeed(Number(value));
            setBegun(true);
          }}
        />
        <Slider
          label="Bins"
          {...BINS}
          step={1}
          value={bins}
          disabled={!live}
          format={String}
          onInput={(value) => {
            setBins(value);
            setBegun(true);
          }}
        />
      </Figure>
    </ErrorBoundary>
  );
}
