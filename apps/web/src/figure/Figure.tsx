import type { FigureModel } from '@jointwise/report';
import { useId, useState } from 'react';
import { FigureMarks } from './FigureMarks.tsx';
import { FigureNumbers } from './FigureNumbers.tsx';
import { saveFigure } from './save-figure.ts';
import { texts } from './texts.ts';
import { useWidth } from './useWidth.ts';

interface FigureProps {
  /** Draws for the width that there is. */
  readonly draw: (width: number) => FigureModel;
  readonly isTitleShown?: boolean;
}

/** A figure with its caption (n/N), its numbers behind a toggle, and its files. */
export function Figure({ draw, isTitleShown = true }: FigureProps) {
  const [element, width] = useWidth();
  const [isTableOpen, setTableOpen] = useState(false);
  const table = useId();
  const figure = draw(Math.max(220, width ?? 320));
  return (
    <figure className="figure">
      {isTitleShown ? <p className="figure-title">{figure.title}</p> : null}
      <div ref={element}>{width === undefined ? null : <FigureMarks figure={figure} />}</div>
      <figcaption className="figure-caption">{figure.caption}</figcaption>
      <div className="figure-actions">
        <button
          type="button"
          className="button button-plain"
          aria-expanded={isTableOpen}
          aria-controls={table}
          onClick={() => setTableOpen(!isTableOpen)}
        >
          {isTableOpen ? texts('figure.hideNumbers') : texts('figure.showNumbers')}
        </button>
        {(['svg', 'png', 'csv'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="button button-plain"
            onClick={() => void saveFigure(figure, kind)}
          >
            <span className="visually-hidden">{texts.nodes('figure.saveTitleAs', { title: figure.title })} </span>
            {kind.toUpperCase()}
          </button>
        ))}
      </div>
      <div id={table} hidden={!isTableOpen}>
        {isTableOpen ? <FigureNumbers figure={figure} /> : null}
      </div>
    </figure>
  );
}
