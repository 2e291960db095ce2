import type { ProcessedStep } from '#lab/sampling/process-logits';
import { TokenBars } from '../frame/TokenBars.tsx';
import { stepName } from './words.ts';

interface Props {
  readonly trace: readonly ProcessedStep[];
  readonly textOf: (id: number) => string;
  readonly disabled: boolean;
  readonly onForce: (id: number) => void;
}

/** The likeliest tokens, before and after the controls; each can be put at the end of the text, the dropped ones as well. */
export function Candidates({ trace, textOf, disabled, onForce }: Props) {
  const droppedBy = (id: number) => trace.find(({ dropped }) => dropped.includes(id))?.step;
  return (
    <TokenBars
      caption="The likeliest next tokens, by the model itself and after the controls"
      after="Drawn from"
      own={trace[0]!.probabilities}
      last={trace.at(-1)!.probabilities}
      listed={12}
      struck={(id) => {
        const step = droppedBy(id);
        return step === undefined ? null : <DroppedBy name={stepName(step)} />;
      }}
      canPutStruck
      {...{ textOf, disabled }}
      onPut={onForce}
    />
  );
}

const DroppedBy = ({ name }: { readonly name: string }) => (
  <span class="t-quiet">
    <span class="t-visually-hidden">dropped by </span>
    <span aria-hidden="true">✕ </span>
    {name}
  </span>
);
