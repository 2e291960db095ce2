import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/site/project-root.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const lock = read('package-lock.json') as { packages: Record<string, LockedPackage> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

test('every direct dependency is pinned to one version', () => {
  const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, version]) => !EXACT.test(version),
  );
  expect(loose).toEqual([]);
});

test('every override is pinned to one version of a registry package', () => {
  const loose = Object.entries(manifest.overrides).filter(
    ([, version]) => !EXACT.test(version.replace(/^npm:[@\w/-]+@/, '')),
  );
  expect(loose).toEqual([]);
});

test('the lockfile holds nothing but registry packages with an integrity hash', () => {
  const others = packages.filter(
    ([, { version = '', integrity = '', link }]) =>
      link === true || !EXACT.test(version) || !integrity.startsWith('sha512-'),
  );
  expect(others).toEqual([]);
});

test('the lockfile names no host: anybody installs from the registry they use', () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('the lockfile belongs to this package.json', () => {
  const root = lock.packages[''] as { dependencies: unknown; devDependencies: unknown };
  expect(root.dependencies).toEqual(manifest.dependencies);
  expect(root.devDependencies).toEqual(manifest.devDependencies);
});

test('of the packages with install scripts only Node may run its own, and each is decided on', () => {
  const withScripts = packages
    // fsevents is for macOS and ships what its script would build.
    .filter(([path, { hasInstallScript }]) => hasInstallScript === true && !path.endsWith('/fsevents'))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(withScripts)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  expect(Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])).toEqual(['node']);
});

test('the packages that download binaries from elsewhere are replaced by an empty one', () => {
  for (const name of ['onnxruntime-node', 'sharp']) {
    expect(manifest.overrides[name]).toBe('npm:empty-npm-package@1.0.0');
    const found = packages.filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(found.filter(([, { version }]) => version !== '1.0.0')).toEqual([]);
  }
});

test('the lockfile knows the binaries of every platform, not only of the one it was written on', () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !isLocked(path, name, range))
      .map(([name, range]) => `${path} wants ${name}@${range}`),
  );
  expect(missing).toEqual([]);
});

/** Whether the package that Node would find for a dependent is in the lockfile, in the version asked for if it is exact. */
function isLocked(dependent: string, name: string, range: string): boolean {
  for (let base = dependent; ; base = base.slice(0, base.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    const found = lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`];
    if (found) return !EXACT.test(range) || found.version === range;
    if (base === '') return false;
  }
}
