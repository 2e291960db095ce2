import { refusal, replace } from './replace.ts';

/**
 * Elements that load, connect, navigate or open a document of their own. The policy stops most of what they could do, but a
 * `<link rel="preconnect">` calls on any host, and a frame brings along a window whose constructors nobody has removed.
 */
const FORBIDDEN =
  'link, meta, base, script, iframe, frame, frameset, object, embed, fencedframe, portal, applet';

const { apply } = Reflect;
const getter = (owner: object, name: string): ((this: unknown) => unknown) =>
  Object.getOwnPropertyDescriptor(owner, name)?.get ?? (() => undefined);

const nodeType = getter(Node.prototype, 'nodeType');
const parentNode = getter(Node.prototype, 'parentNode');
const ownerDocument = getter(Node.prototype, 'ownerDocument');
const host = getter(ShadowRoot.prototype, 'host');
const templateContent = getter(HTMLTemplateElement.prototype, 'content');
const { matches, replaceWith, before, after, prepend, append } = Element.prototype;
const fragmentPrototype = DocumentFragment.prototype;
const documentPrototype = Document.prototype;
const { createRange } = documentPrototype;
const { selectNodeContents, createContextualFragment } = Range.prototype;
const clear = Element.prototype.replaceChildren;
const clearFragment = fragmentPrototype.replaceChildren;
const isTemplate = HTMLTemplateElement[Symbol.hasInstance].bind(HTMLTemplateElement);

function typeOf(value: unknown): unknown {
  try {
    return apply(nodeType, value, []);
  } catch {
    return undefined;
  }
}

/** Lets a node and all below it pass, or says which element may not be in an output. */
function admit(node: unknown): void {
  const type = typeOf(node);
  if (type === Node.ELEMENT_NODE && apply(matches, node, [FORBIDDEN])) refuse(node as Element);
  const find =
    type === Node.ELEMENT_NODE
      ? inElement
      : type === Node.DOCUMENT_FRAGMENT_NODE
        ? inFragment
        : type === Node.DOCUMENT_NODE
          ? inDocument
          : null;
  if (!find) return;
  const found = find(node, FORBIDDEN)[0];
  if (found) refuse(found);
  const templates = find(node, 'template');
  for (let index = 0; index < templates.length; index += 1) {
    admit(apply(templateContent, templates[index], []));
  }
  if (isTemplate(node)) admit(apply(templateContent, node, []));
}

/** The browser's own search below a kind of node. */
function searcher(prototype: object): (node: unknown, selector: string) => ArrayLike<Element> {
  const search = Object.getOwnPropertyDescriptor(prototype, 'querySelectorAll')?.value as (
    selector: string,
  ) => ArrayLike<Element>;
  return (node, selector) => apply<unknown, [string], ArrayLike<Element>>(search, node, [selector]);
}

const inElement = searcher(Element.prototype);
const inFragment = searcher(fragmentPrototype);
const inDocument = searcher(documentPrototype);

function refuse({ localName }: Element): never {
  throw new TypeError(`A <${localName}> cannot be part of an output.`);
}

/** Elements from a text, as they would be inside another element. */
function parse(html: unknown, context: unknown): DocumentFragment {
  const range = apply(createRange, apply(ownerDocument, context, []), []);
  apply(selectNodeContents, range, [context]);
  const parsed: unknown = apply(createContextualFragment, range, [html as string]);
  admit(parsed);
  return parsed as DocumentFragment;
}

const INSERTING = [
  'appendChild',
  'insertBefore',
  'replaceChild',
  'append',
  'prepend',
  'replaceChildren',
  'before',
  'after',
  'replaceWith',
  'moveBefore',
  'insertAdjacentElement',
  'insertNode',
  'surroundContents',
];

/** Makes it impossible to put a forbidden element into any tree of this document, whether built or parsed. */
export function hardenDom(): void {
  const owners = [Node, Element, CharacterData, DocumentType, Document, DocumentFragment, Range];
  for (const { prototype } of owners) for (const name of INSERTING) guardInsertion(prototype, name);
  guardParsing();
  const refuseDocument = refusal('The document of cells is not written to: use `display`.');
  for (const name of ['write', 'writeln', 'open', 'close', 'execCommand']) {
    replace(Document.prototype, name, refuseDocument);
  }
  removeOtherParsers();
}

function guardInsertion(prototype: object, name: string): void {
  const native: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
  if (typeof native !== 'function') return;
  replace(prototype, name, function (this: unknown, ...nodes: unknown[]): unknown {
    for (let index = 0; index < nodes.length; index += 1) admit(nodes[index]);
    return apply(native, this, nodes) as unknown;
  });
}

function guardParsing(): void {
  redefineSetter(Element.prototype, 'innerHTML', (element, html) => {
    const parsed = parse(html, element);
    if (isTemplate(element)) apply(clearFragment, apply(templateContent, element, []), [parsed]);
    else apply(clear, element, [parsed]);
  });
  redefineSetter(ShadowRoot.prototype, 'innerHTML', (root, html) => {
    apply(clearFragment, root, [parse(html, apply(host, root, []))]);
  });
  redefineSetter(Element.prototype, 'outerHTML', (element, html) => {
    const parent = apply(parentNode, element, []);
    if (typeOf(parent) === Node.ELEMENT_NODE) apply(replaceWith, element, [parse(html, parent)]);
  });
  replace(
    Element.prototype,
    'insertAdjacentHTML',
    function (this: Element, position: unknown, html: unknown): void {
      const place = String(position).toLowerCase();
      const insert = { beforebegin: before, afterbegin: prepend, beforeend: append, afterend: after };
      if (!Object.hasOwn(insert, place)) throw new SyntaxError(`There is no place called '${place}'.`);
      const isInside = place === 'afterbegin' || place === 'beforeend';
      const context = isInside ? this : apply(parentNode, this, []);
      apply(insert[place as keyof typeof insert], this, [parse(html, context)]);
    },
  );
  replace(
    Range.prototype,
    'createContextualFragment',
    function (this: unknown, html: unknown): DocumentFragment {
      const parsed = apply(createContextualFragment, this, [html]) as DocumentFragment;
      admit(parsed);
      return parsed;
    },
  );
  const { parseFromString } = DOMParser.prototype;
  replace(DOMParser.prototype, 'parseFromString', function (this: unknown, ...values: unknown[]): unknown {
    const parsed: unknown = apply(parseFromString, this, values);
    admit(parsed);
    return parsed;
  });
}

function redefineSetter(
  prototype: object,
  name: string,
  set: (element: unknown, value: unknown) => void,
): void {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  if (!descriptor) return;
  Object.defineProperty(prototype, name, {
    ...descriptor,
    configurable: false,
    set(this: unknown, value: unknown) {
      set(this, value);
    },
  });
}

/** Newer ways from text to elements, by whatever name a browser has them. */
function removeOtherParsers(): void {
  const owners = [Document, Document.prototype, Element.prototype, ShadowRoot.prototype];
  for (const owner of owners) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (/HTML(?:Unsafe)?$/.test(name) && !/^(?:get|inner|outer|insertAdjacent)HTML$/.test(name)) {
        Reflect.deleteProperty(owner, name);
      }
    }
  }
}
