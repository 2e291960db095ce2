import { TokenBars } from '../frame/TokenBars.tsx';
import type { Step } from './forming.ts';

interface Props {
  readonly step: Step;
  readonly textOf: (id: number) => string;
  readonly disabled: boolean;
  readonly onPut: (id: number) => void;
}

/** The likeliest tokens before the mask and after it; each that is allowed can be put at the end of the text. */
export function MaskedTokens({ step: { own, masked, mask }, textOf, disabled, onPut }: Props) {
  return (
    <TokenBars
      caption="The next token, before the mask and after it"
      after="With the mask"
      last={masked}
      listed={10}
      struck={(id) => (mask[id] === 1 ? null : <NotAllowed />)}
      canPutStruck={false}
      {...{ own, textOf, disabled, onPut }}
    />
  );
}

const NotAllowed = () => (
  <span class="t-quiet">
    <span aria-hidden="true">✕</span>
    <span class="t-visually-hidden">not allowed</span>
  </span>
);
