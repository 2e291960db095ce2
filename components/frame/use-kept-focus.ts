import { useEffect, useRef } from 'preact/hooks';

/**
 * A pressed button that gives way to another hands its focus on, so that the keyboard stays in place.
 * @param row what holds the buttons
 * @param key changes when they do
 */
export function useKeptFocus(row: { readonly current: HTMLElement | null }, key: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    const note = (): void => {
      hadFocus.current = row.current?.contains(document.activeElement) ?? false;
    };
    note();
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [row, key]);
}
