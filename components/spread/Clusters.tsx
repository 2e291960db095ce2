import { VerdictMark, verdictWords } from '../frame/VerdictMark.tsx';
import type { ShownDraw } from './shown-draw.ts';
import { restWords, shorten, shownText } from './words.ts';
import '../frame/answers.css';

/** The answers of a draw, those that say the same in one bar. */
export function Clusters({ draw, prompt }: { readonly draw: ShownDraw; readonly prompt: string }) {
  const { listed, different, spread } = draw;
  const rest = restWords(listed, different, spread.answers);
  return (
    <div class="t-answers spread-clusters">
      <p class="t-chip">{prompt.trim() === '' ? 'No prompt' : shorten(prompt)}</p>
      <ol>
        {listed.map(({ text, count, wordings, verdict }) => (
          <li key={text} data-verdict={verdict ?? undefined}>
            <span class="t-answer-text">
              {shorten(shownText(text))}
              {wordings > 1 && <span class="t-reason">said in {wordings} ways; this is the commonest.</span>}
            </span>
            <span class="t-verdict">
              {verdict !== null && (
                <>
                  <VerdictMark verdict={verdict} />
                  {verdictWords[verdict]}
                </>
              )}
            </span>
            <span class="t-chance">
              <span class="t-bar" aria-hidden="true">
                <span style={{ width: `${((100 * count) / spread.answers).toFixed(1)}%` }} />
              </span>
              <span class="t-number">
                {count} <span class="t-visually-hidden">of {spread.answers} answers</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
      {rest !== '' && <p class="t-quiet">{rest}</p>}
    </div>
  );
}
