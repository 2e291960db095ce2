import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';

/** TypeScript over files that exist only here, which can be exchanged one by one. */
export interface TypesService {
  /** Takes the place of all virtual files there were. Real files are read again where they have changed. */
  update(virtual: ReadonlyMap<string, string>, real: readonly string[]): void;
  readonly service: ts.LanguageService;
}

/** Declarations that no import reaches. */
const AMBIENT = ['src/notebook/types/inputs.d.ts'];

/** @param root absolute path of the project */
export function createTypesService(root: string): TypesService {
  const { options } = readConfig(root);
  const texts = new Map<string, { readonly text: string; readonly version: number }>();
  let real: readonly string[] = [];
  let version = 0;
  const ambient = AMBIENT.map((path) => join(root, path)).filter((path) => existsSync(path));
  const folders = (): Set<string> => new Set([...texts.keys()].map((path) => dirname(path)));
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...ambient, ...texts.keys(), ...real],
    getScriptVersion: (path) => String(texts.get(path)?.version ?? modified(path)),
    getScriptSnapshot: (path) => {
      const text = texts.get(path)?.text ?? (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
    readFile: (path) => texts.get(path)?.text ?? ts.sys.readFile(path),
    directoryExists: (path) => folders().has(path) || ts.sys.directoryExists(path),
    getDirectories: ts.sys.getDirectories,
    realpath: (path) => (texts.has(path) ? path : (ts.sys.realpath?.(path) ?? path)),
  };
  return {
    service: ts.createLanguageService(host, ts.createDocumentRegistry()),
    update(virtual, files) {
      version += 1;
      real = files;
      for (const path of texts.keys()) if (!virtual.has(path)) texts.delete(path);
      for (const [path, text] of virtual)
        if (texts.get(path)?.text !== text) texts.set(path, { text, version });
    },
  };
}

/** Packages do not change while a program runs, and asking the disk about each of their files takes long. */
function modified(path: string): number {
  if (path.includes(`${sep}node_modules${sep}`)) return 0;
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function readConfig(root: string): { options: ts.CompilerOptions } {
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
  return {
    options: {
      ...config?.options,
      // What a cell sees is a browser: no Node.
      types: [],
      noUnusedLocals: false,
      noUnusedParameters: false,
      // An indexed element may be missing, and `!` in every line of a small example would hide what it is about.
      noUncheckedIndexedAccess: false,
      exactOptionalPropertyTypes: false,
      // Cells may name types of one another.
      isolatedModules: false,
      verbatimModuleSyntax: false,
    },
  };
}
