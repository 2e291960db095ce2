import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** Added to the path of an Astro file to name the TypeScript that stands for it. */
const ASTRO_TYPES = '.tsx';

/**
 * A TypeScript program over files that exist only here, such as what a page's imports and tags amount to. Astro files take
 * part as functions of their `Props`.
 * @param root absolute path of the project
 * @param virtual texts by absolute path
 */
export function typesProgram(root: string, virtual: ReadonlyMap<string, string>): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  const options: ts.CompilerOptions = {
    ...config?.options,
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const host = ts.createCompilerHost(options);
  const read = (path: string): string | undefined =>
    virtual.get(path) ?? (isAstro(path) ? astroTypes(path.slice(0, -ASTRO_TYPES.length)) : undefined);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => virtual.has(path) || isAstro(path) || fileExists(path);
  host.readFile = (path) => read(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const text = read(path);
    return text === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, text, language, true);
  };
  const cache = ts.createModuleResolutionCache(root, (name) => name, options);
  host.resolveModuleNameLiterals = (literals, containingFile) =>
    literals.map(({ text }) => {
      const astro = astroFile(root, text, containingFile);
      if (astro !== undefined) {
        const resolvedFileName = astro + ASTRO_TYPES;
        return { resolvedModule: { resolvedFileName, extension: ts.Extension.Tsx } };
      }
      return ts.resolveModuleName(text, containingFile, options, host, cache);
    });
  return ts.createProgram([...virtual.keys()], options, host);
}

const isAstro = (path: string): boolean =>
  path.endsWith(`.astro${ASTRO_TYPES}`) && existsSync(path.slice(0, -ASTRO_TYPES.length));

/** The Astro file that a specifier names, when there is one. */
function astroFile(root: string, specifier: string, containingFile: string): string | undefined {
  if (!specifier.endsWith('.astro')) return undefined;
  const path = localPath(root, specifier, dirname(containingFile));
  return path !== undefined && existsSync(path) ? path : undefined;
}

/**
 * Absolute path of a file that an alias of package.json or a relative specifier names; undefined for packages.
 * @param folder absolute path of the folder of the importing file
 */
export function localPath(root: string, specifier: string, folder: string): string | undefined {
  if (specifier.startsWith('.')) return resolve(folder, specifier);
  if (!specifier.startsWith('#')) return undefined;
  for (const [alias, target] of Object.entries(aliases(root))) {
    const [prefix = '', suffix] = alias.split('*');
    if (suffix === undefined && alias === specifier) return join(root, target);
    if (suffix !== undefined && specifier.startsWith(prefix))
      return join(root, target.replace('*', specifier.slice(prefix.length)));
  }
  return undefined;
}

function aliases(root: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  return manifest.imports;
}

/** An Astro file as TypeScript: its frontmatter, and a component of its Props, or of none. */
function astroTypes(path: string): string {
  const source = readFileSync(path, 'utf8');
  const [, frontmatter = ''] = /^---\r?\n([\s\S]*?)^---/m.exec(source) ?? [];
  const hasProps = /\b(?:interface|type)\s+Props\b|\bas\s+Props\b|\bProps\s*[,}]/.test(frontmatter);
  const props = hasProps ? 'Props' : 'Record<never, never>';
  return `${frontmatter}\nexport default function AstroComponent(props: ${props} & { children?: unknown }): any {}\n`;
}
