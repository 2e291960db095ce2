/**
 * `node scripts/setup.mjs <program> [arguments]` installs the dependencies when they are missing or differ from
 * the lockfile, then runs the program on the Node that is among them. Runs on any Node >= 20 and imports nothing
 * that is not part of it, because on a fresh clone there is nothing else.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const isWindows = process.platform === 'win32';
const node = isWindows ? join(root, 'node_modules', 'node', 'bin', 'node.exe') : join(bin, 'node');

/** The packages a lockfile lists, or undefined when it is not there. */
function lockedPackages(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Whether what npm recorded in node_modules is what the lockfile asks for. */
function isInstalled() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !installed || !existsSync(node)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    const found = installed[path];
    // Optional packages are absent where they are for another kind of machine.
    if (!found) return path === '' || optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** `npm ci` by the host's npm and Node: the ones in node_modules are about to be replaced. */
function install() {
  const hostPath = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(bin));
  const npm = (...args) =>
    spawnSync('npm', args, {
      cwd: root,
      stdio: 'inherit',
      shell: isWindows,
      env: { ...process.env, PATH: hostPath.join(delimiter) },
    }).status === 0;
  console.log('Installing the dependencies of package-lock.json …');
  // npm warns at length that packages want a newer Node than the host's: they get one.
  if (!npm('ci', '--no-audit', '--no-fund', '--loglevel=error')) {
    console.error(
      'The installation failed: npm says why above. It needs npm >= 9.6.5 and a package registry in reach.',
    );
    process.exit(1);
  }
  // Somebody's own npm settings may forbid install scripts; this one puts the Node binary in its place.
  if (!existsSync(node) || !runs(node)) npm('rebuild', 'node', '--ignore-scripts=false');
  if (!runs(node)) {
    console.error(
      "Node 24 did not arrive in node_modules: run 'npm rebuild node --ignore-scripts=false' and try again.",
    );
    process.exit(1);
  }
}

/** Whether a Node binary answers. */
function runs(binary) {
  return spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Runs a program until it ends, passing on the signals that ask it to. */
function run([program, ...args]) {
  const child = spawn(node, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  // Ctrl-C reaches the program from the terminal by itself; it decides when it has ended.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 1);
  });
}

if (!isInstalled()) install();
run(process.argv.slice(2));
