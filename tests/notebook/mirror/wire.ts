import { vi } from 'vitest';
import { createMirrorSource } from '#notebook/mirror/source';
import type { MirrorEvent, MirrorPatch } from '#notebook/mirror/protocol';
import { createMirrorView } from '#notebook/mirror/view';

// The test environment hands out fewer constructors than its window has.
vi.stubGlobal('PointerEvent', class extends MouseEvent {});

/** A source and a view joined as a sandbox and a page are: by copies of plain data. */
export function wire() {
  const sandbox = document.createElement('div');
  const place = document.createElement('div');
  document.body.append(sandbox, place);
  const host = place.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const patches: MirrorPatch[] = [];
  const events: MirrorEvent[] = [];
  const view = createMirrorView(root, (event) => {
    events.push(event);
    source.handle(structuredClone(event));
  });
  const source = createMirrorSource(sandbox, (patch) => {
    patches.push(patch);
    view.apply(structuredClone(patch));
  });
  const output = root.querySelector<HTMLElement>('.output')!;
  return {
    sandbox,
    output,
    source,
    view,
    patches,
    events,
    /** Long enough for a batch to be sent. */
    settle: () => new Promise<void>((resolve) => setTimeout(resolve, 40)),
    dispose() {
      source.dispose();
      view.dispose();
      sandbox.remove();
      place.remove();
    },
  };
}

export type Wired = ReturnType<typeof wire>;
