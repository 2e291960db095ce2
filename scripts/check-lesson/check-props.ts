import ts from 'typescript';
import type { FaultInPage } from './fault.ts';
import { nearest } from './nearest.ts';
import type { PageTypes } from './page-types.ts';
import { placeAt, startOf, type Page } from './page.ts';

/** Props that the framework gives to any component. */
const ALWAYS = ['key', 'ref', 'children'];

/** Unknown, missing and wrongly typed props of the components of a page. */
export function checkProps(
  page: Page,
  program: ts.Program,
  file: ts.SourceFile,
  elements: PageTypes['elements'],
  sourceOffset: PageTypes['sourceOffset'],
): FaultInPage[] {
  const checker = program.getTypeChecker();
  const diagnostics = program.getSemanticDiagnostics(file);
  return elements.flatMap(({ element, start, end }) => {
    const opening = openingAt(file, start);
    if (opening === undefined) return [];
    const name = opening.tagName.getText(file);
    const props = checker.getContextualType(opening.attributes);
    if (props === undefined) {
      const problem = `<${name}> is no component`;
      return [{ ...startOf(element), problem, remedy: 'Import a component by its own name.' }];
    }
    if (props.flags & ts.TypeFlags.Any) return [];
    const given = opening.attributes.properties;
    const known = new Map(membersOf(props).map((symbol) => [symbol.name, symbol]));
    const faults: FaultInPage[] = [];
    const blamed = new Set<ts.Node>();

    for (const attribute of given) {
      if (!ts.isJsxAttribute(attribute)) continue;
      const attributeName = attribute.name.getText(file);
      if (known.has(attributeName) || ALWAYS.includes(attributeName)) continue;
      blamed.add(attribute);
      const names = [...known.keys()].filter((one) => !ALWAYS.includes(one));
      const near = nearest(attributeName, names);
      const remedy =
        near !== undefined
          ? `Did you mean '${near}'?`
          : names.length === 0
            ? 'Remove it: this component takes no props.'
            : `It takes: ${names.join(', ')}.`;
      faults.push({ ...place(attribute), problem: `<${name}> has no prop '${attributeName}'`, remedy });
    }

    const hasSpread = given.some((attribute) => ts.isJsxSpreadAttribute(attribute));
    const written = new Set(given.flatMap((one) => (ts.isJsxAttribute(one) ? one.name.getText(file) : [])));
    const missing = [...known.values()].filter(
      (symbol) =>
        !(symbol.flags & ts.SymbolFlags.Optional) && !written.has(symbol.name) && symbol.name !== 'children',
    );
    if (!hasSpread && !props.isUnion()) {
      for (const symbol of missing) {
        const type = checker.typeToString(
          checker.getTypeOfSymbol(symbol),
          opening,
          ts.TypeFormatFlags.NoTruncation,
        );
        const remedy = `Add ${symbol.name}=${exampleOf(type)}.`;
        faults.push({ ...startOf(element), problem: `<${name}> lacks the prop '${symbol.name}'`, remedy });
      }
    }

    const isTold = faults.length > 0;
    for (const diagnostic of diagnostics) {
      const at = diagnostic.start ?? 0;
      if (at < start || at >= end) continue;
      const attribute = given.find((one) => at >= one.getStart(file) && at < one.getEnd());
      if (attribute === undefined ? isTold : blamed.has(attribute)) continue;
      if (attribute !== undefined && ts.isJsxAttribute(attribute)) {
        blamed.add(attribute);
        const symbol = known.get(attribute.name.getText(file));
        const type = symbol && checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
        const wanted = type
          ? checker.typeToString(type, opening, ts.TypeFormatFlags.NoTruncation)
          : 'another value';
        const value = attribute.initializer?.getText(file) ?? 'true';
        const problem = `${attribute.name.getText(file)}=${value} does not fit <${name}>`;
        faults.push({ ...place(attribute), problem, remedy: wantedRemedy(wanted, attribute, type) });
      } else {
        const problem = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').replace(/\.$/, '');
        faults.push({
          ...startOf(element),
          problem,
          remedy: `Give <${name}> the props it takes: ${[...known.keys()].join(', ')}.`,
        });
      }
    }
    return faults;

    function place(node: ts.Node): { line: number; column: number } {
      const offset = sourceOffset(node.getStart(file));
      return offset === undefined ? startOf(element) : placeAt(page.source, offset);
    }
  });
}

/** Every prop that any member of the type has. */
function membersOf(type: ts.Type): ts.Symbol[] {
  const members = type.isUnion() ? type.types : [type];
  return members.flatMap((member) => member.getProperties());
}

function openingAt(file: ts.SourceFile, start: number): ts.JsxOpeningLikeElement | undefined {
  const find = (node: ts.Node): ts.JsxOpeningLikeElement | undefined => {
    if (node.getEnd() <= start) return undefined;
    const isOpening = ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);
    if (isOpening && node.getStart(file) === start) return node;
    return ts.forEachChild(node, find);
  };
  return find(file);
}

/** How a value of a type is written in a tag. */
function exampleOf(type: string): string {
  if (type === 'string') return '"…"';
  const [, literal] = /^("[^"]*")/.exec(type) ?? [];
  return literal ?? `{…} (${type})`;
}

function wantedRemedy(wanted: string, attribute: ts.JsxAttribute, type: ts.Type | undefined): string {
  const literals = type?.isUnion() ? type.types.filter((one) => one.isStringLiteral()) : [];
  if (type?.isUnion() && literals.length > 0 && literals.length === type.types.length) {
    const values = literals.map(({ value }) => value);
    const text =
      attribute.initializer && ts.isStringLiteral(attribute.initializer) ? attribute.initializer.text : '';
    const near = nearest(text, values);
    return `${near === undefined ? '' : `Did you mean '${near}'? `}Write one of ${values.map((value) => `'${value}'`).join(', ')}.`;
  }
  const isText = attribute.initializer !== undefined && ts.isStringLiteral(attribute.initializer);
  if (wanted === 'number' && isText)
    return `Write the number in braces, like ${attribute.name.getText()}={1}.`;
  return `Write a value of the type ${wanted}.`;
}
