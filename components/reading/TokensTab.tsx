import { visible, wholeNumber } from '#course/wording';
import type { TokenisedText } from '#run/analysis/protocol';
import { NumberField } from '../frame/NumberField.tsx';
import type { Reading } from './reading.ts';
import { TokenStrip } from './TokenStrip.tsx';

interface Props {
  readonly reading: Reading;
  readonly sampleLabels: readonly string[];
  readonly live: boolean;
}

/** A text in pieces with their numbers, and what texts of other kinds cost. */
export function TokensTab({ reading, sampleLabels, live }: Props) {
  const [own, ...samples] = reading.shown.value.tokens.texts;
  const price = reading.price.value;
  const most = Math.max(...[own!, ...samples].map(perLetter));
  return (
    <>
      <p class="t-quiet">
        A model reads no letters. A tokenizer cuts the text into pieces it has numbers for, and the numbers
        are all the model gets. A word carries the space before it, shown as ␣; a dotted piece is a byte, part
        of a character that has no number of its own.
      </p>
      <TokenStrip
        label="The text as tokens"
        pieces={own!.pieces}
        picked={reading.picked.value}
        disabled={!live}
        withIds
        onPick={(index) => reading.pick(index)}
      />
      <div class="reading-prices">
        <h4 class="t-subtitle">What texts cost</h4>
        <NumberField
          label="Price of a million tokens"
          min={0}
          max={1000}
          step={0.01}
          value={price}
          disabled={!live}
          hint="In any currency: providers bill by tokens."
          onChange={(value) => (reading.price.value = value)}
        />
        <ul class="reading-samples">
          <Sample label="Your text" sample={own!} most={most} price={price} />
          {samples.map((sample, index) => (
            <Sample key={index} label={sampleLabels[index]!} sample={sample} most={most} price={price} />
          ))}
        </ul>
      </div>
      <p class="t-quiet reading-note">
        This tokenizer has {wholeNumber(reading.shown.value.tokens.model.vocabularySize)} entries and learnt
        from this world’s English alone, so whatever is foreign to it falls to crumbs. Large tokenizers have
        far more entries and the same habit:{' '}
        <a href="https://arxiv.org/abs/2305.15425">Petrov and others (2023)</a> found the same text cut into
        up to 15 times as many tokens in one language as in another.
      </p>
    </>
  );
}

const perLetter = ({ pieces, characters }: TokenisedText): number =>
  characters === 0 ? 0 : pieces.length / characters;

interface SampleProps {
  readonly label: string;
  readonly sample: TokenisedText;
  /** The greatest number of tokens a letter: the full bar. */
  readonly most: number;
  readonly price: number;
}

function Sample({ label, sample, most, price }: SampleProps) {
  const { pieces, words } = sample;
  const rate = perLetter(sample);
  return (
    <li>
      <span class="reading-sample-label">{label}</span>
      {pieces.some(({ kind }) => kind === 'bytes') && <span>{sample.text}</span>}
      <span class="reading-sample-text">
        {pieces.map((piece, index) => (
          <span key={index} data-kind={piece.kind}>
            {visible(piece.text)}
          </span>
        ))}
      </span>
      <span class="t-bar">
        <span style={{ width: `${((most === 0 ? 0 : rate / most) * 100).toFixed(1)}%` }} />
      </span>
      <span class="reading-sample-numbers">
        {wholeNumber(pieces.length)} tokens · {rate.toFixed(2)} a letter
        {words > 1 && ` · ${(pieces.length / words).toFixed(1)} a word`} · read a million times:{' '}
        {wholeNumber(pieces.length * price)}
      </span>
    </li>
  );
}
