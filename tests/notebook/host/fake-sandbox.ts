import type { AuthoredCell, CompiledCell } from '#notebook/cell';
import type { OpenSandbox } from '#notebook/host/sandbox';
import { createNotebookSession, type SessionOptions } from '#notebook/host/session';
import type { HostMessage } from '#notebook/protocol';

/** A sandbox that does only what a test makes it do. */
interface FakeSandbox {
  readonly sent: HostMessage[];
  readonly widths: number[];
  isClosed: boolean;
  say(data: unknown): void;
  /** Keys of all cells it was given to run, in order. */
  defined(): string[];
}

export function cell(
  key: string,
  inputs: string[] = [],
  outputs: string[] = [],
  exercise: string | null = null,
): AuthoredCell {
  return {
    key,
    source: key,
    meta: { exercise, hidden: false, throws: false },
    compiled: code(key, inputs, outputs),
  };
}

export const code = (body: string, inputs: string[] = [], outputs: string[] = []): CompiledCell => ({
  inputs,
  outputs,
  autodisplay: false,
  body,
  linesBefore: 0,
});

/** A session over stand-ins; `pings: true` has them answer pings. */
export function startSession(cells: readonly AuthoredCell[], more: Partial<SessionOptions> = {}) {
  const sandboxes: FakeSandbox[] = [];
  let answers = true;
  const openSandbox: OpenSandbox = (receive) => {
    const sandbox: FakeSandbox = {
      sent: [],
      widths: [],
      isClosed: false,
      say: (data) => receive(structuredClone(data)),
      defined: () =>
        sandbox.sent.flatMap((message) =>
          message.type === 'define' ? message.cells.map(({ key }) => key) : [],
        ),
    };
    sandboxes.push(sandbox);
    return Promise.resolve({
      send(message) {
        sandbox.sent.push(structuredClone(message));
        if (message.type === 'ping' && answers) sandbox.say({ type: 'pong', beat: message.beat });
      },
      resize: (width) => sandbox.widths.push(width),
      close: () => (sandbox.isClosed = true),
    });
  };
  const scripts = { frame: '/f.js', Inputs: '/i.js', Plot: '/p.js', lab: '/l.js', world: '/w.js' };
  const session = createNotebookSession({ cells, scripts, frameHash: 'sha256-x', openSandbox, ...more });
  return {
    session,
    sandboxes,
    get sandbox() {
      return sandboxes.at(-1)!;
    },
    fallSilent: () => (answers = false),
    answerAgain: () => (answers = true),
    /** Lets the sandbox open and say that it is ready. */
    async ready() {
      await Promise.resolve();
      await Promise.resolve();
      sandboxes.at(-1)!.say({ type: 'ready' });
    },
    done(...keys: string[]) {
      for (const key of keys) {
        sandboxes.at(-1)!.say({ type: 'state', key, state: { phase: 'done', durationMs: 3 } });
      }
    },
    phases: () => Object.fromEntries(cells.map(({ key }) => [key, session.status(key).peek().phase])),
    stale: () => cells.map(({ key }) => key).filter((key) => session.status(key).peek().stale),
  };
}
