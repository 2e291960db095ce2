import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { builtInTags } from '../../src/site/furniture/built-in-tags.ts';
import { checkProps } from './check-props.ts';
import type { CourseContent } from './course-content.ts';
import type { FaultInPage } from './fault.ts';
import { importedNames } from './imports.ts';
import { nearest } from './nearest.ts';
import { pageTypes } from './page-types.ts';
import { placeAt, startOf, type Page } from './page.ts';
import { localPath, typesProgram } from './types-program.ts';

/** Tags that need no import. */
const BUILT_IN = ['AllSources', 'Cite', 'Fragment', 'Glossary', 'Term', ...Object.keys(builtInTags)];
/** Where a page may import from. */
const OPEN_ROOMS =
  /^(?:#(?:components|course|run|models|world|lab)(?:\/|$)|\.{1,2}\/|@astrojs\/starlight\/components$)/;

/** Faults of imports, of components nobody knows, and of their props, for all pages in one go. */
export function checkComponents(pages: readonly Page[], course: CourseContent): Map<Page, FaultInPage[]> {
  const types = new Map(pages.map((page) => [page, pageTypes(page)]));
  const virtualPath = (page: Page): string => `${page.path}.check.tsx`;
  const texts = new Map([...types].map(([page, { text }]) => [virtualPath(page), text]));
  const program = typesProgram(course.root, texts);
  return new Map(
    pages.map((page) => {
      const importsFaults = importFaults(page, course);
      const { elements, sourceOffset } = types.get(page)!;
      const file = program.getSourceFile(virtualPath(page))!;
      const broken = new Set(importsFaults.flatMap(({ name }) => name));
      const known = elements.filter(({ element }) => !broken.has(element.name ?? ''));
      return [
        page,
        [
          ...importsFaults.map(({ fault }) => fault),
          ...moduleFaults(page, program, file, sourceOffset, importsFaults.length > 0),
          ...unknownComponents(page, course),
          ...checkProps(page, program, file, known, sourceOffset),
        ],
      ];
    }),
  );
}

function importFaults(
  page: Page,
  { root, components }: CourseContent,
): { name: string; fault: FaultInPage }[] {
  return [...importedNames(page)].flatMap(([name, { specifier, offset }]) => {
    if (specifier === '') return [];
    const place = placeAt(page.source, offset);
    if (!OPEN_ROOMS.test(specifier)) {
      const problem = `a page does not import '${specifier}'`;
      const remedy = 'Import components from #components, or wrap what you need in one.';
      return [{ name, fault: { ...place, problem, remedy } }];
    }
    const path = localPath(root, specifier, dirname(page.path));
    const isThere = path === undefined ? !specifier.startsWith('#') : existsSync(path);
    if (isThere) return [];
    const sameName = components.find((one) => basename(one) === basename(specifier));
    const near = sameName ?? nearest(specifier, components);
    const remedy =
      near === undefined
        ? `Components stand in components/: name the file with its ending.`
        : `Did you mean '${near}'?`;
    return [{ name, fault: { ...place, problem: `there is no file '${specifier}'`, remedy } }];
  });
}

/** What TypeScript says about the lines that import and export. */
function moduleFaults(
  page: Page,
  program: ts.Program,
  file: ts.SourceFile,
  sourceOffset: (offset: number) => number | undefined,
  hasBrokenImport: boolean,
): FaultInPage[] {
  const end = page.modules.reduce(
    (sum, { position }) => sum + ((position?.end.offset ?? 0) - (position?.start.offset ?? 0)) + 1,
    0,
  );
  const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return diagnostics.flatMap(({ start = 0, code, messageText }) => {
    const offset = sourceOffset(start);
    // A missing file is told by its own check; what follows from it is no news.
    if (start >= end || offset === undefined || code === 2307 || hasBrokenImport) return [];
    const problem = ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\.$/, '');
    return [{ ...placeAt(page.source, offset), problem, remedy: 'Mend the import or export.' }];
  });
}

function unknownComponents(page: Page, { components, root }: CourseContent): FaultInPage[] {
  const names = importedNames(page);
  return page.elements.flatMap((element) => {
    const name = (element.name ?? '').split('.')[0]!;
    if (!/^[A-Z]/.test(name) || names.has(name) || BUILT_IN.includes(name)) return [];
    const file = components.find((one) => basename(one).replace(/\.\w+$/, '') === name);
    const near = nearest(name, [...names.keys(), ...BUILT_IN]);
    const other = nearest(
      name,
      components.map((one) => basename(one).replace(/\.\w+$/, '')),
    );
    const remedy =
      file !== undefined
        ? `Import it: import ${name} from '${preferAstro(root, file)}';`
        : (near ?? other) !== undefined
          ? `Did you mean <${near ?? other}>?`
          : 'Import it at the top of the page, or remove it.';
    return [{ ...startOf(element), problem: `no component is called <${name}> here`, remedy }];
  });
}

/** A widget's Astro file carries its `client:` directive, so pages take that one. */
function preferAstro(root: string, file: string): string {
  const astro = file.replace(/\.tsx$/, '.astro');
  return existsSync(join(root, astro.slice(1))) ? astro : file;
}
