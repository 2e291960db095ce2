import { buildSite } from './site/build-site.ts';
import { failWithMessage } from './site/fail.ts';
import { siteOptions } from './site/options.ts';

try {
  const options = siteOptions(process.argv.slice(2), process.env);
  const { built, output } = await buildSite(options);
  console.log(built ? output : `${options.outDir} is up to date.`);
} catch (error) {
  failWithMessage(error);
}
