import type { ModelCard } from '#models/model-card';
import { Figure } from '../frame/Figure.tsx';
import { lossBars, lossFinding, wholeNumber } from './card-words.ts';
import './models.css';

/** A model's loss, held against both floors. */
export function LossFigure({ card }: { readonly card: ModelCard }) {
  const { name, model, loss, growth } = card;
  const bars = lossBars(card);
  return (
    <Figure
      id={`${name}-loss`}
      title="Loss, and how low it could be"
      specimen={[
        `${name} · ${wholeNumber(model.parameters)} parameters`,
        `seed ${growth.seed} · ${loss.documents} unseen documents`,
      ]}
      state="recorded"
      finding={lossFinding(card)}
    >
      <table class="models-bars">
        <caption class="t-visually-hidden">Loss in nats a token</caption>
        <thead class="t-visually-hidden">
          <tr>
            <th scope="col">Reader</th>
            <th scope="col">Nats a token</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value, text, isMain }) => (
            <tr key={label} class={isMain ? 'models-main' : undefined}>
              <th scope="row">{label}</th>
              <td>
                <div>
                  <span class="t-bar" aria-hidden="true">
                    <span style={{ width: `${(100 * value) / loss.uniform}%` }} />
                  </span>
                  <span class="t-number">{text}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="t-quiet">Nats a token: the less, the better it foresees what comes next.</p>
    </Figure>
  );
}
