import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter } from 'eslint';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';

/** Every room, and the rooms it may not import from. Its own room is always allowed. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  'src/lab': [
    'src/world',
    'src/models',
    'src/run',
    'src/notebook',
    'src/course',
    'src/site',
    'components',
    'content',
  ],
  'src/world': ['src/models', 'src/run', 'src/notebook', 'src/course', 'src/site', 'components', 'content'],
  'src/models': ['src/run', 'src/notebook', 'src/course', 'src/site', 'components', 'content'],
  'src/run': ['src/notebook', 'src/course', 'src/site', 'components', 'content'],
  'src/notebook': ['src/course', 'src/site', 'components', 'content'],
  'src/course': ['src/notebook', 'src/site', 'components', 'content'],
  components: ['src/site', 'content'],
  content: ['src/site'],
  'src/site': ['src/lab', 'src/world', 'src/models', 'src/run', 'src/notebook', 'src/course', 'content'],
  // Programs that check and publish content read it by the schema of the site itself, and compile its cells as pages do.
  scripts: ['src/course', 'components', 'content'],
};

/** What runs in a reader's browser, where neither Node nor jsdom is at hand. */
const BROWSER_ROOMS = ['src/{lab,world,models,run,notebook,course}/**', 'components/**'];
/** Files that are part of the build alone, whatever room they stand in. */
const BUILD_FILES = ['**/*.build.{ts,tsx}'];

/**
 * Which room may import which, as linter configuration: content, components, notebook and course, run, models, world,
 * lab, each only from those after it. Aliases and relative paths are resolved to files first, so neither slips through.
 * @param root absolute path of the project
 */
export function importLaw(root: string): Linter.Config[] {
  return [
    {
      files: ['**/*.{ts,tsx,mts,mjs,astro}'],
      plugins: { 'import-x': importX },
      settings: {
        'import-x/resolver-next': [createTypeScriptImportResolver({ project: join(root, 'tsconfig.json') })],
        'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx', '.mts'] },
      },
      rules: {
        'import-x/no-restricted-paths': [
          'error',
          { basePath: root, zones: [...roomZones(), ...widgetZones(root)] },
        ],
        'import-x/no-cycle': 'error',
        'import-x/no-unresolved': ['error', { ignore: ['^astro:', '^virtual:'] }],
        'import-x/no-self-import': 'error',
        'import-x/no-extraneous-dependencies': 'error',
      },
    },
    {
      files: BROWSER_ROOMS,
      ignores: BUILD_FILES,
      rules: {
        'no-restricted-imports': [
          'error',
          {
            paths: [{ name: 'jsdom', message: 'jsdom draws at build time: import it in a *.build.ts file.' }],
            patterns: [
              { group: ['node:*'], message: 'This runs in browsers: keep Node to scripts and *.build.ts.' },
            ],
          },
        ],
      },
    },
  ];
}

interface Zone {
  target: string;
  from: string;
  except?: string[];
  message: string;
}

function roomZones(): Zone[] {
  return Object.entries(FORBIDDEN).flatMap(([target, rooms]) => {
    const closed = target === 'scripts' ? rooms : [...rooms, 'scripts', 'tests'];
    return closed.map((from) => ({
      target: `./${target}`,
      from: `./${from}`,
      message: `${target} must not import from ${from}.`,
    }));
  });
}

/** A widget stands alone: it shares only what is in components/frame. */
function widgetZones(root: string): Zone[] {
  const directory = join(root, 'components');
  if (!existsSync(directory)) return [];
  const widgets = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return widgets.map(({ name }) => ({
    target: `./components/${name}`,
    from: './components',
    except: [...new Set([`./${name}`, './frame'])],
    message: `${name} must not import another widget: share through components/frame.`,
  }));
}
