import { wholeNumber } from '#course/wording';
import { rangeOf } from '#lab/filtering/pipeline/settings';
import { Button } from '../frame/Button.tsx';
import { CheckBox } from '../frame/CheckBox.tsx';
import { Choice } from '../frame/Choice.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Slider } from '../frame/Slider.tsx';
import { bandingWords } from './banding-words.ts';
import { Labelling } from './Labelling.tsx';
import type { StagePanelProps } from './StagePanel.tsx';
import { similarityTable } from './tables.ts';

export function C4Controls({ crawling, live }: StagePanelProps) {
  return (
    <CheckBox
      label="Drop pages with a blocked word"
      detail="Four words. Two belong to spam, one is what a brewer makes, and one means ‘strong’ in Kelva."
      checked={crawling.settings.value.blocklist}
      disabled={!live}
      onChange={(blocklist) => crawling.change({ blocklist })}
    />
  );
}

/** Buckets, hashes and the curve they make, over the pairs that the crawl has. */
export function MinHashControls({ crawling, live, still }: StagePanelProps) {
  const { buckets, hashes } = crawling.settings.value.thresholds;
  const report = crawling.report.value;
  const isLive = crawling.phase.value !== 'recorded' || crawling.stale.value;
  const data = { banding: { bands: buckets, rows: hashes }, similarities: report.similarities };
  const set = (bands: number, rows: number): void =>
    crawling.change({
      thresholds: { ...crawling.settings.value.thresholds, buckets: bands, hashes: rows },
    });
  return (
    <>
      <div class="t-row">
        <Slider
          label="Buckets"
          {...rangeOf('buckets')}
          value={buckets}
          disabled={!live}
          format={String}
          onInput={(value) => set(value, hashes)}
        />
        <Slider
          label="Hashes in a bucket"
          {...rangeOf('hashes')}
          value={hashes}
          disabled={!live}
          format={String}
          onInput={(value) => set(buckets, value)}
        />
        <Button disabled={!live} onClick={() => set(14, 8)}>
          FineWeb’s 14 × 8
        </Button>
      </div>
      <div>
        <h4 class="t-subtitle">Probability that two pages meet, by their similarity</h4>
        <PlotFigure
          view={() => import('./s-curve-view.ts').then((module) => module.sCurveFigure)}
          data={isLive ? data : null}
          still={still}
          minHeight={230}
        />
        <p class="t-quiet">
          Line: 1−(1−s<sup>h</sup>)<sup>B</sup> for B buckets of h hashes. Dots: pairs of pages that reach
          this stage, the share that met; a larger dot is more pairs, and the dot of a single pair can only be
          at 0 or 100 %. Dashed: 14 buckets of 8 and 450 of 20, as published. {bandingWords(buckets, hashes)}
        </p>
      </div>
      <DataTable {...similarityTable(report)} />
    </>
  );
}

export function PerplexityControls({ crawling, live }: StagePanelProps) {
  const { reference, thresholds } = crawling.settings.value;
  const { max } = rangeOf('maxPerplexity');
  return (
    <>
      <Choice
        legend="Good text, for the model to learn from"
        options={[
          {
            value: 'encyclopaedia',
            label: 'An encyclopaedia',
            detail: 'biographies, towns and tales; the larger towns only',
          },
          {
            value: 'pages',
            label: 'Pages picked by hand',
            detail: 'honest pages in standard English, of every town',
          },
        ]}
        value={reference}
        disabled={!live}
        onChange={(value) => crawling.change({ reference: value })}
      />
      <Slider
        label="Highest perplexity"
        min={1}
        max={Math.log10(max)}
        step={0.05}
        value={Math.log10(Math.max(10, thresholds.maxPerplexity))}
        disabled={!live}
        format={() => wholeNumber(thresholds.maxPerplexity)}
        onInput={(value) => crawling.setThreshold('maxPerplexity', Math.round(10 ** value))}
      />
    </>
  );
}

export function ClassifierControls({ crawling, live }: StagePanelProps) {
  const { classifier } = crawling.report.value;
  const { minProbability } = crawling.settings.value.thresholds;
  return (
    <>
      <Labelling crawling={crawling} live={live} />
      {classifier !== null && (
        <p>
          From {classifier.examples} pages it learnt that these words speak for a page:{' '}
          <em>{classifier.keep.join(', ')}</em>. And these against it: <em>{classifier.drop.join(', ')}</em>.
        </p>
      )}
      <Slider
        label="Keep from a probability of"
        min={0}
        max={1}
        step={0.01}
        value={minProbability}
        disabled={!live}
        format={(value) => value.toFixed(2)}
        onInput={(value) => crawling.setThreshold('minProbability', value)}
      />
    </>
  );
}
