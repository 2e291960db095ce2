import { expect, test } from 'vitest';
import { boundFigures } from '#site/bound-figures.ts';

test.each([
  ['writing gets 1 to 12 % of it', 'writing gets 1 to 12\u00A0% of it'],
  ['spend 2 × 10⁹ FLOPs', 'spend 2\u00A0×\u00A010⁹ FLOPs'],
  ['kept 750 GB of 6.1 TB', 'kept 750\u00A0GB of 6.1\u00A0TB'],
  ['it ends at 1.79 nats, after 12 readings', 'it ends at 1.79\u00A0nats, after 12 readings'],
  ['four hundred and 5 msgs', 'four hundred and 5 msgs'],
])('%s', (text, bound) => {
  expect(boundFigures(text)).toBe(bound);
});
