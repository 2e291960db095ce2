import type { Offers } from './draft.ts';
import type { RecordedConstrained } from './recorded.ts';
import { gridRows } from './words.ts';

interface Props {
  readonly recorded: RecordedConstrained;
  readonly offers: Offers;
}

/** Both models on every form that is offered. */
export function RecordedGrid({ recorded, offers }: Props) {
  const { seeds, count } = recorded;
  const labelOf = (id: string): string => offers.full.find((offer) => offer.id === id)?.label ?? id;
  return (
    <>
      <p class="t-quiet">
        Recorded: {seeds.length} seeds of {count} answers each, temperature 1. In brackets the 95 % interval
        in per cent. ‘Reweighted’ counts each masked answer by what was allowed, multiplied: as the model
        itself would answer, were it valid.
      </p>
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="What we recorded">
        <table class="constrained-grid">
          <caption class="t-visually-hidden">Both models on every form that is offered</caption>
          <thead>
            <tr>
              <th scope="col">Form</th>
              <th scope="col">Model</th>
              <th scope="col">Valid alone</th>
              <th scope="col">True alone</th>
              <th scope="col">Valid, mask</th>
              <th scope="col">True, mask</th>
              <th scope="col">True, reweighted</th>
              <th scope="col">Allowed, multiplied</th>
            </tr>
          </thead>
          <tbody>
            {gridRows(recorded).map((row) => (
              <tr key={`${row.model} ${row.offer}`}>
                <th scope="row">{labelOf(row.offer)}</th>
                <td>{row.model}</td>
                <td class="t-number">{row.freeValid}</td>
                <td class="t-number">{row.freeRight}</td>
                <td class="t-number">{row.maskedValid}</td>
                <td class="t-number">{row.maskedRight}</td>
                <td class="t-number">{row.weightedRight}</td>
                <td class="t-number">{row.product}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
