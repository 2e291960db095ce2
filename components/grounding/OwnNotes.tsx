import { useMemo } from 'preact/hooks';
import { softmax } from '#lab/sampling/softmax';
import { fetchingWords, plural } from '#course/wording';
import type { NotesOffer } from '#run/grounding/offers';
import { Button } from '../frame/Button.tsx';
import { Progress } from '../frame/Progress.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { TokenBars } from '../frame/TokenBars.tsx';
import { notesIn, type Grounding, type OwnAnswer } from './grounding.ts';
import { longestNotes, longestQuestion } from './grounding-link.ts';
import { askedFinding } from './words.ts';

interface Props {
  readonly grounding: Grounding;
  readonly offers: readonly NotesOffer[];
  readonly ready: boolean;
}

/** Notes and a question of the reader's own, the answer with them and without, and what they did to its value. */
export function OwnNotes({ grounding, offers, ready }: Props) {
  const phase = grounding.phase.value;
  const busy = phase === 'asking' || phase === 'running';
  const notes = grounding.notes.value;
  const question = grounding.question.value;
  const own = grounding.own.value;
  const isEmpty = question.trim() === '';
  const ask = (): void => void (ready && !busy && !isEmpty && grounding.ask());
  const chosen = offers.find((offer) => offer.notes.join('\n') === notes && offer.question === question);
  return (
    <div class="grounding-own">
      <p class="t-subtitle">Notes of your own</p>
      <Suggestions
        label="Begin with one of these, and change it:"
        suggestions={offers.map(({ name, detail }) => ({ text: name, detail }))}
        chosen={chosen?.name ?? ''}
        disabled={!ready || busy}
        onPick={(name) => {
          const offer = offers.find((each) => each.name === name)!;
          grounding.notes.value = offer.notes.join('\n');
          grounding.question.value = offer.question;
        }}
      />
      <TextField
        label="Notes, one a line"
        rows={3}
        maxLength={longestNotes}
        value={notes}
        disabled={!ready || busy}
        counter={plural(notesIn(notes).length, 'note')}
        onInput={(text) => (grounding.notes.value = text)}
      />
      <TextField
        label="Question"
        rows={1}
        maxLength={longestQuestion}
        value={question}
        disabled={!ready || busy}
        {...(isEmpty && { hint: 'Write a question, such as ‘Where does Freya Aasen live?’' })}
        onInput={(text) => (grounding.question.value = text)}
        onEnter={ask}
      />
      <div class="t-row">
        <Button disabled={!ready || phase === 'running' || isEmpty} busy={phase === 'asking'} onClick={ask}>
          Ask with the notes and without
        </Button>
        {phase === 'asking' && <Button onClick={() => grounding.stop()}>Stop</Button>}
      </div>
      {phase === 'asking' && (
        <Progress
          label="The answers"
          share={null}
          words={
            grounding.loading.value === null
              ? 'Waiting for the answers'
              : fetchingWords(grounding.loading.value)
          }
        />
      )}
      {own !== null && (
        <Answered
          own={own}
          grounding={grounding}
          isNew={own.notes === notes && own.question === question.trim()}
        />
      )}
    </div>
  );
}

interface AnsweredProps {
  readonly own: OwnAnswer;
  readonly grounding: Grounding;
  /** Whether the fields still hold what was asked. */
  readonly isNew: boolean;
}

const listed = 6;

function Answered({ own: { question, notes, result }, grounding, isNew }: AnsweredProps) {
  const { alone, grounded, written, unread, lost, aloneLogits, groundedLogits } = result;
  const own = useMemo(() => softmax(aloneLogits), [aloneLogits]);
  const last = useMemo(() => softmax(groundedLogits), [groundedLogits]);
  const busy = grounding.phase.value === 'asking' || grounding.phase.value === 'running';
  return (
    <>
      {!isNew && <p class="t-quiet">Below is still the answer to ‘{question}’.</p>}
      <dl class="grounding-answers">
        <div>
          <dt>Without notes</dt>
          <dd>{alone.text || '(nothing)'}</dd>
        </div>
        <div>
          <dt>With {plural(notesIn(notes).length, 'note')}</dt>
          <dd>{grounded.text || '(nothing)'}</dd>
        </div>
      </dl>
      {!grounding.showsOwn.value && <p>{askedFinding(result)}</p>}
      {unread > 0 && (
        <p class="t-quiet">
          {plural(unread, 'note')} cannot be read as a sentence of the world: the model reads it all the same,
          but what it says is not counted.
        </p>
      )}
      {lost > 0 && (
        <p class="t-quiet">
          The notes are too long for the model: it did not see the first {plural(lost, 'token')}.
        </p>
      )}
      <TokenBars
        caption={`${written === '' ? 'The answer’s first token' : `The token after ‘${written}’`}, by the model alone and with the notes`}
        after="With notes"
        own={own}
        last={last}
        listed={listed}
        textOf={(id) => grounding.textOf(id)}
        struck={() => null}
        canPutStruck={false}
        disabled={busy}
        onPut={null}
      />
    </>
  );
}
