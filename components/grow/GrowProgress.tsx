import { Progress } from '../frame/Progress.tsx';
import type { Growth } from './growth.ts';
import { duration, wholeNumber } from './words.ts';

/** Where the run stands, how fast it goes, what is left. */
export function GrowProgress({ growth }: { readonly growth: Growth }) {
  const phase = growth.phase.value;
  const note = growth.note.value;
  if (phase === 'empty') return note === '' ? null : <p>{note}</p>;
  return (
    <>
      <Progress label="Training progress" share={share(growth)} words={words(growth)} />
      {note !== '' && <p>{note}</p>}
    </>
  );
}

const fleeting = 'It lives on this page only: leaving or reloading the page loses it.';

function share({ progress, ground, phase }: Growth): number | null {
  if (ground.value === null) return phase.value === 'stopping' ? 0 : null;
  return (progress.value?.step ?? ground.value.stepsBefore) / ground.value.spec.steps;
}

function words({ phase, progress, ground }: Growth): string {
  const now = progress.value;
  const steps = ground.value?.spec.steps ?? 0;
  const place = `Step ${wholeNumber(now?.step ?? 0)} of ${wholeNumber(steps)}`;
  switch (phase.value) {
    case 'probing':
      return 'Measuring how fast this device trains.';
    case 'preparing':
      return 'Writing the texts it will learn from.';
    case 'stopping':
      return `${ground.value === null ? '' : `${place}. `}Stopping after this step.`;
    case 'paused':
      return `${place}. Stopped; it can go on from here. ${fleeting}`;
    case 'grown':
      return `${place}. Grown. ${fleeting}`;
    default:
      if (now === null || !Number.isFinite(now.secondsLeft)) return `${place}.`;
      return `${place} · ${wholeNumber(now.tokensPerSecond)} tokens a second · ${duration(now.secondsLeft)} left`;
  }
}
