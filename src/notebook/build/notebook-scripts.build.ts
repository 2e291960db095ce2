import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { notebookScripts, scriptHash, scriptNames, type ScriptName } from './build-scripts.build.ts';

const VIRTUAL = 'virtual:notebook-scripts';
const RESOLVED = `\0${VIRTUAL}`;
const stub = fileURLToPath(new URL('../compile/typescript-stub.ts', import.meta.url));

/** Where in the site a script stands: its name changes with its text, so that it may be kept for ever. */
const fileName = (name: ScriptName, text: string): string =>
  `_astro/notebook-${name.toLowerCase()}.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;

/**
 * Builds the program inside the sandbox and the libraries of cells as scripts of their own, puts them among the site's files, and
 * tells page code their addresses as `virtual:notebook-scripts`. Also keeps the TypeScript compiler, which Notebook Kit
 * imports and cells do not use, out of browser builds.
 */
export function notebookScriptsPlugin(): Plugin {
  let base = '/';
  return {
    name: 'notebook-scripts',
    enforce: 'pre',
    configResolved(config) {
      base = config.base.endsWith('/') ? config.base : `${config.base}/`;
    },
    resolveId(source, importer) {
      if (source === VIRTUAL) return RESOLVED;
      const isKit = source === 'typescript' && importer?.includes('@observablehq/notebook-kit') === true;
      return isKit && this.environment.name === 'client' ? stub : undefined;
    },
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const scripts = await notebookScripts();
      const addresses = scriptNames.map((name) => [name, base + fileName(name, scripts[name])]);
      return [
        `export const notebookScripts = ${JSON.stringify(Object.fromEntries(addresses))};`,
        `export const frameHash = ${JSON.stringify(scriptHash(scripts.frame))};`,
      ].join('\n');
    },
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const scripts = await notebookScripts();
      for (const name of scriptNames) {
        const source = scripts[name];
        this.emitFile({ type: 'asset', fileName: fileName(name, source), source });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!path.includes('_astro/notebook-')) {
          next();
          return;
        }
        notebookScripts().then((scripts) => {
          const name = scriptNames.find((each) => path.endsWith(fileName(each, scripts[each])));
          if (!name) {
            next();
            return;
          }
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(scripts[name]);
        }, next);
      });
    },
    hotUpdate({ file }) {
      if (!/\/src\/(?:lab|world|notebook)\//.test(file)) return;
      const module = this.environment.moduleGraph.getModuleById(RESOLVED);
      if (module) this.environment.moduleGraph.invalidateModule(module);
    },
  };
}
