import type { World } from '#world';

/**
 * The trade or the good that the first sentence of a text names; the longest of several, as `rowing boats` is before `boats`.
 * @param text as far as it was written
 */
export function valueNamed(world: World, text: string, category: 'trade' | 'good'): string | undefined {
  const [sentence = ''] = text.split(/[.?!]/u, 1);
  const words = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  let [longest, found]: [number, string | undefined] = [0, undefined];
  for (const { id, forms } of world.lexicon[category])
    for (const form of Object.values(forms))
      if (form.length > longest && words.includes(` ${form.toLowerCase()} `))
        [longest, found] = [form.length, id];
  return found;
}
