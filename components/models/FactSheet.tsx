import type { ModelCard } from '#models/model-card';
import { fileSize, minutesInWords, wholeNumber } from './card-words.ts';
import './models.css';

/** How a model is made, how it was grown and by what command it grows again. */
export function FactSheet({ card }: { readonly card: ModelCard }) {
  const { model, growth, stamp, licence } = card;
  const facts: readonly [string, string][] = [
    ['Parameters', `${wholeNumber(model.parameters)}, in half precision`],
    [
      'Shape',
      `${model.layers} layers of width ${model.width}, ${model.heads} heads; a ${model.architecture}; ` +
        `${wholeNumber(model.vocabularySize)} tokens, a window of ${model.contextLength}`,
    ],
    ['Text', growth.textInWords],
    [
      'Read',
      `${wholeNumber(growth.tokensSeen)} tokens, ${growth.tokensPerParameter} for each parameter, ` +
        `out of ${wholeNumber(growth.documents)} documents`,
    ],
    [
      'Steps',
      `${wholeNumber(growth.steps)} of ${growth.tokensPerStep} tokens, learning rate ${growth.peakLearningRate} at its peak` +
        (growth.notesFirst > 0 ? `; the first ${wholeNumber(growth.notesFirst)} on short notes alone` : '') +
        (growth.tasksLast > 0 ? `; the last ${wholeNumber(growth.tasksLast)} on the tasks above all` : '') +
        (growth.more === undefined
          ? ''
          : `; the last ${wholeNumber(growth.more)} as a second phase, in which the rate falls once more`),
    ],
    ['Time', `${minutesInWords(stamp.minutes)} on one core of a server's CPU, on ${stamp.date}`],
    ['Seed', String(growth.seed)],
    [
      'Versions',
      `world ${stamp.versions.world}, tokenizer ${stamp.versions.tokenizer}, format ${stamp.versions.format}`,
    ],
    ['Licence', licence],
    ['Grown with', stamp.command],
  ];
  return (
    <dl class="models-facts not-content">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{term === 'Grown with' ? <code>{fact}</code> : fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The files of a model, with what they must be. */
export function FileTable({ card, base }: { readonly card: ModelCard; readonly base: string }) {
  return (
    <div
      class="t-data-scroll not-content"
      tabIndex={0}
      role="region"
      aria-label={`Files of the ${card.name}, as a table`}
    >
      <table class="models-table">
        <caption class="t-visually-hidden">Files of the {card.name}</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">size</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(card.files).map(([file, { sizeBytes, sha256 }]) => (
            <tr key={file}>
              <th scope="row">
                <a href={`${base}models/${card.name}/${file}`} download>
                  {file}
                </a>
              </th>
              <td class="t-number">{fileSize(sizeBytes)}</td>
              <td class="models-hash">{sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
