import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const cacheDirectory = join(root, '.cache/notebook-scripts');

/** What each script is built from. A library's script declares one variable of its name. */
const ENTRIES = {
  frame: join(root, 'src/notebook/frame/main.ts'),
  Inputs: resolve('@observablehq/inputs'),
  Plot: resolve('@observablehq/plot'),
  lab: join(root, 'src/lab/index.ts'),
  world: join(root, 'src/world/index.ts'),
} as const;

export type ScriptName = keyof typeof ENTRIES;
export const scriptNames = Object.keys(ENTRIES) as ScriptName[];

/** Texts of the scripts. */
export type NotebookScripts = Readonly<Record<ScriptName, string>>;

/** What decides the scripts' bytes. */
const SOURCES = ['package-lock.json', 'src/{lab,world,notebook}/**/*.ts'];

let latest: { readonly hash: string; readonly scripts: Promise<NotebookScripts> } | null = null;

/** The sandbox's scripts as they follow from the sources of now. Those built before, by whatever build, are not built again. */
export function notebookScripts(): Promise<NotebookScripts> {
  const hash = hashSources();
  if (latest?.hash !== hash) latest = { hash, scripts: readOrBuild(hash) };
  return latest.scripts;
}

/** `sha256-…` of a script's text, as a security policy names it. */
export const scriptHash = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

async function readOrBuild(hash: string): Promise<NotebookScripts> {
  const path = join(cacheDirectory, `${hash}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as NotebookScripts;
  } catch {
    const texts = await Promise.all(
      scriptNames.map(async (name) => [name, await buildScript(name)] as const),
    );
    const scripts = Object.fromEntries(texts) as NotebookScripts;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(scripts));
    return scripts;
  }
}

/**
 * The templates behind Inputs write a handler as an attribute first (`oninput=::3`) and set the function afterwards. No handler may stand in
 * an attribute here, and the browser complains of each: for that moment the attribute gets another name.
 */
const quietTemplates: Plugin = {
  name: 'terrarium-quiet-templates',
  transform(code, id) {
    if (!/\/htl\/[^?]*\.js/.test(id)) return undefined;
    const changes = [
      [
        'template.innerHTML = string;',
        String.raw`template.innerHTML = string.replace(/(\s)on([a-z]+)=(["']?::)/g, '$1data-on$2=$3');`,
      ],
      ['node[name] = value;', "node[name.replace(/^data-on/, 'on')] = value;"],
    ] as const;
    return changes.reduce((text, [before, after]) => {
      if (!text.includes(before)) throw new Error(`htl has changed: '${before}' is not in it any more.`);
      return text.replace(before, () => after);
    }, code);
  },
};

/** Modules cannot be loaded where a document has no origin, so each script is one whole, self-contained function. */
async function buildScript(name: ScriptName): Promise<string> {
  const [result] = [
    await build({
      root,
      configFile: false,
      envDir: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [quietTemplates],
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        lib: { entry: ENTRIES[name], formats: ['iife'], name, fileName: name },
      },
    }),
  ].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`The script '${name}' of the notebook was not built.`);
  return inlineable(chunk.code, name);
}

/**
 * A script that an HTML page can hold between its tags, and whose hash the parser does not change.
 * @throws Error where that would break the script
 */
function inlineable(code: string, name: string): string {
  // Modules are strict, and here it matters: a stack shows functions that are not to those who ask it.
  const strict = `'use strict';${code}`;
  const text = strict.replaceAll(/\r\n?/g, '\n').replaceAll(/<(?=\/script|script|!--)/gi, String.raw`\x3C`);
  if (text.includes('\0')) throw new Error(`The script '${name}' of the notebook holds a null character.`);
  // Parses it, and runs nothing.
  new Script(text);
  return text;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
