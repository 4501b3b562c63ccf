/** Built pages on a plain web server without the service, as an office would put them on a share. */
import {once} from "node:events";
import {existsSync, readFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {extname, join} from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** Serves a folder on a free port of loopback; the address ends with a slash. */
export async function serveCopy(folder: string): Promise<{address: string; close(): void}> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = [path, `${path}.html`, `${path}index.html`]
      .map((each) => join(folder, each))
      .find((each) => existsSync(each) && extname(each) !== "");
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {"content-type": TYPES[extname(file)] ?? "application/octet-stream"})
      .end(readFileSync(file));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
