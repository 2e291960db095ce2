/** Starlight's components as the site has overridden them; Starlight declares no types for these names. */
declare module 'virtual:starlight/components/*' {
  import type Search from '@astrojs/starlight/components/Search.astro';

  const Component: typeof Search;
  export default Component;
}
