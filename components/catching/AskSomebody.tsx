import { useRef } from 'preact/hooks';
import { fetchingWords, wholeNumber } from '#course/wording';
import { SAMPLES } from '#run/catching/plan';
import type { RelationId } from '#world';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Progress } from '../frame/Progress.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import type { Catching } from './catching.ts';

/** A rung of the ladder with its people. */
export interface OfferedRung {
  readonly mentions: number;
  readonly people: readonly string[];
}

const RELATION_WORDS = {
  home: 'town',
  trade: 'trade',
  pet: 'pet',
  birthDate: 'birthday',
  boat: 'boat',
} as const satisfies Partial<Record<RelationId, string>>;
export type OfferedRelation = keyof typeof RELATION_WORDS;
export const OFFERED_RELATIONS = Object.keys(RELATION_WORDS) as OfferedRelation[];

interface Props {
  readonly catching: Catching;
  readonly rungs: readonly OfferedRung[];
  readonly live: boolean;
}

/** Whom to ask about, and the asking. */
export function AskSomebody({ catching, rungs, live }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const phase = catching.phase.value;
  useKeptFocus(row, phase);
  const busy = phase === 'running';
  const draft = catching.draft.value;
  const { people } = rungs[draft.rung]!;
  const update = catching.update.value;
  const loading = catching.loading.value;
  const failure = catching.failure.value;
  const change = (part: Partial<typeof draft>): void => void (catching.draft.value = { ...draft, ...part });
  return (
    <>
      <Choice
        legend="Somebody whom its text mentions about so often"
        options={rungs.map(({ mentions }, rung) => ({ value: String(rung), label: wholeNumber(mentions) }))}
        value={String(draft.rung)}
        disabled={!live || busy}
        onChange={(rung) => change({ rung: Number(rung), person: 0 })}
      />
      <Choice
        legend={`What to ask of ${people[draft.person]!}`}
        options={OFFERED_RELATIONS.map((value) => ({ value, label: RELATION_WORDS[value] }))}
        value={draft.relation as OfferedRelation}
        disabled={!live || busy}
        onChange={(relation) => change({ relation })}
      />
      <div class="t-row" ref={row}>
        {busy ? (
          <Button onClick={() => catching.stop()}>Stop</Button>
        ) : (
          <>
            <Button kind="primary" disabled={!live} onClick={() => void catching.ask()}>
              Ask, and draw {SAMPLES} samples
            </Button>
            <Button disabled={!live} onClick={() => change({ person: (draft.person + 1) % people.length })}>
              Somebody else
            </Button>
            <Button disabled={!live} onClick={() => change({ seed: draft.seed + 1 })}>
              Other samples
            </Button>
          </>
        )}
      </div>
      {busy && (
        <Progress
          label="Samples"
          share={catching.share.value}
          words={update === null ? fetchingWords(loading) : 'Writing the answer and its samples…'}
        />
      )}
      {failure !== null && <FailureNote failure={failure} onRetry={() => void catching.ask()} />}
    </>
  );
}
