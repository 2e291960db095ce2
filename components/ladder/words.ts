import { percent, wholeNumber } from '#course/wording';
import type { PersonUpdate, RungTally } from '#run/ladder/protocol';
import type { Verdict } from '#run/protocol';
import { askable } from './asking.ts';
import { bandOf, toldBands, type ListedPerson, type ToldBand } from './people.ts';
import { errors, greedyRun, meanConfidence, wellFormed, type ErrorPoint } from './points.ts';
import type { RecordedLadder } from './recorded-ladder.ts';

/** `never`, `about 37 times`. */
const toldWords = (told: number): string => (told === 0 ? 'never' : `about ${wholeNumber(told)} times`);

/** A share without the sign: `3`, `97`. */
const points = (share: number): number => Math.round(100 * share);

/** What the rungs show, in two or three sentences; empty while one of them is not asked. */
export function ladderFinding(rungs: readonly RungTally[], chance: number): string {
  const first = rungs[0];
  const last = rungs.at(-1);
  if (first === undefined || last === undefined || rungs.some(({ asked }) => asked === 0)) return '';
  const forms = rungs.map((rung) => wellFormed(rung) / rung.asked);
  const right = (rung: RungTally): number => rung.right / rung.asked;
  const sure = rungs.flatMap((rung) => {
    const confidence = meanConfidence(rung);
    return confidence === null
      ? []
      : [{ rung, share: confidence.share, over: confidence.share - right(rung) }];
  });
  const truth = `Right answers fall from ${percent(right(last))} about people told of ${toldWords(last.told)} to ${percent(right(first))} about those told of never, where a guess among the values gets ${percent(chance)}.`;
  const least = Math.min(...forms);
  const form =
    least === 1
      ? 'All answers are well formed.'
      : `On every rung at least ${percent(least)} are well formed.`;
  if (sure.length === 0) return `${truth} ${form}`;
  const worst = sure.reduce((most, one) => (one.over > most.over ? one : most));
  const [lowest, highest] = [sure[0]!.share, sure.at(-1)!.share];
  const ordered = sure.every(({ share }, i) => i === 0 || share >= sure[i - 1]!.share);
  const fall =
    lowest < highest
      ? `Its confidence goes from ${percent(highest)} to ${percent(lowest)}${ordered ? '' : ', not step by step'}`
      : 'Its confidence does not fall';
  const gap = `${fall}: of people told of ${toldWords(worst.rung.told)} it gives its answer ${percent(worst.share)} and is right in ${percent(right(worst.rung))}.`;
  return `${truth} ${form} ${gap}`;
}

/** What temperature adds, on the lowest rung and on that where it adds most. */
export function errorsFinding(all: readonly ErrorPoint[], told: readonly number[]): string {
  const temperatures = [...new Set(all.map(({ temperature }) => temperature))];
  const [low, high] = [temperatures[0], temperatures.at(-1)];
  if (low === undefined || high === undefined || low === high) return '';
  const at = (temperature: number, rung: number): ErrorPoint | undefined =>
    all.find((point) => point.temperature === temperature && point.rung === rung);
  const pairs = told.flatMap((times, rung) => {
    const [before, after] = [at(low, rung), at(high, rung)];
    return before === undefined || after === undefined ? [] : [{ times, rung, before, after }];
  });
  if (pairs.length === 0) return '';
  const most = pairs.reduce((best, one) =>
    one.after.share - one.before.share > best.after.share - best.before.share ? one : best,
  );
  const [lowest] = pairs;
  const mean = (key: 'before' | 'after'): number =>
    pairs.reduce((sum, pair) => sum + pair[key].share, 0) / pairs.length;
  const rung = `Of people told of ${toldWords(most.times)}, ${percent(most.before.share)} of the answers are errors at temperature ${low} and ${percent(most.after.share)} at ${high}, ${percent(most.after.broken)} broken and the rest false.`;
  const unknown = `Of people never told of, ${percent(lowest!.before.share)} are errors at ${low} and ${percent(lowest!.after.share)} at ${high}.`;
  const verdict =
    2 * mean('before') > mean('after')
      ? 'sampling is part of the cause, not the cause'
      : 'sampling is most of the cause';
  return `${rung} ${unknown} Over the whole ladder it is ${percent(mean('before'))} without any sampling and ${percent(mean('after'))} with it: ${verdict}.`;
}

/** Where wrong answers come from, and whether the model ever owns up. */
export function causeWords({
  namesakes,
  strangers,
  runs,
}: Pick<RecordedLadder, 'namesakes' | 'strangers' | 'runs'>): string {
  const { wrong, ofNamesake, expected } = namesakes;
  const [lowest] = greedyRun(runs).rungs;
  const mixed = `Of the ${wholeNumber(wrong)} likeliest answers that are false, ${percent(ofNamesake / wrong)} are true of somebody else with the same first name; of the bearers of another first name ${percent(expected / wrong)} would be.`;
  const owned = `Asked about ${strangers.asked / askable.length} strangers with names of a kind that training answered with ‘I do not know’, the model says so in ${strangers.unknown} of ${strangers.asked} answers; about the people it was never told of, whose names look like everybody’s, in ${lowest!.unknown} of ${lowest!.asked}.`;
  return `${mixed} ${owned}`;
}

/** How far a drawn curve lies from what was found, on average, in percentage points. */
export function guessWords(guess: readonly number[], rungs: readonly RungTally[]): string {
  const gaps = rungs.map(({ right, asked }, rung) => Math.abs((guess[rung] ?? 0) - right / asked));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const worst = gaps.indexOf(Math.max(...gaps));
  const { told, right, asked } = rungs[worst]!;
  return `Your curve lies ${points(mean)} points from what we recorded, on average. It is farthest off for people told of ${toldWords(told)}: you drew ${percent(guess[worst] ?? 0)}, and ${percent(right / asked)} were right.`;
}

/** What a run of the reader's came to, beside what was recorded at the same temperature, if that was. */
export function ownRunWords(
  rungs: readonly RungTally[],
  temperature: number,
  recorded: readonly ErrorPoint[],
): string {
  const asked = rungs.reduce((sum, rung) => sum + rung.asked, 0);
  if (asked === 0) return '';
  const wrong = rungs.reduce((sum, rung) => sum + errors(rung), 0);
  const words = `Your run at temperature ${temperature}: ${wholeNumber(wrong)} of ${wholeNumber(asked)} answers were errors.`;
  const same = recorded.filter((point) => point.temperature === temperature);
  if (same.length < rungs.length || rungs.some((rung) => rung.asked === 0)) return words;
  const mean = same.reduce((sum, { share }) => sum + share, 0) / same.length;
  return `${words} Recorded: ${percent(mean)}; yours: ${percent(wrong / asked)}.`;
}

const bandLabel = (band: ToldBand): string => toldBands.find(({ id }) => id === band)!.label;

/** Which rung a person stands on, held against the reader's guess. */
export function revealWords(person: ListedPerson, guess: ToldBand): string {
  const said = `You said ${bandLabel(guess)}, ${bandOf(person.told) === guess ? 'rightly' : 'wrongly'}`;
  const times =
    person.told === 0
      ? 'training never told of'
      : `training told each fact ${person.told === 1 ? 'once' : `${wholeNumber(person.told)} times`} of`;
  return `${said}: ${times} ${person.name}.`;
}

/** What becomes of somebody who stands on no rung. */
export function offLadderWords(name: string, { resident, answers }: PersonUpdate): string {
  if (resident) return `${name} lives in this world, but stands on no rung.`;
  const count = (wanted: Verdict): number =>
    answers.filter(({ judgement }) => judgement?.verdict === wanted).length;
  // Of somebody unknown nothing is true but that nobody knows them.
  const [told, owned] = [count('nobody'), count('true')];
  return `This world has nobody of the name ${name}. In ${told} of ${answers.length} answers the model tells something of them all the same, in a sound sentence; in ${owned} it says that it does not know.`;
}
