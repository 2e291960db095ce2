import type { Growth } from '#course/workbench/growth';
import type { Workbench } from '#course/workbench/workbench';
import { duration, wholeNumber } from '#course/wording';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Progress } from '../frame/Progress.tsx';

interface Props {
  readonly growth: Growth;
  readonly workbench: Workbench;
}

/** Where the run stands, how fast it goes, what is left, and whether it is kept. */
export function GrowProgress({ growth, workbench }: Props) {
  const phase = growth.phase.value;
  const note = growth.note.value;
  const { trouble } = workbench;
  const obstacle = growth.obstacle.value;
  return (
    <>
      {phase !== 'empty' && growth.spec.value !== null && (
        <Progress label="Training progress" share={share(growth)} words={words(growth)} />
      )}
      {note !== '' && <p>{note}</p>}
      {obstacle !== null && (
        <p>
          {obstacle.message} {obstacle.remedy}
        </p>
      )}
      {trouble.value !== null && <FailureNote failure={trouble.value} />}
      {keptWords(growth, workbench) !== '' && <p class="t-quiet">{keptWords(growth, workbench)}</p>}
    </>
  );
}

function keptWords({ plant, progress, busy }: Growth, { keptStep, trouble }: Workbench): string {
  const label = plant.value;
  const kept = keptStep.value;
  if (label === null || kept === null || trouble.value !== null) return '';
  const step = busy.value && kept !== progress.value?.step ? ` as of step ${wholeNumber(kept)}` : '';
  return `Kept in this browser as “${label.name}”${step}. It is there when you come back.`;
}

function share({ progress, ground, spec, phase }: Growth): number | null {
  const steps = spec.value?.steps ?? 1;
  if (ground.value === null) return phase.value === 'stopping' ? 0 : null;
  return (progress.value?.step ?? ground.value.stepsBefore) / steps;
}

function words({ phase, progress, ground, spec }: Growth): string {
  const now = progress.value;
  const place = `Step ${wholeNumber(now?.step ?? 0)} of ${wholeNumber(spec.value?.steps ?? 0)}`;
  switch (phase.value) {
    case 'probing':
      return 'Measuring how fast this device trains.';
    case 'preparing':
      return 'Writing the texts it will learn from.';
    case 'stopping':
      return `${ground.value === null ? '' : `${place}. `}Stopping after this step.`;
    case 'paused':
      return `${place}. Stopped; it can go on from here.`;
    case 'grown':
      return `${place}. Grown.`;
    case 'pressed':
      return `${place}.`;
    default:
      if (now === null || !Number.isFinite(now.secondsLeft)) return `${place}.`;
      return `${place} · ${wholeNumber(now.tokensPerSecond)} tokens a second · ${duration(now.secondsLeft)} left`;
  }
}
