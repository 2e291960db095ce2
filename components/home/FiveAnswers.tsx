import { useRef, useState } from 'preact/hooks';
import { createAsking, type Asking, type AskingStart, type Drawn } from '#course/asking';
import { pageClient } from '#course/page-client';
import { bytes, fetchingWords, wholeNumber } from '#course/wording';
import { AnswerList } from '../frame/AnswerList.tsx';
import { answersFinding } from '../frame/answers-finding.ts';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { LiveStatus } from '../frame/LiveStatus.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { useSupport } from '../frame/use-support.ts';
import '../frame/frame.css';
import './home.css';

export interface FiveAnswersProps {
  readonly id?: string;
  /** What is shown until the reader asks. */
  readonly drawn: Drawn;
  /** What the first question fetches. */
  readonly sizeBytes: number;
  /** Address of the lesson that says why the answers differ. */
  readonly lesson: string;
  /** Where it stands at first; the gallery shows each state. */
  readonly start?: AskingStart;
}

/** One prompt, five answers, one button to ask again. */
export function FiveAnswers({ id = 'five-answers', drawn, sizeBytes, lesson, start }: FiveAnswersProps) {
  const [asking] = useState(() =>
    createAsking({
      client: pageClient(),
      shipped: [drawn.model.name],
      prompt: drawn.prompt,
      firstSeed: drawn.seed + 1,
      recorded: { drawn, nextTokens: null },
      withNextTokens: false,
      ...(start && { start }),
    }),
  );
  const { live, missing } = useSupport();
  const shown = asking.drawn.value ?? drawn;
  const failure = asking.failure.value ?? missing;
  const phase = asking.phase.value;
  const finding = answersFinding(shown.answers, shown.temperature);
  return (
    <ErrorBoundary>
      <section
        class="t-figure not-content home-answers"
        role="group"
        id={id}
        aria-label="One prompt, five answers"
      >
        <p class="t-specimen">
          <span>
            {shown.model.name}, {wholeNumber(shown.model.parameters)} parameters · seed {shown.seed}
          </span>
          <span>{originWords(phase)}</span>
        </p>
        <AnswerList prompt={shown.prompt} answers={shown.answers} writing={phase === 'writing'} />
        <p class="t-finding">{finding === '' ? '…' : finding}</p>
        {failure !== null && <FailureNote failure={failure} onRetry={() => void asking.ask()} />}
        <Controls asking={asking} ready={live} sizeBytes={sizeBytes} />
        <p>
          Why do they differ? <a href={lesson}>Lesson 1 shows it</a>, on a model you grow yourself.
        </p>
        <LiveStatus text={phase === 'recorded' ? '' : finding} />
      </section>
    </ErrorBoundary>
  );
}

const originWords = (phase: Asking['phase']['value']): string =>
  phase === 'recorded' ? 'recorded earlier' : 'this device, CPU';

interface ControlsProps {
  readonly asking: Asking;
  readonly ready: boolean;
  readonly sizeBytes: number;
}

function Controls({ asking, ready, sizeBytes }: ControlsProps) {
  const phase = asking.phase.value;
  const row = useRef<HTMLDivElement>(null);
  useKeptFocus(row, phase);
  const busy = phase === 'loading' || phase === 'writing';
  return (
    <div class="t-row" ref={row}>
      <Button kind="primary" disabled={!ready} onClick={() => void asking.ask()}>
        Ask again
      </Button>
      {busy && <Button onClick={() => asking.stop()}>Stop</Button>}
      <span class="t-quiet">
        {phase === 'loading' ? fetchingWords(asking.loading.value) : costWords(phase, sizeBytes)}
      </span>
    </div>
  );
}

function costWords(phase: Asking['phase']['value'], sizeBytes: number): string {
  if (phase === 'recorded')
    return `The first press fetches the model, ${bytes(sizeBytes)}. It runs here, on your device.`;
  return 'It runs here, on your device.';
}
