/** How tabs of the course tell each other which lessons' cells they have written. */
export interface Tabs {
  tell(lessons: ReadonlySet<string>): void;
  /** @returns ends the listening */
  listen(lesson: string, onChange: () => void): () => void;
}

/** Tabs that share a channel. Where a browser has none, what others wrote is seen when the tab is looked at again. */
export function joinTabs(name: string): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  return {
    tell: (lessons) => {
      for (const lesson of lessons) channel?.postMessage(lesson);
    },
    listen: (lesson, onChange) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        if (data === lesson) onChange();
      };
      channel?.addEventListener('message', hear);
      addEventListener('focus', onChange);
      return () => {
        channel?.removeEventListener('message', hear);
        removeEventListener('focus', onChange);
      };
    },
  };
}
