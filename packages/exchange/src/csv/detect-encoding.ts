export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

export type DetectedEncoding =
  | { readonly status: 'detected'; readonly encoding: TextEncodingName }
  | { readonly status: 'refused'; readonly rule: 'wrong-encoding' | 'not-text'; readonly detail: string };

/**
 * How the bytes at the beginning of a file are to be read as text. Without a mark, only UTF-8 is believed: eight-bit
 * text looks like many encodings, so it is read as Latin-1 only when the mapping or the person says so.
 *
 * @param bytes the first bytes of the file, after decompression; a character cut off at the end is allowed
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { status: 'detected', encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { status: 'detected', encoding: 'utf-16be' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) {
    return refused('not-text', 'the file is a zip archive or an Excel workbook; save it as CSV first');
  }
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked !== undefined) return { status: 'detected', encoding: unmarked };
  if (bytes.includes(0)) return refused('not-text', 'the file holds zero bytes and is not a text file');
  const wrong = firstByteOutsideUtf8(bytes);
  if (wrong === undefined) return { status: 'detected', encoding: 'utf-8' };
  const hex = (bytes[wrong] ?? 0).toString(16).padStart(2, '0');
  return refused(
    'wrong-encoding',
    `byte ${wrong + 1} (0x${hex}) is not UTF-8; if the file is Latin-1 (Windows, older Excel), name the encoding latin1`,
  );
}

function refused(rule: 'wrong-encoding' | 'not-text', detail: string): DetectedEncoding {
  return { status: 'refused', rule, detail };
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, 200) >> 1;
  if (pairs < 2) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) evenZeros += 1;
    if (bytes[2 * i + 1] === 0) oddZeros += 1;
  }
  if (evenZeros === 0 && oddZeros > 0.6 * pairs) return 'utf-16le';
  if (oddZeros === 0 && evenZeros > 0.6 * pairs) return 'utf-16be';
  return undefined;
}

/** Index of the first byte that breaks UTF-8 (RFC 3629: no overlong forms, no surrogates), or undefined. */
function firstByteOutsideUtf8(bytes: Uint8Array): number | undefined {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const extra =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (extra === 0) return i;
    for (let k = 1; k <= extra; k++) {
      const next = bytes[i + k];
      // A character that the end of the sample cuts off is not an error.
      if (next === undefined) return undefined;
      if (next < lowestSecond(lead, k) || next > highestSecond(lead, k)) return i;
    }
    i += extra + 1;
  }
  return undefined;
}

function lowestSecond(lead: number, position: number): number {
  if (position > 1) return 0x80;
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number, position: number): number {
  if (position > 1) return 0xbf;
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}
