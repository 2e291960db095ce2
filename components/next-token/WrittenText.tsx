import { visible } from '#course/wording';
import { surpriseLevel, surpriseWords, tokenTitle } from './words.ts';
import type { WrittenToken } from './writing.ts';

interface Props {
  readonly text: readonly WrittenToken[];
  readonly disabled: boolean;
  /** Back to the token with this place in the continuation, counted from 0: it goes, and so does what follows. */
  readonly onRewind: (place: number) => void;
}

/** The text, token by token: underlined by how surprising each was. A press on one that was written takes it back. */
export function WrittenText({ text, disabled, onRewind }: Props) {
  const given = text.filter((token) => token.given).length;
  return (
    <div>
      <p class="next-text">
        {text.length === 0 && <span class="t-quiet">(a new text begins)</span>}
        {text.map((token, index) =>
          token.given ? (
            <span
              key={index}
              class="next-piece"
              data-level={surpriseLevel(token.nats)}
              title={tokenTitle(token)}
            >
              {visible(token.text)}
            </span>
          ) : (
            <button
              key={index}
              type="button"
              class="next-piece"
              data-level={surpriseLevel(token.nats)}
              title={tokenTitle(token)}
              aria-label={`Take back ‘${visible(token.text)}’ and what follows; it was ${surpriseWords[surpriseLevel(token.nats)]}`}
              disabled={disabled}
              onClick={() => onRewind(index - given)}
            >
              {visible(token.text)}
            </button>
          ),
        )}
      </p>
      <p class="next-key t-quiet" aria-hidden="true">
        {surpriseWords.map((words, level) => (
          <span key={words} class="next-piece" data-level={level}>
            {words}
          </span>
        ))}
      </p>
    </div>
  );
}
