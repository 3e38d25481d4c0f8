/** A sentence of a text and where it stands there, in UTF-16 places. */
export interface TextSentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

const longestSentence = 1000;
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', iexcl: '¡', iquest: '¿', euro: '€' },
  ...{ aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü' },
};

/**
 * The sentences of plain text or HTML, in order. Of HTML only what is shown counts: scripts, styles and comments are
 * passed over, and each block ends a sentence.
 */
export function splitSentences(source: string): TextSentence[] {
  const { text, places } = readShown(source);
  const lines = lineStarts(source);
  const found: TextSentence[] = [];
  const pattern = /[^.!?…\n]+(?:\.(?=\d)[^.!?…\n]+|[.!?…]+(?=["”»’)\]]*(?:\s|$))["”»’)\]]*,?|[.!?](?=\S))*/gu;
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const sentence = raw.trim();
    if (!/\p{L}{2}/u.test(sentence)) continue;
    const start = match.index + raw.indexOf(sentence);
    const from = places[start] ?? 0;
    const to = (places[start + sentence.length - 1] ?? from) + 1;
    found.push({ text: sentence.slice(0, longestSentence), from, to, line: lineOf(lines, from) });
  }
  return found;
}

interface Shown {
  readonly text: string;
  /** Where each character of `text` stands in the source. */
  readonly places: readonly number[];
}

const hidden = /<(script|style|noscript|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/giy;
const inline = /^<\/?(?:a|abbr|b|em|i|mark|q|small|span|strong|sub|sup|u|time)\b/i;

function readShown(source: string): Shown {
  const isHtml = /<\/?[a-z][^>]*>/i.test(source);
  const parts: string[] = [];
  const places: number[] = [];
  const add = (character: string, place: number) => {
    parts.push(character);
    for (let i = 0; i < character.length; i++) places.push(place);
  };
  for (let place = 0; place < source.length; ) {
    const tag = isHtml && source[place] === '<' ? tagAt(source, place) : undefined;
    const entity = isHtml && source[place] === '&' ? entityAt(source, place) : undefined;
    if (tag !== undefined) add(inline.test(tag) ? '' : '\n', place);
    else if (isHtml && /\s/.test(source[place] ?? '')) add(' ', place);
    else add(entity?.character ?? source[place] ?? '', place);
    place += tag?.length ?? entity?.length ?? 1;
  }
  return isHtml ? { text: parts.join(''), places } : joinWrapped(source);
}

/** Words that keep their hyphen where a line breaks behind them: `long-` and `lasting` are no `longlasting`. */
const hyphenated = /(?<!\p{L})(?:anti|bone|drug|high|joint|long|low|non|pain|platelet|same|self|side|stem|well)$/iu;
const broken = /(?<=\p{Ll})[-\u00AD][ \t]*\r?\n[ \t]*(?=\p{Ll})/gu;

/** In plain text a single line break may stand inside a sentence, or a word parted by a hyphen; an empty line ends it. */
function joinWrapped(source: string): Shown {
  const lines = source.replaceAll(/\r(?!\n)/g, ' ');
  const parts: string[] = [];
  const places: number[] = [];
  const add = (from: number, to: number) => {
    parts.push(lines.slice(from, to));
    for (let place = from; place < to; place++) places.push(place);
  };
  let from = 0;
  for (const { index, 0: gap } of lines.matchAll(broken)) {
    const isKept = hyphenated.test(lines.slice(Math.max(0, index - 12), index));
    add(from, isKept ? index + 1 : index);
    from = index + gap.length;
  }
  add(from, lines.length);
  const joined = parts
    .join('')
    .replaceAll('\r', ' ')
    .replaceAll(/(?<=[\p{Ll},;] ?)\n(?=[ \t]*\p{Ll})/gu, ' ');
  return { text: joined, places };
}

function tagAt(source: string, place: number): string | undefined {
  hidden.lastIndex = place;
  const skipped = hidden.exec(source);
  if (skipped !== null) return skipped[0];
  const end = source.indexOf('>', place);
  return end !== -1 && /^<[/!a-z]/i.test(source.slice(place, place + 2)) ? source.slice(place, end + 1) : undefined;
}

function entityAt(source: string, place: number): { character: string; length: number } | undefined {
  const match = /^&(?:#(\d{1,6})|([a-z]{2,8}));/i.exec(source.slice(place, place + 10));
  if (match === null) return undefined;
  const code = Number(match[1]);
  const character = match[1] === undefined ? entities[match[2] ?? ''] : codePoint(code);
  return character === undefined ? undefined : { character, length: match[0].length };
}

function codePoint(code: number): string | undefined {
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !isHalf ? String.fromCodePoint(code) : undefined;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
