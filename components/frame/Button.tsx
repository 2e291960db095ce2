import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** `primary` for the one act a figure is about; everything else is `plain`, and `quiet` looks like a link. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
  /** There is nothing to press yet: out of reach of the keyboard. */
  readonly disabled?: boolean;
  /** Pressed and at work: keeps its focus, and ignores presses. */
  readonly busy?: boolean;
  /** Submits the form around it. */
  readonly submit?: boolean;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

const classes = {
  primary: 't-button t-button-primary',
  plain: 't-button',
  quiet: 't-button t-button-quiet',
} as const;

export function Button(props: ButtonProps) {
  const { kind = 'plain', disabled = false, busy = false, submit = false, onClick, children } = props;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={classes[kind]}
      disabled={disabled}
      aria-disabled={busy ? true : undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
