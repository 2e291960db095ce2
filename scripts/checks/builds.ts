import { buildSite } from '../site/build-site.ts';
import type { Check } from './check.ts';

/** The builds that are tested: at the root of a host, and below a path. */
export const builds = [
  { name: 'root', base: '/', outDir: 'dist' },
  { name: 'course', base: '/course/', outDir: '.cache/dist-course' },
] as const;

export const buildChecks: Check[] = builds.map(({ base, outDir }) => ({
  name: `site build under ${base}`,
  async run() {
    try {
      const { built, output } = await buildSite({ base, outDir });
      return { passed: 1, failed: 0, output, ...(!built && { remark: 'up to date' }) };
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  },
}));
