import type { ClientDirective } from 'astro';

/** How far below the screen a widget may still be when it wakes. */
const reach = '600px';

/**
 * `client:near`: a widget comes alive a little before it is scrolled to, or when the page's address holds its state (`#ask=v1,…`),
 * wherever it stands. A long page then has nothing to do when it opens. The first Tab key wakes every widget: it goes past controls that are
 * still disabled, however near they are.
 */
const near: ClientDirective = (load, _options, element) => {
  let isAwake = false;
  const wake = () => {
    if (isAwake) return;
    isAwake = true;
    watch.disconnect();
    removeEventListener('hashchange', wakeIfNamed);
    removeEventListener('keydown', wakeOnTab);
    void load().then((hydrate) => hydrate());
  };
  const wakeIfNamed = () => {
    const names = location.hash
      .slice(1)
      .split('&')
      .map((part) => part.split('=', 1)[0] ?? '');
    if (names.some((name) => name !== '' && element.querySelector(`#${CSS.escape(name)}`) !== null)) wake();
  };
  const wakeOnTab = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') wake();
  };
  const watch = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
    },
    { rootMargin: reach },
  );
  // An island has no box of its own: what is in it has.
  for (const child of element.children) watch.observe(child);
  addEventListener('hashchange', wakeIfNamed);
  addEventListener('keydown', wakeOnTab);
  wakeIfNamed();
};

export default near;
