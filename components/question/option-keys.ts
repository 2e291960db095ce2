/** Letters by which options are named, in the order they stand. */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

/**
 * By what a chosen option is remembered: made from its words, so that an answer stays with them when options change places.
 * @param options plain texts, with an id where the author gave one
 */
export function optionKeys(
  options: readonly { readonly text: string; readonly id?: string | undefined }[],
): string[] {
  const keys: string[] = [];
  for (const { text, id } of options) {
    const words =
      id ??
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60);
    const base = words === '' ? 'option' : words;
    let key = base;
    for (let copy = 2; keys.includes(key); copy += 1) key = `${base}-${copy}`;
    keys.push(key);
  }
  return keys;
}
