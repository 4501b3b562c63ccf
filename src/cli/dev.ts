/**
 * `npm run dev`: the site for whoever writes it, on the real graph; a change in docs/ or src/pages shows at once.
 */
import {Command} from "commander";
import {connect} from "../neo4j/connection.js";
import {buildApp} from "../server/app.js";
import {listen, namedPort} from "../server/listen.js";
import {reporting} from "./output.js";
import {untilToldToEnd} from "./told-to-end.js";

/** Framework's preview brings scripts of its own, evaluates what changed, and tells the page of it by a socket. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws:",
  "worker-src 'self' blob:",
].join("; ");

export function devCommand(): Command {
  return new Command("dev")
    .description("the site with live reload, for whoever writes it · 边写边看")
    .option("--port <port>", "port to listen on; PORT, else 3000 or the next free one")
    .action(({port}: {port?: string}) => reporting(() => dev(port)));
}

async function dev(wanted: string | undefined): Promise<void> {
  const port = namedPort(wanted);
  // Packages of whoever writes the site, not of whoever uses it.
  const {default: httpProxy} = await import("@fastify/http-proxy");
  const {openDevSite} = await import("../server/site/dev-site.js");
  const told = untilToldToEnd();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const [connection, site] = await Promise.all([connect({purpose: "dev"}), openDevSite(say)]);
  const app = await buildApp({connection, site: null});
  await app.register(async (pages) => {
    // Bodies go through as they are.
    pages.removeAllContentTypeParsers();
    await pages.register(httpProxy, {
      upstream: site.upstream,
      websocket: true,
      replyOptions: {
        rewriteHeaders: (headers) => ({...headers, "content-security-policy": POLICY}),
        // The preview refuses pages of other addresses than its own.
        rewriteRequestHeaders: (_, {origin: _origin, ...headers}) => ({...headers, host: new URL(site.upstream).host}),
      },
    });
  });
  try {
    process.stdout.write(`要点图谱 Yaodian, live: ${await listen(app, port)}\n`);
    await told.promise;
  } finally {
    await app.close();
    await site.close();
    await connection.close();
  }
}
