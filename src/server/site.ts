/**
 * The built pages, served as files.
 *
 * A folder in, routes out: /workload is workload.html, /en/ is en/index.html. Files whose name carries a hash of
 * their content may be kept for ever; pages are asked for each time. Every page gets a policy made of its own inline
 * scripts.
 */
import {existsSync, readFileSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import fastifyStatic from "@fastify/static";
import type {FastifyInstance, FastifyReply} from "fastify";
import {pagePolicy} from "./page-policy.js";

const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9]+$/;

export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  const policies = policiesByFile();
  await app.register(fastifyStatic, {
    root: folder,
    extensions: ["html"],
    redirect: true,
    cacheControl: false,
    dotfiles: "ignore",
    setHeaders: (reply, path) => {
      reply.header("cache-control", HASHED.test(basename(path)) ? "public, max-age=31536000, immutable" : "no-cache");
      if (path.endsWith(".html")) reply.header("content-security-policy", policies(path));
    },
  });
}

/** Sends the site's own page for an unknown address, or a plain one where it has none. */
export function sendNotFoundPage(reply: FastifyReply, folder: string | null): FastifyReply {
  const own = folder === null ? null : join(folder, "404.html");
  const html = own !== null && existsSync(own) ? readFileSync(own, "utf8") : PLAIN_PAGE;
  return reply
    .code(404)
    .header("content-security-policy", pagePolicy(html))
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(html);
}

const PLAIN_PAGE = `<!doctype html>
<html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>没有这一页</title>
<body style="font:16px/1.6 system-ui,sans-serif;max-width:36em;margin:15vh auto;padding:0 16px">
<h1 style="font-size:22px">没有这一页</h1><p>This page does not exist.</p><p><a href="/">要点图谱 Yaodian</a></p></body></html>
`;

/** A page's policy, computed once for each state of its file. */
function policiesByFile(): (path: string) => string {
  const known = new Map<string, {modified: number; policy: string}>();
  return (path) => {
    const modified = statSync(path).mtimeMs;
    const kept = known.get(path);
    if (kept?.modified === modified) return kept.policy;
    const policy = pagePolicy(readFileSync(path, "utf8"));
    known.set(path, {modified, policy});
    return policy;
  };
}
