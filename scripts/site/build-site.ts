import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseBase } from './base-path.ts';
import { finishSite } from './finish-site.ts';
import { projectRoot } from './project-root.ts';
import { sourceHash } from './source-hash.ts';

export interface SiteBuild {
  /** Path the site will be served under, `/` or `/course/`. */
  readonly base: string;
  /** Where the files go, relative to the project's root. */
  readonly outDir: string;
  /** The public address, for canonical links and the sitemap, like `https://example.org`. */
  readonly site?: string;
}

/** Kept inside the output, so that whatever else rewrites that directory also removes it. */
const STAMP = '.source-hash';

/**
 * Builds the site unless its output was made from the very same sources and options.
 * @returns whether it was built, and what the build printed
 * @throws Error with the build's output when it fails, or naming the page that cannot be finished
 */
export async function buildSite({
  base,
  outDir,
  site = '',
}: SiteBuild): Promise<{ built: boolean; output: string }> {
  const normalBase = normaliseBase(base);
  const { COMMIT = '', REPORT = '', REPOSITORY = '' } = process.env;
  const hash = sourceHash(projectRoot, { base: normalBase, site, COMMIT, REPORT, REPOSITORY });
  const stamp = join(projectRoot, outDir, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return { built: false, output: '' };
  rmSync(stamp, { force: true });
  const output = await astroBuild(outDir, { BASE: normalBase, SITE: site });
  finishSite({ root: join(projectRoot, outDir), base: normalBase, site });
  writeFileSync(stamp, hash);
  return { built: true, output };
}

function astroBuild(outDir: string, environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
      cwd: projectRoot,
      env: { ...process.env, ...environment, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The site could not be built.\n${output}`));
    });
  });
}
