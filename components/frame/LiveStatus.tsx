import { useEffect, useRef, useState } from 'preact/hooks';

/** How long a text must stand still before it is read out: a moving figure would talk without end. */
const pauseMs = 1200;

/** Says `text` to a screen reader once it has stopped changing. What stood there when the page opened is not said. */
export function LiveStatus({ text }: { readonly text: string }) {
  const first = useRef(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (text === first.current) return;
    first.current = '';
    const timer = setTimeout(() => setSaid(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="t-visually-hidden" role="status" aria-live="polite">
      {said}
    </p>
  );
}
