import { nats, percent, wholeNumber } from '#course/wording';
import { DUEL, DUEL_DIRTS, type DuelDirt } from '#run/trial/train-off-plans';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { flipAt, largeAt, seriesOf, winner, type DuelData, type DuelMarks, type OwnPair } from './duel.ts';

export const DIRT_WORDS: Readonly<Record<DuelDirt, { readonly label: string; readonly detail: string }>> = {
  shuffled: { label: 'Dirt that shows', detail: 'the words of a document in random order' },
  falseFacts: { label: 'Dirt that cannot be seen', detail: 'faultless documents that tell what is not so' },
};

/** Who wins, by loss and by facts, and where the order flips. */
export function duelFinding(data: DuelData, dirt: DuelDirt, dirtyShare: number): string {
  const large = largeAt(data, dirt, dirtyShare);
  const about = large.recorded ? '' : 'about ';
  const name = (side: ReturnType<typeof winner>): string => (side === null ? 'neither' : `the ${side} model`);
  const byLoss = name(winner('loss', data.small, large));
  const byFacts = name(winner('facts', data.small, large));
  const what = dirt === 'shuffled' ? 'shuffled' : 'false';
  return (
    `With ${percent(dirtyShare)} ${what}, the large model’s loss on clean text is ${about}${nats(large.loss)} against ${nats(data.small.loss)}, and it has ${about}${percent(large.facts)} of the facts right against ${percent(data.small.facts)}: ` +
    (byLoss === byFacts
      ? `${byLoss} is better by both.`
      : `${byLoss} is better by loss, ${byFacts} by facts.`)
  );
}

export const ownWords = ({ dirtyShare, small, large }: OwnPair): string =>
  `Run here, at ${percent(dirtyShare)}: small ${nats(small.loss)} and ${percent(small.facts)}, large ${nats(large.loss)} and ${percent(large.facts)}.`;

/** What a page can hold predictions against: the shares at which the order flips, in per cent. */
export function duelOutcomes(data: DuelData): Readonly<Record<string, number | string>> {
  const flip = (dirt: DuelDirt, measure: 'loss' | 'facts'): number | string => {
    const share = flipAt(data, dirt, measure);
    return share === null ? 'never' : Math.round(100 * share);
  };
  return {
    'shuffled-flip': flip('shuffled', 'loss'),
    'false-flip': flip('falseFacts', 'facts'),
    'false-flip-in-loss': flip('falseFacts', 'loss'),
  };
}

export const fighterWords = (side: keyof typeof DUEL, parameters: number): string => {
  const { size, uniqueTokens } = DUEL[side];
  return `${size}, ${wholeNumber(parameters)} parameters, ${wholeNumber(uniqueTokens)} different tokens`;
};

export function duelTable(data: DuelData, own: readonly OwnPair[]): DataTableProps {
  const row = (model: string, dirt: string, share: string, marks: DuelMarks, run: string): string[] => [
    model,
    dirt,
    share,
    nats(marks.loss),
    percent(marks.facts),
    run,
  ];
  const sort = (dirt: DuelDirt): string => (dirt === 'shuffled' ? 'shuffled' : 'false');
  return {
    caption: 'Every run of the small and the large model',
    columns: ['Model', 'Dirt', 'Share', 'Loss on clean text', 'Facts right', 'Run'],
    rows: [
      ...own.flatMap(({ dirt, dirtyShare, small, large }) => [
        row('small', 'none', '–', small, 'yours'),
        row('large', sort(dirt), percent(dirtyShare), large, 'yours'),
      ]),
      row('small', 'none', '–', data.small, 'recorded'),
      ...DUEL_DIRTS.flatMap((dirt) =>
        seriesOf(data, dirt).map((point) =>
          row('large', sort(dirt), percent(point.dirtyShare), point, 'recorded'),
        ),
      ),
    ],
  };
}
