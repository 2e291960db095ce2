import type { ComponentChildren } from 'preact';
import { Choice } from '../frame/Choice.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { BarList } from './BarList.tsx';
import { MapLegend } from './MapLegend.tsx';
import { mapData } from './map-data.ts';
import type { Moment, Reading } from './reading.ts';
import { TokenStrip } from './TokenStrip.tsx';
import { nameOf } from './words.ts';

interface Props {
  readonly reading: Reading;
  readonly live: boolean;
  /** The map drawn at build, of each moment. */
  readonly stills: Readonly<Record<Moment, ComponentChildren>>;
}

const momentOptions = [
  { value: 'before', label: 'Before training', detail: 'random numbers' },
  { value: 'after', label: 'After training', detail: 'where training put them' },
] as const;

/** What lies near a token, and where some kinds of words lie. */
export function EmbeddingsTab({ reading, live, stills }: Props) {
  const { tokens, embeddings } = reading.shown.value;
  const moment = reading.moment.value;
  const { neighbours, map } = embeddings[moment];
  const isLive = reading.phase.value !== 'recorded' && map.points.length > 0;
  const [first, second] = map.explained.map((part) => Math.round(part * 100));
  return (
    <>
      <p class="t-quiet">
        Behind every token’s number stands a row of numbers, its <em>embedding</em>: a place in a space of
        many directions. Nobody writes these places down; training moves tokens that are used alike towards
        each other. Pick a token to see what lies nearest.
      </p>
      <TokenStrip
        label="Pick a token"
        pieces={tokens.texts[0]!.pieces}
        picked={reading.picked.value}
        disabled={!live}
        onPick={(index) => reading.pick(index)}
      />
      <Choice
        legend="The model’s embeddings"
        options={momentOptions}
        value={moment}
        disabled={!live}
        onChange={(value) => reading.setMoment(value)}
      />
      <BarList
        label={`Nearest to ${nameOf(embeddings.picked)}, by the cosine of the angle between them`}
        bars={neighbours.map(({ piece, similarity }) => ({
          name: nameOf(piece),
          share: similarity,
          value: similarity.toFixed(2),
        }))}
      />
      <div>
        <h4 class="t-subtitle">A map of some words</h4>
        <PlotFigure
          view={() => import('./map-view.ts').then((module) => module.mapFigure)}
          data={isLive ? mapData(embeddings, moment) : null}
          still={stills[moment]}
          minHeight={300}
        />
        <MapLegend groups={embeddings.after.cohesion.map(({ label }) => label)} />
        <p class="t-quiet">
          A flat picture of a space with more directions than two: the two along which these words differ most
          (principal components). They show {first} % and {second} % of all differences, so words that fall
          together here may be far apart in the rest.
        </p>
      </div>
    </>
  );
}
