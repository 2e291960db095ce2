/** How long the end of a section has to be on screen. */
const momentMs = 1000;

/** Waits until the reader scrolls, then notes which sections they reach the end of and where they are. */
export function followReading(lesson: string, sections: readonly string[]): void {
  // On a slow network the reader may be under way before this script has come.
  if (scrollY > 0) begin(lesson, sections);
  else addEventListener('scroll', () => begin(lesson, sections), { once: true, passive: true });
}

function begin(lesson: string, sections: readonly string[]): void {
  const store = async () => (await import('#course/progress/store')).progressStore();
  const headings = sections.flatMap((id) => document.getElementById(id) ?? []);
  /** By what follows it: a section ends where the next begins, the last at the page's foot. */
  const endedBy = new Map<Element, string>();
  headings.forEach((heading, index) => {
    const next = headings[index + 1] ?? document.querySelector('main nav[aria-label], main footer');
    if (next !== null) endedBy.set(next, heading.id);
  });
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        clearTimeout(timers.get(target));
        if (isIntersecting)
          timers.set(
            target,
            setTimeout(() => void markRead(target), momentMs),
          );
      }
    },
    // Who jumps to a section has its heading at the top, and has not read the one before.
    { rootMargin: '-40% 0px 0px' },
  );
  for (const target of endedBy.keys()) observer.observe(target);

  async function markRead(target: Element): Promise<void> {
    const section = endedBy.get(target);
    if (section === undefined || document.hidden) return;
    (await store()).put(lesson, 'section', section, { read: true });
    observer.unobserve(target);
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  let noted = '';
  const note = async (): Promise<void> => {
    const section = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 2)?.id;
    if (section === undefined || section === noted || document.hidden) return;
    try {
      (await store()).visit({ lesson, section });
      noted = section;
    } catch {
      // What notes it did not come through: tried again while the reader rests here.
      rest();
    }
  };
  const rest = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => void note(), 2 * momentMs);
  };
  addEventListener('scroll', rest, { passive: true });
  document.addEventListener('visibilitychange', rest);
  rest();
}
