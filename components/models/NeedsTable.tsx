import { Figure } from '../frame/Figure.tsx';
import { needsFinding, percent, type MetNeed } from './card-words.ts';
import './models.css';

/** What each lesson asks of the shipped models, met or open. */
export function NeedsTable({ needs }: { readonly needs: readonly MetNeed[] }) {
  return (
    <Figure
      id="lesson-needs"
      title="Is it there yet?"
      specimen={['from the reports of the cards']}
      state="recorded"
      finding={needsFinding(needs)}
    >
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Needs of the lessons, as a table">
        <table class="models-table">
          <caption class="t-visually-hidden">Needs of the lessons</caption>
          <thead>
            <tr>
              <th scope="col">Need</th>
              <th scope="col">standing</th>
              <th scope="col">lesson</th>
              <th scope="col">at least</th>
              <th scope="col">best model</th>
            </tr>
          </thead>
          <tbody>
            {needs.map(({ lesson, purpose, capability, atLeast, right, met, model }) => (
              <tr key={capability}>
                <th scope="row">
                  {purpose}
                  <span class="models-aside">{capability}</span>
                </th>
                <td class={met ? 'models-met' : 'models-open'}>{met ? '● met' : '○ open'}</td>
                <td class="t-number">{lesson}</td>
                <td class="t-number">{percent(atLeast)}</td>
                <td class="t-number">{right === null ? 'none' : `${model ?? ''} ${percent(right)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Figure>
  );
}
