const numerals = ['no', 'one', 'two', 'three'] as const;

/**
 * How long a lesson takes, in words: 'one sitting of 25 minutes', 'two sittings, 25 minutes each',
 * 'two sittings, 25 and 20 minutes'.
 * @param minutes of each sitting, one to three of them
 */
export function sittings(minutes: readonly number[]): string {
  const [first, ...more] = minutes;
  if (more.length === 0) return `one sitting of ${first} minutes`;
  const count = numerals[minutes.length] ?? String(minutes.length);
  if (more.every((value) => value === first)) return `${count} sittings, ${first} minutes each`;
  return `${count} sittings, ${minutes.slice(0, -1).join(', ')} and ${minutes.at(-1)} minutes`;
}
