import { expect, test } from 'vitest';
import { plants } from '#components/frame/plants.ts';
import { stages } from '#course/progress/record';

/** The inside of the jar, between its walls, its shoulders and the soil's foot. */
const inside = { left: 21, right: 99, top: 36, bottom: 128 };

test.each(stages)('a %s stands inside the glass', (stage) => {
  const { stems, leaves, fruits } = plants[stage];
  const paths = [...stems, ...leaves, ...fruits];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) {
    // Relative arcs are round and small: their start says where they are.
    const numbers =
      path
        .replace(/a.*/, '')
        .match(/-?\d+(?:\.\d+)?/g)
        ?.map(Number) ?? [];
    expect(numbers.length % 2).toBe(0);
    for (let index = 0; index < numbers.length; index += 2) {
      expect(numbers[index]).toBeGreaterThan(inside.left);
      expect(numbers[index]).toBeLessThan(inside.right);
      expect(numbers[index + 1]).toBeGreaterThan(inside.top);
      expect(numbers[index + 1]).toBeLessThan(inside.bottom);
    }
  }
});

test('every stage is more of a plant than the one before', () => {
  const height = stages.map((stage) => {
    const paths = [...plants[stage].stems, ...plants[stage].leaves].join(' ').replace(/a.*?Z/g, '');
    const numbers = (paths.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    return 104 - Math.min(...numbers.filter((_, index) => index % 2 === 1));
  });
  expect(height[1]).toBeGreaterThan(height[0]!);
  expect(height[2]).toBeGreaterThan(height[1]!);
  expect(height[3]).toBeGreaterThan(height[1]!);
});
