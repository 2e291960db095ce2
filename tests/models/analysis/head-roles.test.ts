import { expect, test } from 'vitest';
import { antecedentFinder } from '#models/analysis/antecedents';
import { headRoles } from '#models/analysis/head-roles';

/** A head whose every token looks at the one before it, and one that looks at everything equally. */
function trace(length: number) {
  const previous = new Float64Array(length * length);
  const even = new Float64Array(length * length);
  for (let row = 0; row < length; row++) {
    previous[row * length + Math.max(0, row - 1)] = 1;
    for (let column = 0; column <= row; column++) even[row * length + column] = 1 / (row + 1);
  }
  return { length, attention: [[previous], [even]], logitsAt: () => new Float64Array() };
}

test('finds the head that looks one token back', () => {
  const ids = [0, 9, 8, 9, 7];
  const [back, level] = headRoles([{ ids, trace: trace(5), antecedents: new Map([[4, [1, 3]]]) }]);
  const shareOf = (target: string, role = back!) => role.shares.find((one) => one.target === target)!;
  expect(shareOf('previous')).toMatchObject({ share: 1, tokens: 3 });
  expect(shareOf('itself').share).toBe(0);
  // Only token 3 stands a second time; it looks at token 2, not at its first occurrence.
  expect(shareOf('sameWord')).toMatchObject({ share: 0, tokens: 1, even: 1 / 4 });
  // Token 4 looks at token 3, one of the two places of its name.
  expect(shareOf('antecedent')).toMatchObject({ share: 1, tokens: 1, even: 2 / 5 });
  for (const { share, even } of level!.shares) expect(share).toBeCloseTo(even, 12);
  expect(level).toMatchObject({ layer: 1, head: 0 });
});

test('a target that no token has is measured on none', () => {
  const [role] = headRoles([{ ids: [0, 1, 2], trace: trace(3), antecedents: new Map() }]);
  expect(role!.shares.find(({ target }) => target === 'antecedent')).toMatchObject({ share: 0, tokens: 0 });
});

test('a pronoun stands for the nearest earlier name of its gender', () => {
  const words: string[] = [];
  const idOf = (word: string): number => (words.includes(word) ? words.indexOf(word) : words.push(word) - 1);
  const encode = (text: string): number[] => text.match(/[a-z]+|[.,]/gi)!.map(idOf);
  const ids = encode('Mara knows Ida. Ole gave her a plum, and he gave Ida his hat.');
  const found = antecedentFinder({ encode })(ids);
  const places = (word: string): number[] => ids.flatMap((id, at) => (words[id] === word ? [at] : []));
  expect([...found]).toEqual([
    // 'her' stands for Ida, named last; 'he' and 'his' for Ole.
    [places('her')[0], [places('Ida')[0]]],
    [places('he')[0], places('Ole')],
    [places('his')[0], places('Ole')],
  ]);
});

test('a pronoun before any name stands for nobody', () => {
  const encode = (text: string): number[] => [text === 'she' ? 1 : 0];
  expect(antecedentFinder({ encode })([1, 1]).size).toBe(0);
});
