import { frameDocument } from '../frame/document.ts';
import type { HostMessage } from '../protocol.ts';

/** One sandbox, open. */
export interface Sandbox {
  send(message: HostMessage): void;
  /** Lays its document out this wide, in CSS pixels. */
  resize(widthPx: number): void;
  close(): void;
}

/**
 * Opens a sandbox; what it sends goes to `receive`, `ready` first.
 * @throws Error in words for the reader when its program cannot be had
 */
export type OpenSandbox = (receive: (data: unknown) => void, widthPx: number) => Promise<Sandbox>;

export interface SandboxOptions {
  /** Address of the program inside. */
  readonly script: string;
  /** Its `sha256-…`: the frame's policy lets no other script in. */
  readonly scriptHash: string;
  readonly fetchText: (address: string) => Promise<string>;
}

/**
 * A frame without origin, rights or looks. It is laid out and in sight, or browsers would slow it down, yet nothing of it is
 * drawn, and neither pointer, keyboard nor screen reader gets into it: outputs are mirrored.
 */
export function createSandbox({ script, scriptHash, fetchText }: SandboxOptions): OpenSandbox {
  return async (receive, widthPx) => {
    const program = await fetchText(script);
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('aria-hidden', 'true');
    frame.setAttribute('referrerpolicy', 'no-referrer');
    frame.title = 'Where the cells run';
    frame.tabIndex = -1;
    frame.inert = true;
    Object.assign(frame.style, {
      position: 'fixed',
      insetInlineStart: '0',
      bottom: '0',
      width: `${widthPx}px`,
      height: '600px',
      maxWidth: 'none',
      border: '0',
      clipPath: 'inset(50%)',
      opacity: '0',
      pointerEvents: 'none',
      zIndex: '-1',
    });
    frame.srcdoc = frameDocument(program, scriptHash);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<unknown>) => receive(event.data);
    frame.addEventListener('load', () => frame.contentWindow?.postMessage('port', '*', [port2]), {
      once: true,
    });
    document.body.append(frame);
    return {
      send: (message) => port1.postMessage(message),
      resize(width) {
        frame.style.width = `${width}px`;
      },
      close() {
        port1.onmessage = null;
        port1.close();
        frame.remove();
      },
    };
  };
}
