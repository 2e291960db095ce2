import { expect, test } from 'vitest';
import { sittings } from '#site/sittings.ts';

test.each([
  [[25], 'one sitting of 25 minutes'],
  [[25, 25], 'two sittings, 25 minutes each'],
  [[25, 20], 'two sittings, 25 and 20 minutes'],
  [[20, 25, 25], 'three sittings, 20, 25 and 25 minutes'],
])('%j is %s', (minutes, words) => {
  expect(sittings(minutes)).toBe(words);
});
