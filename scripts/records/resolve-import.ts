import { existsSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Where an import leads: a file of the project, or a package as `name@version`. */
export type ImportTarget = { readonly file: string } | { readonly package: string };

/**
 * Finds what imports mean in this project: relative paths with their ending, the aliases of package.json, packages by
 * the version that is locked. Node's own modules lead nowhere.
 * @param root absolute path of the project
 */
export function createResolver(root: string): (name: string, importer: string) => ImportTarget | undefined {
  const aliases = Object.entries(
    (readJson('package.json') as { imports?: Record<string, string> }).imports ?? {},
  );
  const { packages } = readJson('package-lock.json') as { packages?: Record<string, { version?: string }> };

  function readJson(name: string): unknown {
    const path = join(root, name);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  }

  function aliased(name: string): string | undefined {
    for (const [alias, target] of aliases) {
      const [before, after] = alias.split('*') as [string, string?];
      if (after === undefined ? name === alias : name.startsWith(before)) {
        return target.replace('*', name.slice(before.length));
      }
    }
    return undefined;
  }

  return (name, importer) => {
    if (isBuiltin(name)) return undefined;
    const target = name.startsWith('#') ? aliased(name) : undefined;
    if (target !== undefined || name.startsWith('.')) {
      const file = target === undefined ? resolve(dirname(importer), name) : join(root, target);
      if (existsSync(file) && statSync(file).isFile()) return { file };
      throw new Error(`${importer} imports ${name}, which leads to no file.`);
    }
    const found = /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? name;
    return { package: `${found}@${packages?.[`node_modules/${found}`]?.version ?? 'not locked'}` };
  };
}
