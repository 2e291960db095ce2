import { nats, percent } from '#course/wording';
import type { ShownDraw } from './shown-draw.ts';
import { shareWords } from './words.ts';

interface Props {
  readonly draw: ShownDraw;
  /** Answers are judged when all are finished. */
  readonly writing: boolean;
}

/** A draw in five numbers, shares with their 95 % intervals. */
export function Measures({ draw, writing }: Props) {
  const { answers, entropyNats, commonest, quality, distinct2 } = draw.spread;
  const notJudged = writing ? 'when all are there' : 'not judged';
  const measures = [
    ['Entropy over answers', `${nats(entropyNats)} of ${nats(Math.log(answers))} nats`],
    ['Share of the commonest', shareWords(commonest, answers)],
    ['Well formed', quality === null ? notJudged : shareWords(quality.wellFormed, answers)],
    [
      'True',
      quality === null
        ? notJudged
        : quality.claims === 0
          ? 'nothing is claimed'
          : shareWords(quality.true, answers),
    ],
    ['Different word pairs (distinct-2)', distinct2 === null ? '–' : percent(distinct2)],
  ] as const;
  return (
    <dl class="spread-measures">
      {measures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
