/** Lines that a program puts under what a person wrote, in the languages whose opt-out words are known. */
const endOfOwn = [
  /^-- ?$/,
  /^(?:-{3,}|_{5,})/,
  /^(?:from|de|von|da|expéditeur|remetente)\s?: .*@/i,
  /^(?:sent from|get outlook|enviado (?:desde|do)|enviat des|envoyé de|von mein\S* \S+ gesendet|gesendet von|inviato da)\b/i,
];

/**
 * What a person wrote themselves in an answer: without what is quoted, the line that introduces it ("... wrote:", in
 * whatever language) and signatures. Used to recognise a message that is "STOP" and nothing else. Scans for an emergency
 * read the whole text instead: a guess about what belongs to whom must hide nothing from them.
 */
export function ownWords(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const quoted = lines.findIndex((line) => line.startsWith('>'));
  const above = quoted === -1 ? lines : withoutIntroduction(lines.slice(0, quoted));
  const end = above.findIndex((line) => endOfOwn.some((pattern) => pattern.test(line)));
  return (end === -1 ? above : above.slice(0, end)).join('\n').trim();
}

/** The line before a quotation introduces it where it ends in a colon; the date of one broken in two stands above. */
function withoutIntroduction(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line !== '');
  if (last === -1 || !/[:：]$/.test(lines[last] ?? '')) return lines;
  const isBroken = !/\d/.test(lines[last] ?? '') && /\d/.test(lines[last - 1] ?? '');
  return lines.slice(0, isBroken ? last - 1 : last);
}
