import { expect } from '@playwright/test';
import { openLab } from '../../scripts/bench/open-lab.ts';
import { trainingFingerprint } from '../../src/models/fingerprint.ts';
import { test } from './fixtures.ts';

test.describe.configure({ timeout: 120_000 });

test('forty training steps give the same bytes in Chromium as in Node', async () => {
  const lab = await openLab();
  try {
    const inNode = await trainingFingerprint(40);
    expect(inNode).toMatch(/^[0-9a-f]{64}$/);
    expect(await lab.run('fingerprint', 40)).toBe(inNode);
  } finally {
    await lab.close();
  }
});
