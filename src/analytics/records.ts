/** A table's rows, arrays by column as queries answer them, as records: `["id"], [["a"]]` becomes `[{id: "a"}]`. */
export function records<Row = Record<string, unknown>>(table: {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
}): Row[] {
  const {columns, rows} = table;
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])) as Row);
}
