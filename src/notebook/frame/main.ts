// First: what follows keeps the animation frames it finds.
import './animation.ts';
import { createClock } from './clock.ts';
import { harden } from './harden.ts';
import { now } from './natives.ts';
import { createNotebook } from './notebook.ts';
import { receivePort } from './port.ts';
import { createTasks } from './tasks.ts';

/** The program inside the sandbox. See `document.ts` for what surrounds it. */
const nextTask = createTasks();
const clock = createClock(now, nextTask);
const received = receivePort();

// What the document needed to begin with is of no use to cells.
for (const element of document.querySelectorAll('script, meta, title')) element.remove();
const endTimers = harden();

void received.then((port) => {
  const notebook = createNotebook({
    send: port.send,
    clock,
    nextTask,
    now,
    container: document.body,
    endTimers,
  });
  globalThis.addEventListener('error', ({ error }) => notebook.reportLate(error));
  globalThis.addEventListener('unhandledrejection', ({ reason }) => notebook.reportLate(reason));
  port.listen((message) => notebook.handle(message));
  port.send({ type: 'ready' });
});
