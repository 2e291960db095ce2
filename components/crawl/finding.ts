import { STAGES } from '#lab/filtering/pipeline/settings';
import type { CrawlReport, StageReport, Survivors } from '#run/crawl/report';
import type { Outcomes } from '#course/predictions/prediction';
import { inWords, percent, plural, wholeNumber } from '#course/wording';
import { qualityWords } from './words.ts';

const shareOf = ({ raw, kept }: Survivors): number => (raw === 0 ? 0 : kept / raw);

/** What a pipeline made of the crawl, in words: how much is left, how good it is, and who paid for it. */
export function crawlFinding(report: CrawlReport): string {
  const { documents, kept, worthy, keptWorthy, stages } = report;
  const working = stages.filter(({ state }) => state === 'worked').length;
  if (working === 0)
    return `With no filter at work all ${wholeNumber(documents)} pages stay, and only ${percent(worthy / documents)} of them are worth keeping.`;
  if (kept === 0)
    return `Nothing is left: these filters drop all ${wholeNumber(documents)} pages, the ${wholeNumber(worthy)} good ones too.`;
  const sentences = [
    `${working === STAGES.length ? 'All seven' : capital(inWords(working))} ${working === 1 ? 'filter leaves' : 'filters leave'} ${wholeNumber(kept)} of ${plural(documents, 'page')}: ${percent(keptWorthy / kept)} of them are worth keeping, before it was ${percent(worthy / documents)}.`,
    lossSentence(report),
    blindSentence(report),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Towns are told apart where their shares differ by more than chance easily does. */
const NOTABLE = 0.1;

function lossSentence({ worthy, keptWorthy, groups }: CrawlReport): string {
  const { dialect, largeTown, rareTown } = groups;
  if (keptWorthy === worthy) return 'No page worth keeping was lost.';
  const price = `The price is ${wholeNumber(worthy - keptWorthy)} of ${wholeNumber(worthy)} good pages`;
  const standard = { raw: largeTown.raw + rareTown.raw, kept: largeTown.kept + rareTown.kept };
  const towns =
    shareOf(largeTown) - shareOf(rareTown) < NOTABLE
      ? ''
      : ` (${percent(shareOf(largeTown))} from the larger towns, ${percent(shareOf(rareTown))} from those with few pages)`;
  return `${price}: ${percent(shareOf(standard))} of those in standard English are still there${towns}, and ${percent(shareOf(dialect))} of those in dialect.`;
}

/** What the filters hardly see: of the bad kinds the one of which most is left. */
function blindSentence({ qualities }: CrawlReport): string {
  const [worst] = qualities
    .filter(({ quality, raw }) => quality !== 'clean' && quality !== 'dialect' && raw >= 10)
    .toSorted((a, b) => shareOf(b) - shareOf(a));
  if (!worst || shareOf(worst) < 0.3) return '';
  return `They see little of ${qualityWords[worst.quality]}: ${wholeNumber(worst.kept)} of ${wholeNumber(worst.raw)} are left.`;
}

/** What a lesson may have its readers guess: of ten pages worth keeping, how many are kept; then of ten in dialect. */
export function crawlOutcomes({ worthy, keptWorthy, groups }: CrawlReport): Outcomes {
  const ofTen = (survivors: Survivors): number => Math.round(100 * shareOf(survivors)) / 10;
  return { goodKept: ofTen({ raw: worthy, kept: keptWorthy }), dialectKept: ofTen(groups.dialect) };
}

/** What one stage did, in words. */
export function stageFinding(stage: StageReport): string {
  const { state, incoming, kept, incomingWorthy, keptWorthy } = stage;
  if (state === 'off') return 'This stage is off.';
  if (state === 'untaught')
    return 'This stage has not been taught: it needs pages that you would keep and pages that you would drop. Until then it lets everything pass.';
  if (incoming === 0) return 'No page came this far.';
  const dropped = incoming - kept;
  if (dropped === 0) return `All ${plural(incoming, 'page')} that came in passed.`;
  const lost = incomingWorthy - keptWorthy;
  const bad = incoming - incomingWorthy;
  const caught = `It dropped ${wholeNumber(dropped)} of ${plural(incoming, 'page')}, among them ${wholeNumber(dropped - lost)} of ${wholeNumber(bad)} bad ones`;
  return `${caught}, and ${lost === 0 ? 'no page' : plural(lost, 'page')} worth keeping.`;
}

/** Share of what a stage kept that is worth keeping; `–` when it kept nothing. */
export const precisionOf = ({ kept, keptWorthy }: StageReport): string =>
  kept === 0 ? '–' : percent(keptWorthy / kept);

/** Share of the pages worth keeping that came in and were kept; `–` when none came in. */
export const recallOf = ({ incomingWorthy, keptWorthy }: StageReport): string =>
  incomingWorthy === 0 ? '–' : percent(keptWorthy / incomingWorthy);
