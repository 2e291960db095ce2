import type { Page } from '@playwright/test';

declare global {
  // A `var` is what a global can be declared with.
  var violations: string[];
}

/** Has a page note what its security policy blocks, as `directive address`. Call before the page is opened. */
export async function watchViolations(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
}

/** What was blocked so far, a moment for the last report included. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.waitForTimeout(100);
  return page.evaluate(() => violations);
}
