import { type FigureModel, formatSvg, formatTableCsv } from '@jointwise/report';
import { offerFile } from '../shared/offer-file.ts';
import { texts } from './texts.ts';

/** Offers a figure as a file: SVG for print, PNG for slides (twice the size), CSV for those who check. */
export async function saveFigure(figure: FigureModel, kind: 'svg' | 'png' | 'csv'): Promise<void> {
  const name = `${fileName(figure.title)}.${kind}`;
  if (kind === 'csv') return offerFile(new Blob([formatTableCsv(figure.table)], { type: 'text/csv' }), name);
  const svg = new Blob([formatSvg(figure)], { type: 'image/svg+xml' });
  offerFile(kind === 'svg' ? svg : await toPng(svg, figure), name);
}

/** Letters, digits and dashes of a title, for every file system. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return name.replaceAll(/^-|-$/g, '').slice(0, 80) || 'figure';
}

async function toPng(svg: Blob, figure: FigureModel): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svg.text())}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * figure.width;
  canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error(texts('saveFigure.thePictureCouldNot'))) : resolve(blob),
    );
  });
}
