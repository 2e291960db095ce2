import { ANSWERS_A_SEED } from '#run/sums/choice-plan';
import { Button } from '../frame/Button.tsx';
import { Suggestions, type Suggestion } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { longestQuestion } from './best-of-n-link.ts';
import { shownSum } from './shown-sum.ts';
import type { Solving } from './solving.ts';
import { Tally } from './Tally.tsx';
import { sumFinding, temperatureWords } from './words.ts';

interface Props {
  readonly solving: Solving;
  readonly suggestions: readonly Suggestion[];
  readonly disabled: boolean;
}

/** One sum of the reader's choice, answered over and over, its votes counted as they come. */
export function OneSum({ solving, suggestions, disabled }: Props) {
  const own = solving.one.value;
  const sum = shownSum(own?.sums ?? []);
  return (
    <div class="best-one">
      <h4 class="t-subtitle">One sum, as often as you like</h4>
      <TextField
        label="A sum in the world’s words"
        rows={3}
        maxLength={longestQuestion}
        hint="A question such as ‘What is seven and five?’, or a count that changes one to three times."
        value={solving.question.value}
        disabled={disabled}
        onInput={(text) => (solving.question.value = text)}
        onEnter={() => void (!disabled && solving.solveOne())}
      />
      <Suggestions
        label="Or one of these:"
        suggestions={suggestions}
        chosen={solving.question.value}
        disabled={disabled}
        onPick={(text) => (solving.question.value = text)}
      />
      <div class="t-row">
        <Button disabled={disabled} onClick={() => void solving.solveOne()}>
          Draw {ANSWERS_A_SEED} answers
        </Button>
      </div>
      {own !== null && sum !== null && (
        <>
          <p class="t-quiet">{own.question}</p>
          <p class="best-one-finding">
            At temperature {temperatureWords(own.temperature)}: {sumFinding(sum)}
          </p>
          <Tally
            label="Your votes"
            rows={sum.answers.slice(0, LISTED)}
            right={sum.answer}
            drawn={sum.drawn}
            worked={sum.steps > 1}
          />
        </>
      )}
    </div>
  );
}

const LISTED = 8;
