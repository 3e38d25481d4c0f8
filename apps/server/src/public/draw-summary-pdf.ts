import type { SummarySection } from '@jointwise/patient/pages';
import PDFDocument from 'pdfkit';

export interface SummaryPdf {
  readonly locale: string;
  readonly title: string;
  readonly sections: readonly SummarySection[];
  /** When and from which edition. */
  readonly made: string;
  readonly notes: readonly string[];
}

const margin = 56;

/**
 * A summary as a tagged PDF on A4: its language, title, headings, paragraphs and lists are marked, so that a screen
 * reader reads it in order. The fonts are those every reader has; a letter that they lack becomes a question mark.
 */
export async function drawSummaryPdf({ locale, title, sections, made, notes }: SummaryPdf): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: '1.7',
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: 'Jointwise' },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const write = (tag: string, text: string, style: TextStyle) => root.add(element(pdf, tag, text, style));
  write('H1', title, { size: 22, isBold: true, after: 6 });
  write('P', made, { size: 9, after: 12 });
  for (const { title: heading, paragraphs, lines } of sections) {
    write('H2', heading, { size: 14, isBold: true, before: 10, after: 4 });
    for (const paragraph of paragraphs) write('P', paragraph, { size: 11, after: 4 });
    if (lines.length > 0) root.add(list(pdf, lines));
  }
  for (const note of notes) write('P', note, { size: 9, before: 6 });
  root.end();
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  /** Room above and below, in points. */
  readonly before?: number;
  readonly after?: number;
}

type Pdf = InstanceType<typeof PDFDocument>;

function element(pdf: Pdf, tag: string, text: string, style: TextStyle) {
  return pdf.struct(tag, {}, () => {
    pdf.y += style.before ?? 0;
    pdf.font(style.isBold ? 'Helvetica-Bold' : 'Helvetica').fontSize(style.size);
    pdf.text(printable(text), margin);
    pdf.y += style.after ?? 0;
  });
}

function list(pdf: Pdf, lines: SummarySection['lines']) {
  const items = lines.map(({ label, text }) =>
    pdf.struct('LI', {}, [
      pdf.struct('LBody', {}, () => {
        pdf.fontSize(11);
        pdf.font('Helvetica').text('•  ', margin, pdf.y, { continued: true });
        if (label !== undefined) pdf.font('Helvetica-Bold').text(`${printable(label)}: `, { continued: true });
        pdf.font('Helvetica').text(printable(text));
        pdf.y += 3;
      }),
    ]),
  );
  return pdf.struct('L', {}, items);
}

/** What the standard fonts can write: Latin letters of western Europe and their punctuation. */
function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e\u00a0-\u00ff–—‘’“”…•€\n]/gu, '?');
}
