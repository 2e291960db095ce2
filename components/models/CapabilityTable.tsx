import type { MeasuredCard } from '#models/model-card';
import { Figure } from '../frame/Figure.tsx';
import { percent, wholeNumber } from './card-words.ts';
import './models.css';

/** What a model was asked and how often it was right. */
export function CapabilityTable({ card }: { readonly card: MeasuredCard }) {
  const { name, model, capabilities } = card;
  return (
    <Figure
      id={`${name}-capabilities`}
      title="What it can do"
      specimen={[
        `${name} · ${wholeNumber(model.parameters)} parameters`,
        `seed ${capabilities.stamp.seed} · ${capabilities.world} world`,
      ]}
      state="recorded"
    >
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="What it can do, as a table">
        <table class="models-table">
          <caption class="t-visually-hidden">Share of right answers to each kind of question</caption>
          <thead>
            <tr>
              <th scope="col">It …</th>
              <th scope="col">right</th>
              <th scope="col">by chance</th>
              <th scope="col">asked</th>
              <th scope="col">lesson</th>
            </tr>
          </thead>
          <tbody>
            {capabilities.lines.map(({ name: what, right, chance, count, lessons }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>
                  <span class="t-bar" aria-hidden="true">
                    <span style={{ width: percent(right).replace(' ', '') }} />
                  </span>
                  <span class="t-number">{percent(right)}</span>
                </td>
                <td class="t-number">{chance === undefined ? '–' : percent(chance)}</td>
                <td class="t-number">{wholeNumber(count)}</td>
                <td class="t-number">{lessons.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="t-quiet">
        What is called unseen or withheld was kept from its training. An answer is right when it states what
        the world's own answer states, be it a fact, a sum or every field of a record, and nothing false. Its
        likeliest answer counts, except where a temperature is named. Chance is given where a guesser's share
        is known.
      </p>
    </Figure>
  );
}
