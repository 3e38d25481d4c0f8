/** The table at the top of a benchmark page. */
export function machineTable(more?: readonly (readonly [name: string, value: string])[]): string;
