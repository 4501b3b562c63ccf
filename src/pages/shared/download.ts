/** Files for the reader to download, written in the page: nothing is sent anywhere. */
import {toCsv} from "../../tables/csv.js";

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
