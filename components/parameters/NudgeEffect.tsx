import { probability, visible } from '#course/wording';
import type { NudgeResult } from '#run/analysis/protocol';
import { changedWords } from './words.ts';

interface Props {
  readonly shown: NudgeResult;
}

const width = (share: number): string => `${(Math.min(1, share) * 100).toFixed(1)}%`;

/** The sentence and the next token's probabilities, as trained and with the number changed. */
export function NudgeEffect({ shown }: Props) {
  const { prompt, sentenceBefore, sentenceAfter, tokens } = shown;
  return (
    <div class="parameters-effect">
      <div>
        <h4 class="t-subtitle">The same draw, before and after</h4>
        <dl class="parameters-sentences">
          <dt>as trained</dt>
          <dd>
            <strong>{prompt}</strong> {sentenceBefore.trim()}
          </dd>
          <dt>changed</dt>
          <dd>
            <strong>{prompt}</strong>{' '}
            {changedWords(sentenceBefore, sentenceAfter).map(({ text, changed }, index) => (
              <span key={index}>{changed ? <mark>{text}</mark> : text} </span>
            ))}
          </dd>
        </dl>
      </div>
      <div>
        <h4 class="t-subtitle">The next token</h4>
        <table class="parameters-tokens">
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col" class="t-number">
                as trained
              </th>
              <th scope="col" class="t-number">
                changed
              </th>
              <th scope="col">
                <span class="t-visually-hidden">Both as bars</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map(({ id, text, before, after }) => (
              <tr key={id}>
                <th scope="row">{visible(text)}</th>
                <td class="t-number">{probability(before)}</td>
                <td class="t-number">{probability(after)}</td>
                <td class="parameters-both">
                  <span class="t-bar">
                    <span style={{ width: width(before) }} />
                  </span>
                  <span class="t-bar parameters-after">
                    <span style={{ width: width(after) }} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
