import { type Cell, type FigureModel, formatFigureNumber } from '@jointwise/report';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';

/** The numbers of a figure as a table. */
export function FigureNumbers({ figure }: { readonly figure: FigureModel }) {
  const { columns, rows } = figure.table;
  return (
    <TableScroll label={texts('figureNumbers.numbersOfTitle', { title: figure.title })}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no identity and never move
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={columns[column]} className={typeof cell === 'number' ? 'number' : undefined}>
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function cellText(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? formatFigureNumber(cell, 3) : cell;
}
