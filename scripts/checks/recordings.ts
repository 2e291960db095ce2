import { checkRecordings } from '../records/check.ts';
import { loadRecordings } from '../records/registry.ts';
import { commitKey } from '../records/rotation.ts';
import { projectRoot } from '../site/project-root.ts';
import type { Check } from './check.ts';

const SECONDS = 90;

/** The recordings, counted one by one: their stamps, and as many samples anew as fit into the time. */
export const recordingsCheck: Check = {
  name: 'recordings',
  async run() {
    try {
      const recordings = await loadRecordings(projectRoot);
      const key = commitKey(projectRoot);
      const report = await checkRecordings(projectRoot, recordings, { seconds: SECONDS, key });
      const { failures, recomputed, waiting, passed } = report;
      const remark = [
        `recomputed: ${recomputed.join(', ') || 'none'}`,
        ...(waiting.length > 0
          ? [`no time this once, though their sources moved: ${waiting.join(', ')}`]
          : []),
      ].join('; ');
      return { passed, failed: failures.length, output: failures.join('\n'), remark };
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  },
};
