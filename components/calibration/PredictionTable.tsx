import { guessWords, numberWords, withUnit } from '#course/predictions/guess-words';
import type { GuessForm } from '#course/predictions/prediction';
import type { MadePrediction } from './standing.ts';

/** Every prediction the reader made, each with the way back to it. */
export function PredictionTable({ made }: { readonly made: readonly MadePrediction[] }) {
  return (
    <div class="t-data">
      <h4 class="t-subtitle">All of them</h4>
      <div class="t-data-scroll" tabIndex={0} role="group" aria-label="All your predictions">
        <table class="calibration-table">
          <caption class="t-visually-hidden">All your predictions</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">You said</th>
              <th scope="col">It was</th>
              <th scope="col">Held</th>
            </tr>
          </thead>
          <tbody>
            {made.map((prediction) => (
              <Row key={prediction.place} {...prediction} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ value: { guess, outcome }, held, question }: MadePrediction) {
  const form = question?.form ?? unknownForm;
  return (
    <tr>
      <th scope="row">
        {question === null ? (
          'A question the course no longer asks'
        ) : (
          <a href={question.address}>{question.ask}</a>
        )}
      </th>
      <td>{guessWords(guess, form)}</td>
      <td>
        {outcome === null
          ? 'not run yet'
          : typeof outcome === 'number'
            ? withUnit(numberWords(outcome), form)
            : outcome}
      </td>
      <td>{heldWords(guess.kind, held)}</td>
    </tr>
  );
}

/** Stands in where the question is gone: no unit, and steps of confidence as of two options. */
const unknownForm: GuessForm = { kind: 'number', min: 0, max: 1, step: 1, unit: '' };

function heldWords(kind: MadePrediction['value']['guess']['kind'], held: boolean | null): string {
  // A single number is met or not, which says nothing of how sure the reader was.
  if (held === null) return '–';
  if (kind === 'number') return held ? '✓ met' : 'not met';
  return held ? '✓ yes' : '✗ no';
}
