import { spawn } from 'node:child_process';

/**
 * Runs a program of the project in a process of its own, its output beside ours, and waits for its end. Ctrl-C reaches
 * both from the terminal; the child decides when it has ended.
 * @returns its exit code; 1 when a signal ended it
 */
export function runInChild(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
    const leaveToChild = (): void => undefined;
    const passOn = (signal: NodeJS.Signals) => () => child.kill(signal);
    const term = passOn('SIGTERM');
    const hup = passOn('SIGHUP');
    process.on('SIGINT', leaveToChild).on('SIGTERM', term).on('SIGHUP', hup);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', leaveToChild).off('SIGTERM', term).off('SIGHUP', hup);
      resolve(code ?? 1);
    });
  });
}
