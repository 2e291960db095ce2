import { parseArgs } from 'node:util';
import { normaliseBase } from './base-path.ts';

export interface SiteOptions {
  readonly base: string;
  readonly site: string;
  readonly outDir: string;
  readonly port: number;
  readonly host: string;
}

/**
 * Options of `npm start` and `npm run build`; the environment's BASE, SITE and PORT stand in for those not given.
 * @throws Error when an option is unknown or makes no sense
 */
export function siteOptions(args: readonly string[], environment: NodeJS.ProcessEnv): SiteOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      base: { type: 'string', default: environment.BASE ?? '/' },
      site: { type: 'string', default: environment.SITE ?? '' },
      'out-dir': { type: 'string', default: 'dist' },
      port: { type: 'string', default: environment.PORT ?? '4321' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`The port must be a whole number from 0 to 65535, not '${values.port}'.`);
  }
  return {
    base: normaliseBase(values.base),
    site: values.site,
    outDir: values['out-dir'],
    port,
    host: values.host,
  };
}
