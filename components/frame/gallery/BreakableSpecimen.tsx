import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Figure } from '../Figure.tsx';

interface Props {
  readonly id: string;
  readonly still?: ComponentChildren;
}

/** A figure that fails when asked to, for a look at what the error boundary makes of it. */
export function BreakableSpecimen({ id, still }: Props) {
  return (
    <ErrorBoundary fallback={still}>
      <Breakable id={id} />
    </ErrorBoundary>
  );
}

function Breakable({ id }: { readonly id: string }) {
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error('The specimen was told to break.');
  return (
    <Figure id={id} title="A figure that can break" specimen={['whole']} state="live">
      <Button onClick={() => setBroken(true)}>Break it</Button>
    </Figure>
  );
}
