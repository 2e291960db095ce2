import type { Growth } from './growth.ts';
import type { Workbench } from './workbench.ts';

/** Clears the table for good: the reader has everything forgotten. What grows is stopped first, and not kept. */
export async function discardPlant(growth: Growth, workbench: Workbench): Promise<void> {
  const id = growth.plant.peek()?.id;
  if (growth.busy.peek()) {
    growth.stop();
    await new Promise<void>((resolve) => {
      const unsubscribe = growth.busy.subscribe((busy) => {
        if (busy) return;
        resolve();
        // The first value is told before there is anything to end.
        queueMicrotask(() => unsubscribe());
      });
    });
    // It was kept as it came to rest.
    if (id !== undefined) await workbench.remove(id);
  }
  growth.startOver();
}
