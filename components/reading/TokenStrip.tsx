import { useRef } from 'preact/hooks';
import { visible } from '#course/wording';
import type { TokenPiece } from '#models/analysis/token-pieces';

export interface TokenStripProps {
  readonly label: string;
  readonly pieces: readonly TokenPiece[];
  /** Place of the picked token; -1 for none. */
  readonly picked: number;
  readonly disabled: boolean;
  readonly withIds?: boolean;
  /** How full each token is drawn, in [0, 1]; none are without it. Tokens beyond its end are pale. */
  readonly fill?: readonly number[];
  readonly onPick: (index: number) => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A text as its tokens. One of them can be picked: by a press, or with the arrow keys. */
export function TokenStrip(props: TokenStripProps) {
  const { label, pieces, picked, disabled, withIds = false, fill, onPick } = props;
  const strip = useRef<HTMLDivElement>(null);
  const pick = (index: number): void => {
    onPick(index);
    strip.current?.querySelectorAll<HTMLElement>('[role=option]')[index]?.focus();
  };
  return (
    <div
      class="reading-strip"
      role="listbox"
      aria-label={label}
      aria-orientation="horizontal"
      aria-disabled={disabled}
      ref={strip}
      onKeyDown={(event) => {
        const move = moves[event.key];
        if (move === undefined || disabled) return;
        event.preventDefault();
        pick(move(Math.max(0, picked), pieces.length - 1));
      }}
    >
      {pieces.map((piece, index) => (
        <span
          key={index}
          role="option"
          class="reading-token"
          data-kind={piece.kind}
          data-pale={fill !== undefined && index >= fill.length}
          aria-selected={index === picked}
          tabIndex={disabled ? undefined : index === Math.max(0, picked) ? 0 : -1}
          style={fill === undefined ? undefined : { '--fill': String(fill[index] ?? 0) }}
          onClick={() => {
            if (!disabled) pick(index);
          }}
        >
          {piece.kind === 'marker' ? 'start' : visible(piece.text)}
          {withIds && <small>{piece.id}</small>}
        </span>
      ))}
    </div>
  );
}
