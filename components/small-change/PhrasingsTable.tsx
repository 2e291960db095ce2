import { wholeNumber } from '#course/wording';
import type { PhrasingSpreadUpdate } from '#run/small-change/protocol';
import { spreadsOf, type Spread } from './phrasing-spread.ts';
import { Share } from './Share.tsx';

interface Props {
  readonly relations: PhrasingSpreadUpdate['relations'];
  /** Whether they were tried here and now. */
  readonly isLive: boolean;
}

const names: Readonly<Record<string, string>> = {
  home: 'Home',
  trade: 'Trade',
  pet: 'Pet',
  birthDate: 'Birthday',
  boat: 'Boat',
};

const points = (share: number): string => wholeNumber(100 * share);

function spreadWords({ read, all }: Spread): string {
  const whole = all === null ? 'no spread yet' : `spread ${points(all)} points over all`;
  return read === null ? whole : `${whole}, ${points(read)} over those read`;
}

/** How many well-known people’s facts come out right in each phrasing, and how far phrasings of one fact lie apart. */
export function PhrasingsTable({ relations, isLive }: Props) {
  const caption = `${isLive ? 'On this device' : 'Recorded'}: facts of well-known people, right in each phrasing; 95 % intervals`;
  const spreads = spreadsOf(relations);
  return (
    <div class="t-data-scroll change-phrasings" tabIndex={0} role="region" aria-label={caption}>
      <table class="change-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">The sentence, begun up to its last word</th>
            <th scope="col">Read in training</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        {relations.map(({ relation, phrasings }, at) => (
          <tbody key={relation}>
            <tr>
              <th scope="rowgroup" colSpan={3} class="change-group">
                {names[relation] ?? relation}: {spreadWords(spreads[at]!)}
              </th>
            </tr>
            {phrasings.map(({ source, read, people, true: right }) => (
              <tr key={source}>
                <th scope="row">{beginningOf(source)}</th>
                <td>{read ? 'yes' : 'no'}</td>
                <td>
                  <Share count={right} of={people} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** `{A} has {A:his} birthday on {date}.` as it is begun: `Mara has her birthday on …` */
const beginningOf = (source: string): string =>
  source
    .slice(0, source.lastIndexOf('{'))
    .replaceAll(/\{A:(?:his|'s)\}/gu, 'her')
    .replaceAll(/\{A:?[a-z]*\}/gu, 'Mara')
    .replaceAll("{A's}", 'Mara’s')
    .concat('…');
