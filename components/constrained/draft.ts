import type { FormOffer } from '#run/form-offers';
import type { World } from '#world';

/** What the reader has chosen and typed. Pattern and schema are kept side by side, so that neither is lost. */
export interface Draft {
  /** `grown`, or a shipped model's name. */
  readonly model: string;
  readonly prompt: string;
  readonly kind: 'regex' | 'schema';
  readonly regex: string;
  readonly schema: string;
  /** How a JSON answer is told as a sentence of the world. */
  readonly tell: string;
}

export type Offers = Readonly<Record<World['size'], readonly FormOffer[]>>;

export const initialDraft = (offer: FormOffer, model: string): Draft =>
  withOffer({ model, prompt: '', kind: 'regex', regex: '', schema: '', tell: '' }, offer);

export const withOffer = (draft: Draft, { prompt, form, tell }: FormOffer): Draft => ({
  ...draft,
  prompt,
  kind: form.kind,
  [form.kind]: form.text,
  tell: form.kind === 'schema' ? tell : draft.tell,
});

/** The offer that stands in the draft unchanged; undefined once the reader has changed it. */
export const offerOf = (draft: Draft, offers: Offers): FormOffer | undefined =>
  [...offers.pocket, ...offers.full].find(
    ({ prompt, form }) =>
      prompt === draft.prompt && form.kind === draft.kind && form.text === draft[form.kind],
  );

/** Another model; an offer that was not changed is put into the words of its world. */
export function withModel(draft: Draft, model: string, size: World['size'], offers: Offers): Draft {
  const offer = offerOf(draft, offers);
  const other = offer && offers[size].find(({ id }) => id === offer.id);
  return { ...(other ? withOffer(draft, other) : draft), model };
}
