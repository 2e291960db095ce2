import { defineMdastPlugin, type PluginFactoryContext } from 'satteri';
import { builtInTags } from './built-in-tags.ts';

/** A line that brings a name into a page: `import Question from '…'`, `import { Question } from '…'`. */
const bringsIn = (module: string, name: string): boolean =>
  new RegExp(`^import\\b[^'"]*\\b${name}\\b`, 'm').test(module);

/**
 * Sätteri plugin that imports the tags of the lesson's furniture, such as `<Question>` and `<Predict>`, into the MDX pages
 * that use them. A page that imports such a name itself keeps its own.
 * @param tags import path of each component, by the name of its tag
 */
export function furniture(tags: Readonly<Record<string, string>> = builtInTags) {
  return (page: PluginFactoryContext) => {
    if (page.sourceFormat !== 'mdx') return null;
    const used = new Set<string>();
    const modules: string[] = [];
    const note = ({ name }: { readonly name: string | null }): undefined => {
      if (name !== null && Object.hasOwn(tags, name)) used.add(name);
    };
    return defineMdastPlugin({
      name: 'terrarium-furniture',
      mdxJsxTextElement: note,
      mdxJsxFlowElement: note,
      mdxjsEsm: ({ value }) => {
        modules.push(value);
      },
      after(root, context) {
        for (const name of used) {
          if (modules.some((module) => bringsIn(module, name))) continue;
          context.prependChild(root, { type: 'mdxjsEsm', value: `import ${name} from '${tags[name]!}';` });
        }
      },
    });
  };
}
