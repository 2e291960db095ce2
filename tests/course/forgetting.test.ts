import { expect, test, vi } from 'vitest';
import { forgetEverything, onForgetting } from '#course/forgetting';

test('empties what pages hold before anything is deleted, and no longer once they have let go', async () => {
  const order: string[] = [];
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: (name: string) => order.push(name),
  });
  const end = onForgetting(() => order.push('emptied'));
  const left = await forgetEverything();
  expect(order[0]).toBe('emptied');
  expect(order).toContain('terrarium.progress');
  // Node has neither of these storages.
  expect(left.map(({ place }) => place)).not.toContain('localStorage');
  end();
  order.length = 0;
  await forgetEverything();
  expect(order).not.toContain('emptied');
  vi.unstubAllGlobals();
});
