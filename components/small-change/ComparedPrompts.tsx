import { nats } from '#course/wording';
import { editDistance } from '#lab/edit-distance';
import { TokenBars } from '../frame/TokenBars.tsx';
import { VerdictMark, verdictWords } from '../frame/VerdictMark.tsx';
import { changedPart, isFlip, LISTED, wholeDistribution } from './comparison.ts';
import type { ComparedSide, Comparison } from './recorded.ts';
import { visibleEnds } from './words.ts';

interface Props {
  readonly shown: Comparison;
  readonly vocabularySize: number;
}

/** A prompt and a changed one: what was changed, how the next token’s distribution moved, and what each says in the end. */
export function ComparedPrompts({ shown, vocabularySize }: Props) {
  const { before, after, divergence, first, second, tokens } = shown;
  const { head, was, is, tail } = changedPart(before, after);
  const texts = new Map(tokens.map(({ id, text }) => [id, text]));
  return (
    <>
      <p class="change-text">
        {head}
        {was !== '' && <del>{was.replaceAll(' ', '␣')}</del>}
        {is !== '' && <ins>{is.replaceAll(' ', '␣')}</ins>}
        {tail}
      </p>
      <dl class="change-measures">
        <div>
          <dt>Edit distance</dt>
          <dd>{editDistance(before, after)}</dd>
        </div>
        <div>
          <dt>Jensen-Shannon divergence</dt>
          <dd>{nats(divergence)} nats</dd>
        </div>
        <div>
          <dt>Likeliest token</dt>
          <dd>{isFlip(shown) ? 'flipped' : 'the same'}</dd>
        </div>
      </dl>
      <TokenBars
        caption="The next token, before the change and after it"
        before="Before"
        after="After"
        own={wholeDistribution(shown, 'before', vocabularySize)}
        last={wholeDistribution(shown, 'after', vocabularySize)}
        listed={LISTED}
        textOf={(id) => texts.get(id) ?? ''}
        struck={() => null}
        canPutStruck={false}
        disabled
        onPut={null}
      />
      <dl class="change-answers">
        <Written label="Before" prompt={before} side={first} />
        <Written label="After" prompt={after} side={second} />
      </dl>
    </>
  );
}

interface WrittenProps {
  readonly label: string;
  readonly prompt: string;
  readonly side: ComparedSide;
}

function Written({ label, prompt, side: { answer, judgement } }: WrittenProps) {
  return (
    <div>
      <dt>{label}, written on greedily</dt>
      <dd>
        <span class="t-quiet">{visibleEnds(prompt)}</span>
        <b>{answer}</b>
        {judgement !== null && (
          <small>
            {' '}
            <VerdictMark verdict={judgement.verdict} /> {verdictWords[judgement.verdict]}
          </small>
        )}
      </dd>
    </div>
  );
}
