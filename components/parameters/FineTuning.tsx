import { useState } from 'preact/hooks';
import { plural, wholeNumber } from '#course/wording';
import { Choice } from '../frame/Choice.tsx';
import { Slider } from '../frame/Slider.tsx';
import { greatestRank, loraShare, type LoraTarget } from './lora.ts';
import { totalOf, type TensorShape } from './tensors.ts';

interface Props {
  readonly tensors: readonly TensorShape[];
  readonly disabled: boolean;
}

const inPercent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** How many numbers fine-tuning changes: all of them, or those of low-rank adapters. */
export function FineTuning({ tensors, disabled }: Props) {
  const [rank, setRank] = useState(4);
  const [target, setTarget] = useState<LoraTarget>('query-value');
  const { trained, share, matrices, exceeds } = loraShare(tensors, rank, target);
  return (
    <div class="parameters-tuning">
      <h4 class="t-subtitle">What fine-tuning touches</h4>
      <p>
        Full fine-tuning goes on with training and may change all {wholeNumber(totalOf(tensors))} numbers.
        LoRA changes none of them: it trains two thin matrices beside some of the big ones and adds their
        product.
      </p>
      <div class="parameters-pair">
        <Slider
          label="Rank of the adapters"
          min={1}
          max={greatestRank}
          step={1}
          value={rank}
          disabled={disabled}
          format={String}
          onInput={setRank}
        />
        <Choice
          legend="Beside which matrices"
          options={[
            {
              value: 'query-value',
              label: 'Attention, query and value',
              detail: 'as in the paper’s main runs',
            },
            { value: 'all', label: 'Every matrix of the layers' },
          ]}
          value={target}
          disabled={disabled}
          onChange={setTarget}
        />
      </div>
      <p class="parameters-lora" role="status">
        Rank {rank} beside {plural(matrices, 'matrix', 'matrices')}: <strong>{wholeNumber(trained)}</strong>{' '}
        numbers to train, {inPercent(share)} of the model.
        {exceeds && ' At this rank an adapter holds more numbers than the matrix it stands beside.'}
      </p>
    </div>
  );
}
