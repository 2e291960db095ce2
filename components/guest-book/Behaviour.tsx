import { percent, wholeNumber } from '#course/wording';
import { BOOK_TEMPERATURES, type AskedCounts, type WrittenEntry } from '#run/guest-book/spec';
import type { BookRun } from './recorded.ts';
import { falseShareOf, pooledAsked, pooledCounts, wellFormedShareOf } from './summary.ts';
import { mentionWords, shareWords, temperatureWords, verdictWords } from './words.ts';

interface Props {
  /** One run, or several of the same share, which are put together. */
  readonly runs: readonly BookRun[];
  /** Whose they are. */
  readonly of: string;
}

const KINDS = ['often', 'once', 'never'] as const;

/** What colder sampling does, what the model says when asked, and some of what it wrote. */
export function Behaviour({ runs, of }: Props) {
  const coldest = pooledCounts(runs, 0);
  return (
    <div class="guest-book-behaviour">
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Colder sampling">
        <table>
          <caption>Writing colder: {of}</caption>
          <thead>
            <tr>
              <th scope="col">Temperature</th>
              <th scope="col">False</th>
              <th scope="col">Well formed</th>
              <th scope="col">Different guests</th>
            </tr>
          </thead>
          <tbody>
            {BOOK_TEMPERATURES.filter((temperature) => temperature > 0).map((temperature) => {
              const counts = pooledCounts(runs, temperature);
              return (
                <tr key={temperature}>
                  <th scope="row">{temperatureWords(temperature)}</th>
                  <td>{shareWords(falseShareOf(counts))}</td>
                  <td>{percent(wellFormedShareOf(counts))}</td>
                  <td>
                    {wholeNumber(counts.guests)} in {wholeNumber(counts.drawn / runs.length)}
                  </td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{temperatureWords(0)}</th>
              <td>{greedyWords(runs.length - coldest.true, runs.length)}</td>
              <td>{percent(wellFormedShareOf(coldest))}</td>
              <td>1</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="t-quiet">At 0 a model takes the likeliest token every time, and writes one entry for ever.</p>
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Asked for a guest by name">
        <table>
          <caption>Asked when a guest came, likeliest answer: {of}</caption>
          <thead>
            <tr>
              <th scope="col">In the book</th>
              <th scope="col">Names a day</th>
              <th scope="col">The right one</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => {
              const asked = pooledAsked(runs, kind);
              return (
                <tr key={kind}>
                  <th scope="row">{kind}</th>
                  <td>{ofAsked(asked, 'answered')}</td>
                  <td>{ofAsked(asked, 'right')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Written runs={runs} />
    </div>
  );
}

/** How many models' one greedy entry is untrue. */
const greedyWords = (untrue: number, models: number): string =>
  untrue === 0 ? 'none' : models === 1 ? 'all' : `${untrue} of ${models} models`;

const ofAsked = (counts: AskedCounts, key: 'answered' | 'right'): string =>
  counts.asked === 0 ? 'there are none' : `${wholeNumber(counts[key])} of ${wholeNumber(counts.asked)}`;

function Written({ runs }: Pick<Props, 'runs'>) {
  const examples: readonly WrittenEntry[] = runs.flatMap((run) => run.examples);
  if (examples.length === 0) return null;
  return (
    <details class="t-data">
      <summary>Some of what it wrote at temperature 1</summary>
      <ul class="guest-book-written">
        {examples.map(({ text, verdict, mentions }, index) => (
          <li key={index}>
            {text}{' '}
            <span class="t-quiet">
              {verdictWords[verdict]}
              {(verdict === 'true' || verdict === 'false') && `; guest ${mentionWords(mentions)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
