import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets a recording go on from the checkpoints of a growth that was begun with `npm run grow`: they are copied into its
 * folder, with the minutes they took.
 * @param from absolute path of the folder they lie in; it is left as it is
 * @param folder the recording's own
 * @throws Error when there is nothing to go on from, or when the recording has begun by itself
 */
export function adoptCheckpoints(from: string, folder: string): void {
  const checkpoint = join(from, 'checkpoint.safetensors');
  if (!existsSync(checkpoint)) throw new Error(`There is no checkpoint in ${from}.`);
  if (existsSync(join(folder, 'checkpoint.safetensors'))) {
    throw new Error(`${folder} holds a growth under way. Remove that folder to take ${from} instead.`);
  }
  mkdirSync(folder, { recursive: true });
  for (const name of ['checkpoint.safetensors', 'first-losses.json']) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(folder, name));
  }
  const manifest = join(from, 'manifest.json');
  const { growth } = (existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {}) as {
    growth?: { minutes?: number };
  };
  writeFileSync(join(folder, 'minutes.json'), JSON.stringify({ ms: (growth?.minutes ?? 0) * 60_000 }));
}
