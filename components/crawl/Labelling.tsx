import { useRef, useState } from 'preact/hooks';
import { inWords, plural } from '#course/wording';
import type { SamplePage } from '#run/crawl/report';
import type { ReaderLabel } from '#run/crawl/settings';
import { Button } from '../frame/Button.tsx';
import type { Crawling } from './crawling.ts';
import { pageWords } from './words.ts';

interface Props {
  readonly crawling: Crawling;
  readonly live: boolean;
}

/** Twenty pages, one at a time: keep or drop, by button or by the keys K and D. */
export function Labelling({ crawling, live }: Props) {
  const pages = crawling.sample.value;
  const { labels } = crawling.settings.value;
  const [fetching, setFetching] = useState(false);
  if (pages === null) {
    const said = labels.filter((label) => label !== null).length;
    return (
      <div class="t-row">
        <Button
          kind="primary"
          disabled={!live}
          busy={fetching}
          onClick={() => {
            setFetching(true);
            void crawling.fetchSample().finally(() => setFetching(false));
          }}
        >
          {fetching ? 'Fetching pages…' : 'Read and label 20 pages'}
        </Button>
        {said > 0 && <span class="t-quiet">{plural(said, 'page')} labelled so far.</span>}
      </div>
    );
  }
  return <Desk crawling={crawling} pages={pages} live={live} />;
}

interface DeskProps extends Props {
  readonly pages: readonly SamplePage[];
}

function Desk({ crawling, pages, live }: DeskProps) {
  const { labels } = crawling.settings.value;
  const [place, setPlace] = useState(() => Math.max(0, labels.indexOf(null)));
  const desk = useRef<HTMLFieldSetElement>(null);
  const done = labels.filter((label) => label !== null).length;
  const now = labels[place] ?? null;
  const page = pages[place]!;
  const say = (label: ReaderLabel): void => {
    crawling.label(place, label);
    if (place < pages.length - 1) setPlace(place + 1);
  };
  const keys: Record<string, () => void> = {
    k: () => say(true),
    d: () => say(false),
    ArrowLeft: () => setPlace(Math.max(0, place - 1)),
    ArrowRight: () => setPlace(Math.min(pages.length - 1, place + 1)),
  };
  return (
    <fieldset
      class="crawl-desk"
      disabled={!live}
      ref={desk}
      onKeyDown={(event) => {
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
        if (act === undefined) return;
        event.preventDefault();
        act();
      }}
    >
      <legend>Would you train a model of the islands’ English on this page?</legend>
      <p class="t-quiet">
        Page {place + 1} of {pages.length}
        {now === null ? '' : `: you said ${now ? 'keep' : 'drop'}`}. K keeps, D drops, the arrow keys turn
        pages.
      </p>
      <p
        class="crawl-excerpt crawl-page"
        tabIndex={0}
        role="region"
        aria-label={`Page ${place + 1} to label`}
      >
        {page.text}
      </p>
      <div class="t-row">
        <Button kind={now === true ? 'primary' : 'plain'} onClick={() => say(true)}>
          Keep
        </Button>
        <Button kind={now === false ? 'primary' : 'plain'} onClick={() => say(false)}>
          Drop
        </Button>
        <Button kind="quiet" onClick={() => setPlace(Math.max(0, place - 1))}>
          Back
        </Button>
        <Button kind="quiet" onClick={() => setPlace(Math.min(pages.length - 1, place + 1))}>
          Next
        </Button>
      </div>
      <p role="status">{standing(labels, pages, done)}</p>
      {done > 0 && (
        <details class="t-data crawl-fold">
          <summary>What the pages are, in truth</summary>
          <ol class="crawl-truths">
            {pages.map(({ index, quality, isWorthKeeping }, i) => (
              <li key={index}>
                {pageWords[quality]}, {isWorthKeeping ? 'keep' : 'drop'}
                {agreement(labels[i] ?? null, isWorthKeeping)}
              </li>
            ))}
          </ol>
          <Button
            onClick={() => crawling.change({ labels: pages.map(({ isWorthKeeping }) => isWorthKeeping) })}
          >
            Label them all by the truth
          </Button>
        </details>
      )}
    </fieldset>
  );
}

function agreement(label: ReaderLabel, truth: boolean): string {
  if (label === null) return '';
  return label === truth ? ': you agree' : ': you said otherwise';
}

function standing(labels: readonly ReaderLabel[], pages: readonly SamplePage[], done: number): string {
  const kinds = new Set(labels.filter((label) => label !== null));
  if (done === 0) return 'Nothing labelled yet.';
  if (kinds.size < 2)
    return `${plural(done, 'page')} labelled, all alike: it takes both kinds to learn from.`;
  const agreed = pages.filter(({ isWorthKeeping }, i) => labels[i] === isWorthKeeping).length;
  const truth =
    done < pages.length ? '' : ` You agree with the truth on ${inWords(agreed)} of ${inWords(pages.length)}.`;
  return `${plural(done, 'page')} labelled; the classifier has learnt from them.${truth}`;
}
