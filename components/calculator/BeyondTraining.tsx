import { QuantityField } from '../frame/QuantityField.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import type { Calculation } from './calculate.ts';
import type { CalculatorInputs } from './inputs.ts';
import { amount, constrainedWords, servingWords, sizedWords } from './words.ts';

interface Props {
  readonly inputs: CalculatorInputs;
  readonly result: Calculation;
  readonly disabled: boolean;
  readonly change: (part: Partial<CalculatorInputs>) => void;
}

/** Lowest stop of the slider of tokens served, as a power of ten: it stands for none. */
const nothingServed = 8;

const power = (exponent: number): number => Number((10 ** exponent).toPrecision(2));

/** What the training optimum does not know: serving, data that run out, and other sizes. */
export function BeyondTraining({ inputs, result, disabled, change }: Props) {
  const { served, unique, size, servingUtilisation } = inputs;
  return (
    <Tabs
      label="What the optimum leaves out"
      tabs={[
        {
          id: 'serve',
          label: 'It is served',
          content: (
            <>
              <Slider
                label="Tokens served over its life"
                min={nothingServed}
                max={17}
                step={0.1}
                value={served === 0 ? nothingServed : Math.log10(served)}
                disabled={disabled}
                format={(value) => (value <= nothingServed ? 'none' : amount(power(value)))}
                onInput={(value) => change({ served: value <= nothingServed ? 0 : power(value) })}
              />
              <QuantityField
                label="Share of the peak used in serving, in %"
                min={0.01}
                max={100}
                value={servingUtilisation}
                disabled={disabled}
                hint="Decoding gets 1 to 12 % (S2-23). Set it as high as in training to count FLOPs alone, as the paper does."
                onChange={(value) => change({ servingUtilisation: value })}
              />
              <p role="status">{servingWords(inputs, result.serving, result)}</p>
            </>
          ),
        },
        {
          id: 'data',
          label: 'Data run out',
          content: (
            <>
              <Slider
                label="Different tokens at hand"
                min={6}
                max={15}
                step={0.1}
                value={Math.log10(unique)}
                disabled={disabled}
                format={(value) => amount(power(value))}
                onInput={(value) => change({ unique: power(value) })}
              />
              <p role="status">{constrainedWords(inputs, result.constrained)}</p>
              <p class="t-quiet">
                By the law for repeated data (S2-20), which levels off and can never rise: it knows nothing of
                overfitting.
              </p>
            </>
          ),
        },
        {
          id: 'size',
          label: 'Another size',
          content: (
            <>
              <Slider
                label="Parameters"
                min={6}
                max={13}
                step={0.1}
                value={Math.log10(size)}
                disabled={disabled}
                format={(value) => amount(power(value))}
                onInput={(value) => change({ size: power(value) })}
              />
              <p role="status">{sizedWords(result.sized, result)}</p>
            </>
          ),
        },
      ]}
    />
  );
}
