import type { BackendChoice } from '#run/protocol';
import { Choice } from '../frame/Choice.tsx';
import type { Growth } from '#course/workbench/growth';
import type { PageFacts } from '#course/workbench/page-facts';
import { runSeconds, type SizeOffer } from '#course/workbench/sizes';
import { duration, plural } from '#course/wording';
import { speedWords } from './words.ts';

interface Props {
  readonly growth: Growth;
  readonly facts: PageFacts;
  readonly disabled: boolean;
}

const names = { sprout: 'Sprout', fern: 'Fern', shrub: 'Shrub' } as const;

const backends = [
  { value: 'auto', label: 'Whichever is faster', detail: 'measured before the first step' },
  { value: 'wasm', label: 'CPU', detail: 'WebAssembly: the same bytes on every device' },
  { value: 'webgpu', label: 'GPU', detail: 'WebGPU: last digits differ between devices' },
] as const satisfies readonly { value: BackendChoice; label: string; detail: string }[];

export function SetUp({ growth, facts, disabled }: Props) {
  const locked = disabled || growth.busy.value || growth.ground.value !== null;
  const probe = growth.probe.value;
  return (
    <>
      <Choice
        legend="How large"
        options={facts.offers.map((offer) => ({
          value: offer.size,
          label: names[offer.size],
          detail: `${plural(offer.parameters, 'parameter')}, ${timeWords(offer)}`,
        }))}
        value={growth.size.value}
        disabled={locked}
        onChange={(size) => (growth.size.value = size)}
      />
      <details class="t-data">
        <summary>Seed, and where it runs</summary>
        <div class="grow-options">
          <label class="t-label">
            Seed{' '}
            <input
              class="t-field grow-seed"
              type="number"
              min={0}
              max={999_999}
              step={1}
              value={growth.seed.value}
              disabled={locked}
              onChange={(event) => setSeed(growth, event.currentTarget)}
            />
          </label>
          <p class="t-quiet">
            The seed decides the random numbers a model starts from and the order it reads in.
          </p>
          <Choice
            legend="Where it runs"
            options={backends}
            value={growth.backendChoice.value}
            disabled={locked}
            onChange={(choice) => (growth.backendChoice.value = choice)}
          />
        </div>
      </details>
      {probe !== null && <p class="t-quiet">{speedWords(probe.chosen)}</p>}
    </>
  );
}

function timeWords(offer: SizeOffer): string {
  return `about ${duration(runSeconds(offer, offer.typicalTokensPerSecond))} on a laptop`;
}

/** Anything but a whole number from 0 to 999,999 puts the last good seed back. */
function setSeed(growth: Growth, field: HTMLInputElement): void {
  const seed = field.valueAsNumber;
  if (Number.isInteger(seed) && seed >= 0 && seed <= 999_999) growth.seed.value = seed;
  else field.value = String(growth.seed.value);
}
