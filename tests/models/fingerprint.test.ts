import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { trainingFingerprint } from '#models';

const program =
  "import { trainingFingerprint } from '#models/fingerprint'; console.log(await trainingFingerprint(40));";

/** The fingerprint as another Node process with these flags gives it. */
async function inNodeWith(...flags: string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [...flags, '--input-type=module', '--eval', program]);
  return stdout.trim();
}

describe('training', () => {
  it('gives the same bytes whether or not the CPU can fuse multiply-adds', { timeout: 30_000 }, async () => {
    const here = await trainingFingerprint(40);
    expect(here).toMatch(/^[0-9a-f]{64}$/u);
    expect(await inNodeWith('--no-enable-fma3')).toBe(here);
  });

  it('moves the weights at every step', { timeout: 30_000 }, async () => {
    expect(await trainingFingerprint(1)).not.toBe(await trainingFingerprint(2));
  });
});
