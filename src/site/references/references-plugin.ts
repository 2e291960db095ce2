import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import {
  defineMdastPlugin,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
  type PluginFactoryContext,
} from 'satteri';
import { readGlossary, type Term } from './read-glossary.ts';
import { citationLabel, readSources, sourceAnchor, type SourceRegistry } from './read-sources.ts';

type JsxElement = Readonly<MdxJsxTextElement> | Readonly<MdxJsxFlowElement>;
type Inline = MdxJsxTextElement['children'];

/** Blocks that stand for a component of this room: the plugin imports it. */
const BLOCKS: readonly string[] = ['AllSources', 'Glossary'];

/**
 * Sätteri plugin for the tags that every MDX page knows without an import. `<Cite id="S1-10" />` becomes a link to the source
 * at the end of the page, where a list of what was cited grows by itself; `<Term id="token">tokens</Term>` a word that
 * shows its meaning on request, without JavaScript; `<AllSources section="S1" />` and `<Glossary />` are the whole lists.
 * An unknown id ends the build with its place and what to do.
 * @param content address of the content directory, with a slash at the end
 */
export function references(content: URL) {
  return (page: PluginFactoryContext) => {
    if (page.sourceFormat !== 'mdx') return null;
    // Read when first needed: most pages cite nothing, and a changed registry must show in a live preview.
    let sources: SourceRegistry | undefined;
    let glossary: ReadonlyMap<string, Term> | undefined;
    const cited = new Set<string>();
    const blocks = new Set<string>();
    let terms = 0;
    const fail = (node: JsxElement, message: string): never => {
      const file = page.fileURL ? fileURLToPath(page.fileURL) : 'This page';
      const { line = 1, column = 1 } = node.position?.start ?? {};
      throw new Error(`${file}:${line}:${column} ${message}`);
    };
    const expand = (node: JsxElement): MdxJsxTextElement | undefined => {
      if (node.name === 'Cite') {
        const id = idOf(node) ?? fail(node, '<Cite> has no id. Write one, like <Cite id="S1-10" />.');
        const registry = (sources ??= readSources(content));
        const fact =
          registry.facts.get(id) ??
          fail(node, `There is no source '${id}'. Take an id from content/sources/facts, or add one there.`);
        cited.add(id);
        return citation(id, citationLabel(registry, id, fact));
      }
      if (node.name === 'Term') {
        const id =
          idOf(node) ?? fail(node, '<Term> has no id. Write one, like <Term id="token">tokens</Term>.');
        const term =
          (glossary ??= readGlossary(content)).get(id) ??
          fail(
            node,
            `There is no term '${id}'. Explain it under lesson.words, or in content/glossary/terms.yaml.`,
          );
        terms += 1;
        return explainedWord(term, `term-${id}-${terms}`, node.children as Inline);
      }
      return undefined;
    };
    return defineMdastPlugin({
      name: 'terrarium-references',
      options: { position: true },
      mdxJsxTextElement: expand,
      mdxJsxFlowElement: (node) => {
        if (node.name !== null && BLOCKS.includes(node.name)) blocks.add(node.name);
        const inline = expand(node);
        return inline && { type: 'paragraph', children: [inline] };
      },
      after(root, context) {
        for (const id of listedSources(context.data)) cited.add(id);
        if (cited.size > 0) blocks.add('CitedSources');
        for (const name of blocks) {
          context.prependChild(root, {
            type: 'mdxjsEsm',
            value: `import ${name} from '#site/references/${name}.astro';`,
          });
        }
        if (cited.size === 0) return;
        context.appendChild(root, [
          { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Sources' }] },
          element('mdxJsxFlowElement', 'CitedSources', { ids: [...cited].join(' ') }),
        ]);
      },
    });
  };
}

function citation(id: string, label: string): MdxJsxTextElement {
  const attributes = { class: 't-cite', href: `#${sourceAnchor(id)}`, 'aria-label': `Source: ${label}` };
  return element('mdxJsxTextElement', 'a', attributes, [text(`[${label}]`)]);
}

/** A native popover: pointer, touch and keyboard open it, Escape closes it, and no script is needed. */
function explainedWord(term: Term, popover: string, children: Inline): MdxJsxTextElement {
  const word = element(
    'mdxJsxTextElement',
    'button',
    { type: 'button', class: 't-term', popovertarget: popover },
    children.length > 0 ? children : [text(term.word)],
  );
  const more = element('mdxJsxTextElement', 'a', { href: `/glossary/#${term.id}` }, [
    text('In the glossary'),
  ]);
  const meaning = element(
    'mdxJsxTextElement',
    'span',
    { class: 't-meaning', id: popover, popover: 'auto', 'data-pagefind-ignore': '' },
    [element('mdxJsxTextElement', 'strong', {}, [text(term.word)]), text(` ${term.meaning} `), more],
  );
  return element('mdxJsxTextElement', 'span', { class: 't-explained' }, [word, meaning]);
}

const frontmatterSchema = z.object({ lesson: z.object({ sources: z.array(z.string()) }) });

/** What the frontmatter lists: sources of what a widget shows, where no sentence cites them. */
function listedSources(data: object): readonly string[] {
  const { frontmatter } = (data as { astro?: { frontmatter?: unknown } }).astro ?? {};
  return frontmatterSchema.safeParse(frontmatter).data?.lesson.sources ?? [];
}

function idOf(node: JsxElement): string | undefined {
  const attribute = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return typeof attribute?.value === 'string' && attribute.value !== '' ? attribute.value : undefined;
}

const text = (value: string) => ({ type: 'text' as const, value });

function element<Type extends 'mdxJsxTextElement' | 'mdxJsxFlowElement'>(
  type: Type,
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Inline = [],
) {
  return {
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name: key,
      value,
    })),
    children,
  };
}
