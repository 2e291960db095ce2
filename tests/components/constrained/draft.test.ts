import { expect, test } from 'vitest';
import { formOffers } from '#run/form-offers';
import { initialDraft, offerOf, withModel, withOffer } from '../../../components/constrained/draft.ts';

const offers = { pocket: formOffers('pocket'), full: formOffers('full') };
const byId = (id: string) => offers.full.find((offer) => offer.id === id)!;

test('another model gets the same offer in the words of its world, and what was changed stays', () => {
  const draft = initialDraft(byId('town'), 'shrub');
  expect(offerOf(draft, offers)?.id).toBe('town');
  const other = withModel(draft, 'fern', 'pocket', offers);
  expect(other.prompt).toBe('Mara lives in');
  expect(other.model).toBe('fern');
  const changed = { ...draft, regex: 'x' };
  expect(offerOf(changed, offers)).toBeUndefined();
  expect(withModel(changed, 'fern', 'pocket', offers)).toEqual({ ...changed, model: 'fern' });
});

test('an expression is kept while a schema is tried', () => {
  const draft = withOffer({ ...initialDraft(byId('town'), 'shrub'), regex: 'my own' }, byId('json'));
  expect(draft).toMatchObject({ kind: 'schema', regex: 'my own' });
  expect(draft.tell).toContain('{from}');
});
