import { useEffect, useRef, useState } from 'preact/hooks';
import type { PredictionValue } from '#course/progress/record';
import type { Guess, PredictionSpec } from '#course/predictions/prediction';
import { commitGuess, drawsGuesses, findPrediction, hasBegun } from '#course/predictions/predictions';
import { resultWords, saidWords } from '#course/predictions/guess-words';
import { Button } from '../frame/Button.tsx';
import { GuessStrip } from '../frame/GuessStrip.tsx';
import { LiveStatus } from '../frame/LiveStatus.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import { NumberFields } from './NumberFields.tsx';
import '../frame/frame.css';

export interface PredictBoxProps {
  readonly spec: PredictionSpec;
  /** Address of the page that shows how predictions held. */
  readonly calibration: string;
  /** Shows one state and does nothing: for the gallery. */
  readonly still?: { readonly value: PredictionValue | null; readonly begun: boolean };
}

/** Asks for a guess, says what was guessed while it waits, and holds it against the result when there is one. */
export function PredictBox({ spec, calibration, still }: PredictBoxProps) {
  const [awake, setAwake] = useState(false);
  const [changing, setChanging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => setAwake(true), []);
  useEffect(() => {
    if (changing) box.current?.querySelector('input')?.focus();
  }, [changing]);

  const live = awake && still === undefined;
  const value = still ? still.value : live ? findPrediction(spec) : null;
  const begun = still ? still.begun : live && hasBegun(spec.figure);
  const state = stateOf(value, begun, changing);
  useKeptFocus(box, state);
  const commit = (guess: Guess): void => {
    commitGuess(spec, guess);
    setChanging(false);
  };
  const askId = `predict-${spec.id}-ask`;
  const words = wordsOf(spec, value, state);
  // What stood there when the page opened is no news.
  const first = useRef<string | null>(null);
  if (live) first.current ??= words;
  const Fields = spec.form.kind === 'choice' ? ChoiceFields : NumberFields;
  return (
    <div class="predict-box" ref={box} data-state={state}>
      <p class="predict-ask" id={askId}>
        <strong class="predict-head">Before you run it.</strong> {spec.ask}
      </p>
      {words !== '' && <p class={state === 'settled' ? undefined : 'predict-said'}>{words}</p>}
      {state === 'asking' && (
        <Fields
          labelledBy={askId}
          form={spec.form}
          given={value?.guess ?? null}
          disabled={!live}
          onGuess={commit}
          {...(value !== null && { onKeep: () => setChanging(false) })}
        />
      )}
      {state === 'committed' && (
        <Button kind="quiet" disabled={!live} onClick={() => setChanging(true)}>
          Change my guess
        </Button>
      )}
      {state === 'settled' && value !== null && value.outcome !== null && (
        <>
          {!(live && drawsGuesses(spec.figure)) && (
            <GuessStrip guess={value.guess} form={spec.form} outcome={value.outcome} />
          )}
          <p class="predict-more">
            <a href={calibration}>How your predictions hold</a>
          </p>
        </>
      )}
      <LiveStatus text={live && words !== first.current ? words : ''} />
    </div>
  );
}

/** `missed`: it was run before there was a guess. `standing`: it runs, and the guess can no longer be changed. */
type BoxState = 'asking' | 'committed' | 'standing' | 'settled' | 'missed';

function stateOf(value: PredictionValue | null, begun: boolean, changing: boolean): BoxState {
  if (value === null) return begun ? 'missed' : 'asking';
  if (value.outcome !== null) return 'settled';
  if (begun) return 'standing';
  return changing ? 'asking' : 'committed';
}

function wordsOf({ form }: PredictionSpec, value: PredictionValue | null, state: BoxState): string {
  if (state === 'missed') return 'It has been run without a guess. One made now would be none.';
  if (value === null || state === 'asking') return '';
  if (value.outcome !== null) return resultWords(value.guess, form, value.outcome);
  const said = saidWords(value.guess, form);
  return state === 'standing' ? `${said} It stands.` : `${said} Now run it.`;
}
