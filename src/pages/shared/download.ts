/** Files for the reader to download, written in the page: nothing is sent anywhere. */

/**
 * Comma-separated values as office programs expect them: UTF-8 with BOM, CRLF, quotes where needed. A cell that
 * would start a formula is kept as text by a leading apostrophe.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cell = (value: unknown) => {
    const plain = value === null || value === undefined ? "" : String(value);
    const text = typeof value === "string" && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Downloads text as a file. */
export function download(name: string, type: string, content: string): void {
  downloadBytes(name, type, new Blob([content]));
}

export function downloadBytes(name: string, type: string, content: Blob): void {
  const address = URL.createObjectURL(new Blob([content], {type}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export const downloadCsv = (name: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void =>
  download(`${name}.csv`, "text/csv;charset=utf-8", toCsv(columns, rows));
