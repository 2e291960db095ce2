import { join } from 'node:path';
import { buildSite } from './site/build-site.ts';
import { failWithMessage } from './site/fail.ts';
import { listenFrom } from './site/listen.ts';
import { siteOptions } from './site/options.ts';
import { projectRoot } from './site/project-root.ts';
import { createStaticServer } from './site/static-server.ts';

try {
  const { base, host, outDir, port, site } = siteOptions(process.argv.slice(2), process.env);
  console.log('Preparing the course …');
  const { built } = await buildSite({ base, outDir, site });
  if (!built) console.log('Nothing has changed since the last build.');

  const server = createStaticServer({ root: join(projectRoot, outDir), base });
  const takenPort = await listenFrom(server, port, host);
  const shownHost = host.includes(':') ? `[${host}]` : host;
  console.log(`\n  Terrarium is at http://${shownHost}:${takenPort}${base}\n  Ctrl-C ends it.\n`);

  const end = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (error) {
  failWithMessage(error);
}
