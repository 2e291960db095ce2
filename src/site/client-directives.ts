import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Comes alive a little before it is scrolled to, or when the page's address holds its state. */
    'client:near'?: boolean;
  }
}

/** The course's own ways for a widget to come alive. */
export const clientDirectives: AstroIntegration = {
  name: 'terrarium-client-directives',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'near', entrypoint: './src/site/client-near.ts' });
    },
  },
};
