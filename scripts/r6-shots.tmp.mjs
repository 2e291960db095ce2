import { chromium } from '@playwright/test';
const [,, port] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (const [w, scheme] of [[1280,'light'],[390,'dark'],[1280,'dark'],[390,'light']]) {
  const page = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme });
  for (const p of ['models/', 'models/fern/']) {
    await page.goto(`http://127.0.0.1:${port}/${p}`);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/r6-${p.replaceAll('/','-')}${w}-${scheme}.png`, fullPage: true });
    console.log(p, w, scheme, 'overflow', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  }
  await page.close();
}
await browser.close();
