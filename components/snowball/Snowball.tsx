import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { wholeNumber } from '#course/wording';
import type { LadderModel } from '#run/ladder/people-by-rung';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { ModelPicker } from '../frame/ModelPicker.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { snowballOutcomes } from './outcomes.ts';
import type { SnowballWorld } from './people.ts';
import type { RecordedSnowball } from './recorded.ts';
import { barsOf } from './shares.ts';
import { createSnowball } from './snowball.ts';
import { Trial } from './Trial.tsx';
import { controlWords, recordedFinding, recordedTable, trialFinding } from './words.ts';
import './snowball.css';

export interface SnowballProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedSnowball;
  readonly worlds: Readonly<Record<LadderModel, SnowballWorld>>;
  /** Whether the page asks for a guess before: what was recorded then stands folded. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

/** An answer that is made to begin with a wrong trade: whether the good it names next goes along, by how well the person is known. */
export function Snowball({ id = 'snowball', recorded, worlds, predicted = false, still }: SnowballProps) {
  const { client } = pageSession();
  const [snowball] = useState(() => createSnowball({ client, worlds }));
  const { live, missing } = useSupport();
  const phase = snowball.phase.value;
  const begun = phase !== 'recorded';
  const { model: name } = snowball.choice.value;
  const shown = recorded.models[name];
  const trial = snowball.trial.value;
  const outcomes = phase === 'live' ? snowballOutcomes(recorded) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const own = phase === 'live' && trial !== null ? trialFinding(trial) : '';
  const finding = waits ? '' : `${own} ${recordedFinding(shown)}`.trim();
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Snowballing: after a wrong first sentence"
        specimen={[
          `specimen 7.7 · the ${name}, ${wholeNumber(shown.model.parameters)} parameters`,
          `${recorded.wrongTrades} wrong trades a person, seed 1`,
        ]}
        state={phase}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : recordedTable(shown)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <ModelPicker
          legend="Model"
          value={name}
          shipped={Object.values(recorded.models).map(({ model }) => model)}
          grown={false}
          disabled={!live || phase === 'running'}
          onChange={(model) => snowball.choose({ model: model as LadderModel })}
        />
        <Trial snowball={snowball} world={worlds[name]} ready={live} />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./bars-view.ts').then((module) => module.barsFigure)}
            data={name === 'fern' && !begun ? null : { bars: barsOf(shown.groups) }}
            still={still}
            minHeight={240}
          />
          <p class="t-quiet">
            Recorded: which good the answer names after a wrong trade, by rung of the ladder of mentions;
            ‘cast’ are 36 people whom its texts tell of most often beside the ladder. Lines are 95 %
            intervals, broken ticks what would go along by accident.
          </p>
          <p class="t-quiet">{controlWords(shown)}</p>
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}
