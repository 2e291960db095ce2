import { existsSync, readFileSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import ts from 'typescript';
import { canonicalJson, sha256Of } from './canonical.ts';
import { createResolver } from './resolve-import.ts';

/** Everything that decides what a program computes. */
export interface SourceClosure {
  /** Files of the project, relative to its root, in order, each with the SHA-256 of what counts in it. */
  readonly files: Readonly<Record<string, string>>;
  /** Packages as `name@version`, in order. */
  readonly packages: readonly string[];
  /** SHA-256 over both. */
  readonly sha256: string;
}

/**
 * The closure of a program: its file, everything that imports reach from there, and the versions of the packages among
 * them. Types and comments do not count; neither does the stamp of a recording that is imported.
 * @param root absolute path of the project
 * @param entry the program, relative to `root`
 * @param outputs files that the program itself writes; they cannot decide what it computes
 * @throws Error that names the import which leads nowhere
 */
export function sourceClosure(root: string, entry: string, outputs: readonly string[] = []): SourceClosure {
  const resolve = createResolver(root);
  const files = new Map<string, string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || outputs.includes(file)) continue;
    const { digest, imports } = readSource(`${root}/${file}`);
    files.set(file, digest);
    for (const name of imports) {
      const target = resolve(name, `${root}/${file}`);
      if (target === undefined) continue;
      if ('package' in target) packages.add(target.package);
      else waiting.push(relative(root, target.file).replaceAll(sep, '/'));
    }
  }
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  const parts = { files: sorted, packages: [...packages].sort() };
  return { ...parts, sha256: sha256Of(canonicalJson(parts)) };
}

interface Source {
  readonly digest: string;
  readonly imports: readonly string[];
}

/** Recordings share most of their sources: each is parsed once for each state of its file. */
const remembered = new Map<string, { readonly digestOfBytes: string; readonly source: Source }>();

function readSource(path: string): Source {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const text = readFileSync(path, 'utf8');
  const digestOfBytes = sha256Of(text);
  const known = remembered.get(path);
  if (known?.digestOfBytes === digestOfBytes) return known.source;
  const source = parseSource(path, text);
  remembered.set(path, { digestOfBytes, source });
  return source;
}

function parseSource(path: string, text: string): Source {
  const kind = extname(path);
  if (kind === '.json') return { digest: sha256Of(withoutStamp(text)), imports: [] };
  if (!/^\.[cm]?[jt]sx?$/u.test(kind)) return { digest: sha256Of(text), imports: [] };
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.Preserve,
      removeComments: true,
      verbatimModuleSyntax: true,
    },
  });
  const { importedFiles } = ts.preProcessFile(outputText, true, true);
  return { digest: sha256Of(outputText), imports: importedFiles.map(({ fileName }) => fileName) };
}

/** The canonical text of a JSON file without the stamp of a recording: when it was made decides nothing. */
export function withoutStamp(text: string): string {
  const value = JSON.parse(text) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return canonicalJson(value);
  return canonicalJson({ ...value, stamp: undefined });
}
