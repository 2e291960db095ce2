import { useRef, useState } from 'preact/hooks';
import { fetchingWords, inWords } from '#course/wording';
import { LONGEST_NAME, readName } from '#run/ladder/read-name';
import { AnswerList } from '../frame/AnswerList.tsx';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { LiveStatus } from '../frame/LiveStatus.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { ANSWERS, askable, type PersonAsking, type PersonDraft } from './asking.ts';
import { dealPeople, toldBands, type ListedPerson } from './people.ts';
import { offLadderWords, revealWords } from './words.ts';

interface Props {
  readonly asking: PersonAsking;
  readonly ready: boolean;
  readonly people: readonly ListedPerson[];
}

/** Anybody, asked about several times; whose rung it is comes out when the reader has guessed it. */
export function AskPerson({ asking, ready, people }: Props) {
  const [hand, setHand] = useState(1);
  const row = useRef<HTMLDivElement>(null);
  const busy = asking.busy.value;
  useKeptFocus(row, busy ? 'busy' : 'ready');
  const { name, relation, temperature } = asking.draft.value;
  const set = (change: Partial<PersonDraft>): void =>
    void (asking.draft.value = { ...asking.draft.peek(), ...change });
  const failure = asking.failure.value;
  return (
    <div class="ladder-ask">
      <Suggestions
        label="One of each rung, in no order:"
        suggestions={dealPeople(people, hand).map((person) => ({ text: person.name, detail: '' }))}
        chosen={name}
        disabled={!ready || busy}
        onPick={(text) => set({ name: text })}
      />
      <Button kind="quiet" disabled={!ready || busy} onClick={() => setHand(hand + 1)}>
        Eight others
      </Button>
      <TextField
        label="Or any name"
        hint="A first name and a surname from above, mixed, or a name from your own world."
        rows={1}
        maxLength={LONGEST_NAME}
        value={name}
        disabled={!ready || busy}
        onInput={(text) => set({ name: text })}
        onEnter={() => void (ready && asking.ask())}
      />
      <Choice
        legend="Asked for"
        options={askable.map(({ id, label }) => ({ value: id, label }))}
        value={relation}
        disabled={!ready || busy}
        onChange={(value) => set({ relation: value })}
      />
      <Slider
        label="Temperature of these answers"
        min={0}
        max={2}
        step={0.1}
        value={temperature}
        disabled={!ready || busy}
        format={(value) => value.toFixed(1)}
        onInput={(value) => set({ temperature: value })}
      />
      <div class="t-row" ref={row}>
        {busy ? (
          <Button onClick={() => asking.stop()}>Stop</Button>
        ) : (
          <Button disabled={!ready} onClick={() => void asking.ask()}>
            Ask {inWords(ANSWERS)} times
          </Button>
        )}
      </div>
      {busy && asking.loading.value !== null && <p class="t-quiet">{fetchingWords(asking.loading.value)}</p>}
      {failure !== null && <FailureNote failure={failure} />}
      <Answers asking={asking} people={people} />
    </div>
  );
}

function Answers({ asking, people }: Pick<Props, 'asking' | 'people'>) {
  const asked = asking.asked.value;
  const busy = asking.busy.value;
  const guess = asking.guess.value;
  if (asked === null) return <LiveStatus text="" />;
  const name = readName(asked.name)!;
  const person = people.find((one) => one.name === name);
  const hidden = person !== undefined && guess === null;
  const { question, answers } = asked.update;
  const words =
    busy || hidden
      ? ''
      : person === undefined
        ? offLadderWords(name, asked.update)
        : revealWords(person, guess!);
  return (
    <>
      <AnswerList
        prompt={question}
        answers={hidden ? answers.map((answer) => ({ ...answer, judgement: null })) : answers}
        writing={busy}
      />
      {hidden && !busy && (
        <div role="group" aria-label={`How often did training tell of ${name}?`}>
          <p>How often did training tell of {name}? Say, and the verdicts come out.</p>
          <div class="t-row">
            {toldBands.map(({ id, label }) => (
              <Button key={id} onClick={() => (asking.guess.value = id)}>
                {label}
              </Button>
            ))}
          </div>
        </div>
      )}
      {words !== '' && <p>{words}</p>}
      <LiveStatus text={busy ? '' : words !== '' ? words : `${answers.length} answers are written.`} />
    </>
  );
}
