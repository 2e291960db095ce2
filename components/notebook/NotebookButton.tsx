import type { ComponentChildren } from 'preact';

interface Props {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly disabled?: boolean;
  /** At work: keeps its focus, and ignores presses. */
  readonly busy?: boolean;
  /** For a button that chooses one of several views. */
  readonly pressed?: boolean | undefined;
  /** `components/notebook/wake.ts` enables it before the notebook is loaded; its first press loads it. */
  readonly wakes?: boolean;
  /** What a screen reader hears after the label, where several buttons have the same: `cell 3`. */
  readonly of?: string | undefined;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

const classes = {
  primary: 't-button t-button-primary',
  plain: 't-button',
  quiet: 't-button t-button-quiet',
} as const;

export function NotebookButton(props: Props) {
  const {
    kind = 'plain',
    disabled = false,
    busy = false,
    pressed,
    wakes = false,
    of,
    onClick,
    children,
  } = props;
  return (
    <button
      type="button"
      class={classes[kind]}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      aria-pressed={pressed}
      data-wakes={wakes ? '' : undefined}
      onClick={() => {
        if (!busy) onClick();
      }}
    >
      {children}
      {of !== undefined && <span class="t-visually-hidden"> {of}</span>}
    </button>
  );
}
