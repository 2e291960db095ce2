import { useId, useRef } from 'preact/hooks';
import { fetchingWords } from '#course/wording';
import type { SnowballAnswer, SnowballUpdate } from '#run/snowball/protocol';
import { Button } from '../frame/Button.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Progress } from '../frame/Progress.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { wrongTrades, type SnowballWorld } from './people.ts';
import { groupName } from './shares.ts';
import type { Snowball } from './snowball.ts';

interface Props {
  readonly snowball: Snowball;
  readonly world: SnowballWorld;
  readonly ready: boolean;
}

/** One person, one wrong trade: the answer that begins with it, beside what the model says alone and asked apart. */
export function Trial({ snowball, world, ready }: Props) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const phase = snowball.phase.value;
  useKeptFocus(row, phase);
  const busy = phase === 'running';
  const { person, trade } = snowball.choice.value;
  const trial = snowball.trial.value;
  const failure = snowball.failure.value;
  const loading = snowball.loading.value;
  const written =
    trial === null ? 0 : [trial.alone, trial.led, trial.apart].filter((answer) => answer !== null).length;
  return (
    <div class="snowball-trial">
      <div class="snowball-fields">
        <label class="t-label" for={`${id}-person`}>
          Person
          <select
            id={`${id}-person`}
            class="t-field"
            value={person}
            disabled={!ready || busy}
            onChange={(event) => snowball.choose({ person: event.currentTarget.value })}
          >
            {world.groups.map(({ rung, people }) => (
              <optgroup
                key={rung}
                label={rung === null ? 'The cast' : rung === 0 ? 'Never told of' : `Rung ${groupName(rung)}`}
              >
                {people.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.id}, {one.trade}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label class="t-label" for={`${id}-trade`}>
          Wrong trade to begin with
          <select
            id={`${id}-trade`}
            class="t-field"
            value={trade}
            disabled={!ready || busy}
            onChange={(event) => snowball.choose({ trade: event.currentTarget.value })}
          >
            {wrongTrades(world, person).map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="t-row" ref={row}>
        {busy ? (
          <Button onClick={() => snowball.stop()}>Stop</Button>
        ) : (
          <Button kind="primary" disabled={!ready} onClick={() => void snowball.start()}>
            Begin with the wrong trade
          </Button>
        )}
      </div>
      {busy && (
        <Progress
          label="Answers written"
          share={trial === null ? null : written / 3}
          words={
            trial !== null
              ? `${written} of 3 answers`
              : loading === null
                ? 'Fetching the model'
                : fetchingWords(loading)
          }
        />
      )}
      {failure !== null && <FailureNote failure={failure} onRetry={() => void snowball.start()} />}
      {trial !== null && <Answers trial={trial} />}
    </div>
  );
}

function Answers({ trial: { alone, led, apart, truth, person } }: { readonly trial: SnowballUpdate }) {
  return (
    <>
      <dl class="snowball-answers">
        <Answer name="With the wrong trade" answer={led} />
        <Answer name="With nothing before" answer={alone} />
        <Answer name="Asked apart" answer={apart} />
      </dl>
      <p class="t-quiet">
        Given words are underlined. In truth {person} is a {truth.trade} and makes {truth.good}.
      </p>
    </>
  );
}

function Answer({ name, answer }: { readonly name: string; readonly answer: SnowballAnswer | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {answer === null ? (
          '…'
        ) : (
          <>
            <u>{answer.prompt.replace('<user>', '').replace('<assistant>', '')}</u>{' '}
            {firstSentence(answer.text) || '(nothing)'}
          </>
        )}
      </dd>
    </div>
  );
}

/** What an answer is judged by. */
const firstSentence = (text: string): string => /^[^.?!]*[.?!]?/u.exec(text)![0];
