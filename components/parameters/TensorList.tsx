import { wholeNumber } from '#course/wording';
import { countOf, shapeWords, tensorWords, totalOf, type TensorShape } from './tensors.ts';

interface Props {
  readonly tensors: readonly TensorShape[];
  /** Name of the one whose number is picked. */
  readonly picked: string;
}

/** Every tensor with its shape and its count, adding up to the total. */
export function TensorList({ tensors, picked }: Props) {
  const total = totalOf(tensors);
  const most = Math.max(...tensors.map(countOf));
  return (
    <div class="parameters-scroll" tabIndex={0} role="region" aria-label="Every tensor of the model">
      <table class="parameters-tensors">
        <thead>
          <tr>
            <th scope="col">Tensor</th>
            <th scope="col">Shape</th>
            <th scope="col">Numbers</th>
            <th scope="col" class="parameters-bar">
              <span class="t-visually-hidden">Share</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tensors.map((tensor) => (
            <tr key={tensor.name} data-picked={tensor.name === picked}>
              <th scope="row">
                {tensorWords(tensor.name)}
                {tensor.name === picked && <span class="parameters-here"> ← picked</span>}
              </th>
              <td class="t-number">{shapeWords(tensor)}</td>
              <td class="t-number">{wholeNumber(countOf(tensor))}</td>
              <td class="parameters-bar">
                <span class="t-bar">
                  <span style={{ width: `${((countOf(tensor) / most) * 100).toFixed(1)}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All together</th>
            <td />
            <td class="t-number">{wholeNumber(total)}</td>
            <td class="parameters-bar" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
