import type { ProcessedStep } from '#lab/sampling/process-logits';
import { entropy } from '#lab/sampling/softmax';
import { nats, percent, probability, visible, wholeNumber } from '#course/wording';
import { indexOfMaximum, keptCount, keptMass, stepName } from './words.ts';

interface Props {
  readonly trace: readonly ProcessedStep[];
  readonly textOf: (id: number) => string;
}

/** What each control that is set does to the distribution, in the order in which they work. */
export function Steps({ trace, textOf }: Props) {
  return (
    <div class="t-data-scroll" tabIndex={0} role="region" aria-label="The controls, in their order">
      <table class="next-steps">
        <caption>What each control does, in the order in which they work</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Tokens left</th>
            <th scope="col">They had</th>
            <th scope="col">Likeliest</th>
            <th scope="col">Entropy</th>
          </tr>
        </thead>
        <tbody>
          {trace.map((step) => {
            const best = indexOfMaximum(step.probabilities);
            return (
              <tr key={step.step}>
                <th scope="row">{stepName(step.step)}</th>
                <td>{wholeNumber(keptCount(step))}</td>
                <td>{percent(keptMass(trace[0]!, step))}</td>
                <td>
                  <code>{visible(textOf(best))}</code> {probability(step.probabilities[best]!)}
                </td>
                <td>{nats(entropy(step.probabilities))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
