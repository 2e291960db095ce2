import { useState } from 'preact/hooks';
import { pageClient } from '#course/page-client';
import { percent, wholeNumber } from '#course/wording';
import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { bakeOffQuestions, bakeOffTasks } from '#run/analysis/bake-off-tasks';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { QuantityField } from '../frame/QuantityField.tsx';
import { RunControls, type RunPhase } from '../frame/RunControls.tsx';
import { useSupport } from '../frame/use-support.ts';
import { createBakeOff, type RecordedBakeOff } from './bake-off.ts';
import { bakeOffLink, mostCoins } from './bake-off-link.ts';
import { bakeOffFinding, coins, priceOf, type Contestant, type Price } from './bake-off-words.ts';

export interface BakeOffFigureProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly contestants: readonly Contestant[];
  readonly recorded: RecordedBakeOff;
}

const states: Record<RunPhase, FigureState> = {
  ready: 'recorded',
  running: 'running',
  stopping: 'running',
  stopped: 'stopped',
  done: 'live',
};

/** Coins a million tokens of the smallest model; the others cost as many times more as they are larger. */
const coinsOfSmallest = 1;

/** The shipped models set against each other on one task, at a price. */
export function BakeOffFigure({ id = 'bake-off', contestants, recorded }: BakeOffFigureProps) {
  const [bakeOff] = useState(() => createBakeOff({ client: pageClient(), recorded }));
  const { live, missing } = useSupport();
  const smallest = Math.min(...contestants.map(({ parameters }) => parameters));
  const [price, setPrice] = useState<Price>({
    perMillion: Object.fromEntries(
      contestants.map(({ name, parameters }) => [
        name,
        Number(((coinsOfSmallest * parameters) / smallest).toPrecision(3)),
      ]),
    ),
    wrong: 0.001,
  });
  const phase = bakeOff.phase.value;
  const tallies = bakeOff.tallies.value;
  const failure = bakeOff.failure.value;
  const running = phase === 'running';
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Bake-off"
        specimen={contestants.map(
          ({ name, parameters, tokensPerParameter }) =>
            `${name}: ${wholeNumber(parameters)} parameters, ${Math.round(tokensPerParameter)} tokens each`,
        )}
        state={failure === null ? states[phase] : 'failed'}
        finding={running ? '' : bakeOffFinding(tallies, contestants, price)}
        table={{
          caption: 'The bake-off in numbers',
          columns: ['Model', 'Right', '95 %', 'Tokens an answer', 'Tokens, coins a 1,000', 'With mistakes'],
          rows: tallies.map((tally) => {
            const { asked, right, tokensRead, tokensWritten, model } = tally;
            const { low, high } = wilsonInterval(right, asked);
            const priced = priceOf(tally, price);
            return [
              model,
              `${right} of ${asked}`,
              asked === 0 ? '–' : `${percent(low)} to ${percent(high)}`,
              asked === 0 ? '–' : ((tokensRead + tokensWritten) / asked).toFixed(0),
              priced === null ? '–' : coins(priced.tokens),
              priced === null ? '–' : coins(priced.all),
            ];
          }),
        }}
        link={bakeOffLink(
          contestants.map(({ name }) => name),
          bakeOff.task.value,
          price,
          (task, next) => {
            bakeOff.choose(task);
            setPrice(next);
          },
        )}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <Choice
          legend="The task"
          options={bakeOffTasks.map(({ id: value, label, detail }) => ({ value, label, detail }))}
          value={bakeOff.task.value}
          disabled={!live || running}
          onChange={(task) => bakeOff.choose(task)}
        />
        <ul class="decide-contest">
          {tallies.map((tally) => (
            <Contest key={tally.model} tally={tally} price={price} />
          ))}
        </ul>
        <div class="decide-fields">
          {contestants.map(({ name }) => (
            <QuantityField
              key={name}
              label={`Coins a million tokens: ${name}`}
              min={0}
              max={mostCoins}
              value={price.perMillion[name]!}
              disabled={!live}
              hint="as it begins: by its size"
              onChange={(value) => setPrice({ ...price, perMillion: { ...price.perMillion, [name]: value } })}
            />
          ))}
          <QuantityField
            label="Coins a wrong answer costs"
            hint="0 when nobody minds"
            min={0}
            max={mostCoins}
            value={price.wrong}
            disabled={!live}
            onChange={(wrong) => setPrice({ ...price, wrong })}
          />
        </div>
        {(running || phase === 'stopped') && (
          <Progress
            label="Questions asked"
            share={bakeOff.share.value}
            words={
              running
                ? `Asking the ${bakeOff.asking.value}, ${bakeOffQuestions} questions each`
                : 'Stopped; what was counted stands'
            }
            secondsLeft={running ? bakeOff.secondsLeft.value : NaN}
          />
        )}
        <RunControls
          phase={phase}
          startLabel="Ask them here"
          disabled={!live}
          onStart={() => void bakeOff.start()}
          onStop={() => bakeOff.stop()}
          onContinue={() => void bakeOff.resume()}
          onStartOver={() => bakeOff.startOver()}
        />
        {failure !== null && <FailureNote failure={failure} onRetry={() => void bakeOff.resume()} />}
        <p class="t-quiet">
          Each is asked about the world it grew in, sprout and fern about 60 people, the shrub about 600, in
          questions of the same form; where there are fewer than {bakeOffQuestions}, all of them. Answers are
          greedy. They are right when they state what is so and nothing false; in a story, when the next
          sentence is well-formed and follows from those before. The narrow mark on a bar is its 95 %
          interval.
        </p>
      </Figure>
    </ErrorBoundary>
  );
}

interface ContestProps {
  readonly tally: Parameters<typeof priceOf>[0];
  readonly price: Price;
}

function Contest({ tally, price }: ContestProps) {
  const { model, asked, right, example, practised } = tally;
  const { low, high } = wilsonInterval(right, asked);
  const priced = priceOf(tally, price);
  return (
    <li>
      <span class="decide-contest-name">{model}</span>
      <span class="t-bar decide-share">
        <span style={{ width: `${asked === 0 ? 0 : (right / asked) * 100}%` }} />
        {asked > 0 && (
          <i style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} aria-hidden="true" />
        )}
      </span>
      <span class="t-number">
        {asked === 0 ? 'not asked yet' : `${right} of ${asked} right`}
        {priced !== null && `, ${coins(priced.all)} coins a 1,000`}
      </span>
      {!practised && <p class="decide-unread">Nothing of the kind stood in the text it read.</p>}
      {example !== null && (
        <p class="t-quiet">
          {questionOf(example.question)} <em>{example.answer}</em>
        </p>
      )}
    </li>
  );
}

/** The last question of a chat, without its markers. */
function questionOf(prompt: string): string {
  if (!prompt.includes('<')) return prompt;
  const note = prompt.startsWith('<') ? '' : `${prompt.slice(0, prompt.indexOf('<')).trim()} `;
  return `${note}${prompt.slice(prompt.lastIndexOf('<user>')).replaceAll(/<\w+>/g, '').trim()}`;
}
