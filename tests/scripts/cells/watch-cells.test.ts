import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/site/project-root.ts';

const PATIENCE_MS = 60_000;

/** A project of one lesson, which links to this one's packages and sources. */
function createProject(lesson: string): {
  readonly root: string;
  readonly write: (path: string, text: string) => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'cells-'));
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, file), join(root, file));
  for (const folder of ['node_modules', 'src']) symlinkSync(join(projectRoot, folder), join(root, folder));
  const folder = join(root, 'content/lessons/01-one');
  mkdirSync(join(folder, 'cells'), { recursive: true });
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  write('index.mdx', lesson);
  return { root, write };
}

/** Starts `npm run cells:watch`'s program; `until` waits for words in what it says next. */
function startWatching(root: string) {
  const program = join(projectRoot, 'scripts/cells.ts');
  const child = spawn(process.execPath, [program, '--watch', '--root', root], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    child,
    ended,
    async until(words: string): Promise<string> {
      const deadline = performance.now() + PATIENCE_MS;
      while (!output.slice(told).includes(words)) {
        if (performance.now() > deadline) throw new Error(`'${words}' never came. It said:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const said = output.slice(told);
      told = output.length;
      return said;
    },
  };
}

const lesson = (cell: string, start = 'const b = 0'): string =>
  `# One\n\n\`\`\`ts live\n${cell}\n\`\`\`\n\n\`\`\`ts live exercise="b"\n${start}\n\`\`\`\n`;

test(
  'each save is checked, in pages and in files of exercises, until Ctrl-C',
  { timeout: 3 * PATIENCE_MS },
  async () => {
    const { root, write } = createProject(lesson('const a: string = 1'));
    write('cells/b.solution.ts', 'const b = a.length\n');
    write(
      'cells/b.checks.ts',
      "import type { Checks } from '#notebook/checks';\n\nexport default {\n  title: 'One', needs: ['b'],\n  hints: ['Count.'],\n  checks: [{ title: 'One', test: ({ b }) => b === 1 || 'No.' }],\n} satisfies Checks<{ b: number }>;\n",
    );
    const { child, ended, until } = startWatching(root);
    try {
      const first = await until('Ctrl-C ends this.');
      expect(first).toContain(
        "content/lessons/01-one/index.mdx:4:7 – Type 'number' is not assignable to type 'string'",
      );
      expect(first).toContain('2 cells, 1 to mend.');

      write('index.mdx', lesson("const a = 'x'"));
      expect(await until('2 cells')).toMatch(
        /content\/lessons\/01-one\/index\.mdx\n2 cells, nothing to mend\./,
      );

      write('cells/b.solution.ts', 'const b = a.lenght\n');
      const third = await until('1 to mend');
      expect(third).toContain('content/lessons/01-one/cells/b.solution.ts:1:13');
      expect(third).toContain("Did you mean 'length'?");

      write('index.mdx', lesson('const a = <'));
      expect(await until('to mend.')).toContain('01-one/index.mdx:4:12');

      child.kill('SIGINT');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
      rmSync(root, { recursive: true });
    }
  },
);
