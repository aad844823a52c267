/** Rows as comma-separated values, RFC 4180. */
export function csvOf<Row>(columns: [name: string, value: (row: Row) => number | string][], rows: Row[]): string {
  const lines = [
    columns.map(([name]) => name.trim()),
    ...rows.map((row) => columns.map(([, value]) => String(value(row)))),
  ];
  return lines.map((cells) => cells.map(quoted).join(",")).join("\r\n") + "\r\n";
}

export function download(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
