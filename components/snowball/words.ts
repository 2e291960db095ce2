import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { percent, wholeNumber } from '#course/wording';
import type { SnowballOutcome } from '#run/snowball/outcome';
import type { SnowballUpdate } from '#run/snowball/protocol';
import type { RecordedGroup, RecordedModel } from './recorded.ts';
import { answersIn, groupName, pooledLadder } from './shares.ts';

/** `97 % (93–99)`: a share with Wilson's 95 % interval. */
function shareWords(count: number, answers: number): string {
  const { low, high } = wilsonInterval(count, answers);
  return `${percent(count / answers)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;
}

/** What the recording shows of one model. */
export function recordedFinding({ model, groups }: RecordedModel): string {
  const sum = (count: (group: RecordedGroup) => number): number =>
    groups.reduce((total, group) => total + count(group), 0);
  const known = sum((group) => group.known);
  const ofKnown = (outcome: SnowballOutcome): number => sum(({ countsOfKnown }) => countsOfKnown[outcome]);
  const answersOnKnown = sum(({ countsOfKnown }) => answersIn(countsOfKnown));
  const ladder = pooledLadder(groups);
  const accident = ladder.byAccident / ladder.answers;
  const isMore = wilsonInterval(ladder.along, ladder.answers).low > accident;
  return [
    `By itself the ${model.name} names the true good of ${known} of ${sum(({ people }) => people)} people. After a wrong trade, ${ofKnown('along')} of its ${answersOnKnown} answers on them go along, and ${ofKnown('truth')} name the true good all the same.`,
    `On everybody on the ladder ${shareWords(ladder.along, ladder.answers)} go along, ${isMore ? '' : 'not clearly '}more than the ${percent(accident)} that would by accident.`,
  ].join(' ');
}

/** What it knows of the trades themselves; going along takes the step from a trade to its good. */
export function controlWords({ link, groups }: RecordedModel): string {
  const { strangers, strangersAlong, trades, tradesRight } = link;
  const knowsRule = tradesRight / trades > 0.5;
  const people = groups.reduce((total, group) => total + group.people, 0);
  const recognised = groups.reduce((total, group) => total + group.recognised, 0);
  return `Asked apart for the trade, it names the true one of ${recognised} of ${people} people. It ends ‘Every baker makes’ and the like rightly for ${tradesRight} of ${trades} trades, and of ${strangers} strangers introduced with a trade ${strangersAlong} are given its good: ${
    !knowsRule
      ? 'it has hardly learnt which trade makes what, so that an answer can hardly snowball.'
      : strangersAlong / strangers > 0.5
        ? 'it has learnt the step and takes it.'
        : 'it has learnt the step, but seldom takes it for a person: facts hang on the name.'
  }`;
}

const outcomeWords: Readonly<Record<SnowballOutcome, string>> = {
  along: 'It goes along: the good is the wrong trade’s',
  truth: 'It does not go along: the good is the true one, against its own first sentence',
  own: 'It does not go along: it names the good that it names by itself, which is not the true one',
  other: 'It does not go along: it names a third good, neither the wrong trade’s nor its own',
  none: 'It names no good that can be read',
};

/** What a trial of the reader's own came to; empty until the answers are there. */
export function trialFinding({ outcome, apart, truth, person, trade }: SnowballUpdate): string {
  if (outcome === null || apart === null) return '';
  const asked =
    apart.named === truth.trade
      ? `Asked apart, it says ${truth.trade}, which is true: it recognises that ‘${trade}’ was wrong.`
      : apart.named === trade
        ? `Asked apart, it says ${trade} as well.`
        : `Asked apart, it says ${apart.named ?? 'no trade'}; in truth ${person} is a ${truth.trade}.`;
  return `${outcomeWords[outcome]}. ${asked}`;
}

export function recordedTable({ model, groups }: RecordedModel) {
  return {
    summary: `The recorded numbers of the ${model.name}`,
    caption: `Answers of the ${model.name} after a wrong trade, shares with 95 % intervals`,
    columns: [
      'Rung',
      'Facts read, times',
      'People',
      'Good known',
      'Trade right when asked apart',
      'Answers',
      'Goes along',
      'By accident',
      'True good',
      'Its own other good',
      'Another good',
      'No good',
    ],
    rows: groups.map(({ rung, told, people, known, recognised, counts, byAccident }) => {
      const answers = answersIn(counts);
      const share = (count: number): string => shareWords(count, answers);
      return [
        groupName(rung),
        told === null ? 'often' : wholeNumber(told),
        String(people),
        String(known),
        String(recognised),
        String(answers),
        share(counts.along),
        percent(byAccident / answers),
        share(counts.truth),
        share(counts.own),
        share(counts.other),
        share(counts.none),
      ];
    }),
  };
}
