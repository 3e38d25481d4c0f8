import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}

/** Attributes whose value is never read by a person. */
const codeAttributes = new Set(
  'accept aria-describedby aria-hidden aria-labelledby aria-live autoComplete className d fill htmlFor href id inputMode key kind method name params path pattern patternTransform patternUnits role scope search src stroke strokeLinecap strokeLinejoin style to type value'.split(
    ' ',
  ),
);
const comparisons = new Set(['===', '!==', 'in']);
/** First words of lists of classes, which look like sentences in small letters. */
const classNames = new Set(['button', 'chip', 'input', 'notice', 'row', 'small', 'soft', 'stack', 'track']);
/** What has spaces and is no text: selectors, ids, colours and what a broken contract says to its developer. */
const code = [/^(\.|input, )/, /^\S+-hint \S+-problem$/, /^light-dark\(/, /^var\(--/, /^M\d/, /^[\w-]+: (the|there) /];

/**
 * The English that stands in a file instead of its texts: text between tags, attributes that people read, and literals
 * of words or sentences in an expression. Conservative: a single word in small letters passes for a code.
 *
 * @param path name of the file, for the parser
 */
export function literalsIn(path: string, source: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(path, source).program as unknown as Node, found);
  return found;
}

function visit(value: unknown, found: string[]): void {
  if (Array.isArray(value)) for (const one of value) visit(one, found);
  if (typeof value !== 'object' || value === null || typeof (value as Node).type !== 'string') return;
  const node = value as Node;
  if (/^(TS(Type|Interface|Literal|Module)|Import|ExportAll|TaggedTemplate)/.test(node.type)) return;
  const text = textOf(node);
  if (text !== undefined && isEnglish(text, node.type)) found.push(text);
  for (const part of partsOf(node)) visit(part, found);
}

/** The parts of a node that can hold a text for people. */
function partsOf(node: Node): readonly unknown[] {
  if (node.type === 'BinaryExpression' && comparisons.has(String(node.operator))) {
    return [node.left, node.right].filter((side) => (side as Node).type !== 'Literal');
  }
  if (node.type === 'SwitchCase') return [node.consequent];
  if (node.type === 'Property') return [node.value];
  if (node.type === 'JSXAttribute') {
    const name = String((node.name as Node).name);
    const isSaid = (node.value as Node | null)?.type === 'Literal' && !codeAttributes.has(name);
    // A plain attribute that people read is a text, however short.
    if (isSaid) return [{ type: 'JSXText', value: (node.value as Node).value }];
    return codeAttributes.has(name) ? [] : [node.value];
  }
  return Object.entries(node).flatMap(([name, part]) => (name === 'type' ? [] : [part]));
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node.value);
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as readonly { readonly value: { readonly cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join('…');
}

function isEnglish(text: string, type: string): boolean {
  if (!/\p{L}/u.test(text)) return false;
  if (type === 'JSXText') return true;
  if (code.some((pattern) => pattern.test(text.trim()))) return false;
  if (!/\s/.test(text)) return type === 'Literal' && /^[A-Z][a-z]+[.:…]?$/.test(text);
  return !(classNames.has(text.split(/[\s-]/)[0] ?? '') && /^[a-z -]+$/.test(text));
}
